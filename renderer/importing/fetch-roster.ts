// What the dry run must know of the roster: the people a file's IDs and names could mean, merged copies and children included.
import type { Office, Row } from '../data/office'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Preview, Wanted } from './desk'
import type { ChildTable, RosterRows } from './matching/roster'

type Asked = Pick<Office, 'find' | 'rows' | 'all' | 'records'>

/** List tables the file's words are read with. */
export async function fetchLists(office: Asked): Promise<RosterRows['lists']> {
  const [unit, honourTitle] = await Promise.all([office.all('unit'), office.all('honourTitle')])
  return { unit, honourTitle }
}

/**
 * People, their merged copies, and the rows of both, with the marks that say which values these are: what a person reads in the
 * dry run and the heads the change names come from one reading (decisions.md 3).
 */
export async function fetchRoster(office: Asked, wanted: Wanted, lists: RosterRows['lists']): Promise<RosterRows> {
  const found = await fetchPeople(office, wanted)
  const ids = found.map((row) => row.id)
  const children = {} as Record<ChildTable, readonly Row[]>
  for (const table of ['honour', 'account', 'family'] as const)
    children[table] = await marked(office, table, await office.find(table, 'person', ids))
  return { people: await marked(office, 'person', found), children, lists }
}

/** Everybody whom these IDs and names could mean: their merged copies and the survivors of those among them. */
export async function fetchPeople(
  office: Pick<Office, 'find' | 'rows'>,
  wanted: Pick<Wanted, 'ids' | 'names'>,
): Promise<readonly Row[]> {
  const found = new Map<string, Row>()
  const add = (rows: readonly Row[]): void => rows.forEach((row) => found.set(row.id, row))
  add(await office.find('person', 'idNumber', wanted.ids))
  add(await office.find('person', 'name', wanted.names))
  const survivors = [...found.values()]
    .map((row) => row['_dSurvivor'])
    .filter((id): id is string => typeof id === 'string' && !found.has(id))
  if (survivors.length > 0) add(await office.rows('person', survivors))
  add(await office.find('person', '_dSurvivor', [...found.keys()]))
  return [...found.values()]
}

async function marked(office: Asked, table: string, rows: readonly Row[]): Promise<readonly RowRecord[]> {
  if (rows.length === 0) return []
  return await office.records(
    table,
    rows.map((row) => row.id),
  )
}

/** The rows an import would change, as they are now. */
export async function fetchChanging(
  office: Asked,
  changing: Preview['changing'],
): Promise<Readonly<Record<string, readonly RowRecord[]>>> {
  const now: Record<string, readonly RowRecord[]> = {}
  for (const table of new Set(changing.map((each) => each.table))) {
    const ids = changing.filter((each) => each.table === table).map((each) => each.row)
    now[table] = await office.records(table, ids)
  }
  return now
}
