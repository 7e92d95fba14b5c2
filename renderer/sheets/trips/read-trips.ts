// What the sheets of 疗休养 are made of, read through the office's door at the moment of printing.
import { inOrder } from '../../../shared/domain/trips/quota-commands'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { officeName, readLists, todayWords } from '../roster/read'
import type { Lists } from '../words'

/** One candidate with their person. */
export interface TripLine {
  readonly candidate: Row
  readonly person: Row
}

export interface TripPaper {
  readonly office: string
  /** 2026年6月8日. */
  readonly date: string
  readonly plan: Row
  readonly batches: readonly Row[]
  readonly routes: readonly Row[]
  readonly quotas: readonly Row[]
  readonly staff: readonly Row[]
  /** By county in the official order, then rank. */
  readonly lines: readonly TripLine[]
  readonly lists: Lists
  /** Rows of the batches, by table. */
  readonly policies: readonly Row[]
  readonly legs: readonly Row[]
  readonly charges: readonly Row[]
  readonly payers: readonly Row[]
  readonly incidents: readonly Row[]
  readonly replies: readonly Row[]
  readonly settlements: readonly Row[]
  /** What earlier prints of each list said. */
  readonly editions: readonly Row[]
}

/** Everything of a plan. Throws FailureError `sheet.gone` where it was removed meanwhile. */
export async function readTrips(plan: RowId): Promise<TripPaper> {
  const [row, found, own, unit, candidates] = await Promise.all([
    office().row('tripPlan', plan),
    office().children('tripBatch', plan),
    readLists(),
    officeName(),
    office().find('tripCandidate', 'plan', [plan]),
  ])
  if (!row) throw new FailureError({ code: 'sheet.gone', message: '这个方案已被删除，没有可打印的内容。' })
  const batches = inOrder(found)
  const ids = batches.map(({ id }) => id)
  const [quotas, staff, routes, people, after, accounts] = await Promise.all([
    office().find('tripQuota', 'batch', ids),
    office().find('tripStaff', 'batch', ids),
    office().all('tripRoute'),
    peopleOf(candidates),
    readAfter(ids),
    office().all('fundAccount'),
  ])
  const lines = candidates.flatMap((candidate) => {
    const person = people.get(String(candidate['person']))
    return person ? [{ candidate, person }] : []
  })
  const lists = { ...own, tripBatch: batches, fundAccount: accounts }
  const head = { office: unit, date: todayWords(), plan: row }
  return { ...head, batches, routes, quotas, staff, lines: byCounty(lines), lists, ...after }
}

const after = {
  policies: 'tripPolicy',
  legs: 'tripLeg',
  charges: 'tripCharge',
  payers: 'tripPayer',
  incidents: 'tripIncident',
  replies: 'tripReply',
  settlements: 'tripSettlement',
  editions: 'tripEdition',
} as const

/** What a batch has besides people: insurance, tickets, money, what happened, what was said of it, what was printed. */
async function readAfter(batches: readonly RowId[]): Promise<Record<keyof typeof after, readonly Row[]>> {
  const read = Object.entries(after).map(
    async ([name, table]) => [name, await office().find(table, 'batch', batches)] as const,
  )
  return Object.fromEntries(await Promise.all(read)) as Record<keyof typeof after, readonly Row[]>
}

/** A person's row by its id or by that of a record merged into it. */
export async function peopleOf(candidates: readonly Row[]): Promise<ReadonlyMap<string, Row>> {
  const rows = await office().rows(
    'person',
    candidates.map((row) => String(row['person'])),
  )
  const survivors = await office().rows(
    'person',
    rows.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : [])),
  )
  const own = new Map(survivors.map((row) => [row.id, row]))
  return new Map(rows.map((row) => [row.id, own.get(String(row['_dSurvivor'])) ?? row]))
}

function byCounty(lines: readonly TripLine[]): readonly TripLine[] {
  const rank = ({ candidate }: TripLine): string => String(candidate['rank'] ?? 99999).padStart(5, '0')
  const key = (line: TripLine): string =>
    `${String(line.person['_dCountyOrder'] ?? '')} ${rank(line)} ${String(line.person['_dStrokes'] ?? '')}`
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
