// The office year as it stands: its lines, and what of each exists in a year; and which years there are at all.
import type { Fields } from '../../../shared/domain/field'
import { newLines, seedOfficeYear } from '../../../shared/domain/workbench/office-year'
import { begunIn, type Begun } from '../../../shared/domain/workbench/begun'
import type { Desk } from '../../../shared/domain/workbench/source'
import type { Session } from '../session'
import type { OfficeYear, YearStanding } from './asked'
import { deskOf } from './desk'
import type { Work } from './work'

export async function officeYear(
  session: Session,
  { year }: { readonly year: number },
  { lists }: Work,
): Promise<OfficeYear> {
  const desk = await deskOf(session, lists)
  const works = await desk.all('officeWork')
  const [now, next] = await Promise.all([begunOf(desk, year, works, false), begunOf(desk, year + 1, works, true)])
  return {
    year,
    works: works.map(({ id, ...fields }) => ({ id, ...plain(fields) })),
    offered: await offered(session),
    begun: { ...now, ...next },
  }
}

/** Removed lines are looked at too: what the office did not want is not offered again. */
async function offered({ database }: Session): Promise<OfficeYear['offered']> {
  const stored = await database.rows('officeWork').bulkGet(seedOfficeYear.map(({ id }) => id))
  return newLines(new Set(stored.map((row) => row?.id))).map(({ id, values }) => ({ id, ...values }))
}

/** By line, what exists of it; lines that look for nothing are not in it. */
async function begunOf(
  desk: Desk,
  year: number,
  works: readonly Fields[],
  ahead: boolean,
): Promise<Readonly<Record<string, Begun>>> {
  const asking = works.filter((row) => (row['ahead'] === true) === ahead && row['trace'] !== undefined)
  const found = await begunIn(desk, year, new Set(asking.map((row) => row['trace'])))
  return Object.fromEntries(asking.map((row) => [row.id, found.get(String(row['trace'])) ?? { count: 0 }]))
}

/** Without the marks of a stored row. */
function plain(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('_')))
}

/** Indexed year fields whose keys say in which years the office worked. */
const yearKeys: readonly (readonly [table: string, field: string])[] = [
  ['businessYear', 'year'],
  ['campaign', 'visitYear'],
  ['batch', 'year'],
  ['tripPlan', 'year'],
  ['budget', 'year'],
  ['checkSheet', 'year'],
]

/** Newest first; the running year is always among them. */
export async function officeYears(session: Session): Promise<readonly YearStanding[]> {
  const { database, clock } = session
  const keys = await Promise.all(
    yearKeys.map(([table, field]) => database.rows(table).orderBy(field).uniqueKeys() as PromiseLike<unknown[]>),
  )
  const running = Number(clock.today().slice(0, 4))
  const years = new Set([running, ...keys.flat().filter((key): key is number => typeof key === 'number')])
  const closed = new Set(
    (await database.rows('businessYear').toArray()).filter((row) => row['closed'] === true).map((row) => row['year']),
  )
  return [...years].sort((a, b) => b - a).map((year) => ({ year, closed: closed.has(year) }))
}
