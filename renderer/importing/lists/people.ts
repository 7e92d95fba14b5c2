// A list about people who are on the roster already and that this program wrote out: each row names its person by the number that went
// out with it; a row that somebody added is matched as in any other list.
import type { Office, Row } from '../../data/office'
import { matchName } from '../../../shared/domain/roster/names'
import type { RowId, Value } from '../../../shared/oplog/operation'
import { fetchPeople } from '../fetch-roster'
import { matchPeople, type PersonMatch } from '../matching/match-people'
import { personColumns, type ListColumn, type ListRow } from '../rows/read-list'
import type { LeftOut } from './columns'

/** Header of the column that carries the person's own number out and back. */
export const KEY_LABEL = '编号（勿改）'
const KEY = 'rowKey'

export const keyedColumns: readonly ListColumn[] = [{ name: KEY, label: KEY_LABEL, kind: 'text' }, ...personColumns]

export interface NamedRow {
  readonly at: ListRow
  readonly person: Row
  /** What the row says besides who it is about. */
  readonly values: Readonly<Record<string, Value>>
}

export interface NamedRows {
  readonly rows: readonly NamedRow[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Rows that say something in `says` → people. `refuse` tells why a person stays out although known. Nobody stands in a list twice.
 */
export async function namedRows(
  office: Pick<Office, 'find' | 'rows'>,
  list: readonly ListRow[],
  says: string,
  refuse: (person: Row) => string | undefined,
): Promise<NamedRows> {
  const told = list.filter(({ values, problems }) => says in values || problems.length > 0)
  const matches = await matched(office, told)
  const rows: NamedRow[] = []
  const leftOut: LeftOut[] = []
  const seen = new Map<RowId, ListRow>()
  for (const [i, row] of told.entries()) {
    const match = matches[i] as PersonMatch
    const problem = row.problems.length > 0 ? row.problems.join('；') : problemOf(match, row, seen, refuse)
    if (problem !== undefined || 'problem' in match)
      leftOut.push({ sheet: row.sheet, row: row.row, message: problem ?? '' })
    else {
      seen.set(match.person.id, row)
      rows.push({ at: row, person: match.person, values: saidBy(row) })
    }
  }
  return { rows, leftOut }
}

function problemOf(
  match: PersonMatch,
  row: ListRow,
  seen: ReadonlyMap<RowId, ListRow>,
  refuse: (person: Row) => string | undefined,
): string | undefined {
  const name = String(row.values['name'] ?? '')
  if ('problem' in match) return `${name}：${match.problem}，没有导入。`
  const twin = seen.get(match.person.id)
  if (twin) return `${name}：与${twin.sheet}第 ${twin.row} 行是同一个人，没有导入。`
  return refuse(match.person)
}

/** By number where the row has one, and then the name must agree; else by ID, else by a name that only one person bears. */
async function matched(
  office: Pick<Office, 'find' | 'rows'>,
  rows: readonly ListRow[],
): Promise<readonly PersonMatch[]> {
  const texts = (field: string): string[] => [
    ...new Set(rows.flatMap(({ values }) => (typeof values[field] === 'string' ? [values[field]] : []))),
  ]
  const byKey = new Map((await office.rows('person', texts(KEY))).map((row) => [row.id, row]))
  const survivors = await office.rows(
    'person',
    [...byKey.values()].flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : [])),
  )
  const own = new Map(survivors.map((row) => [row.id, row]))
  const others = matchPeople(rows, await fetchPeople(office, { ids: texts('idNumber'), names: texts('name') }))
  return rows.map(({ values }, i): PersonMatch => {
    const found = byKey.get(String(values[KEY] ?? ''))
    if (!found)
      return values[KEY] === undefined
        ? (others[i] as PersonMatch)
        : { problem: '编号不是名册里的，请用本程序导出的表' }
    const person = own.get(String(found['_dSurvivor'])) ?? found
    const agrees =
      typeof values['name'] !== 'string' || matchName(values['name']) === matchName(String(person['name'] ?? ''))
    return agrees ? { person } : { problem: `编号是“${String(person['name'])}”的，姓名不同` }
  })
}

const who: ReadonlySet<string> = new Set(keyedColumns.map(({ name }) => name))

function saidBy({ values }: ListRow): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !who.has(field)))
}
