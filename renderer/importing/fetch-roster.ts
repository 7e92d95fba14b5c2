// What the dry run must know of the roster: the people a file's IDs and names could mean, merged copies and children included.
import type { Office, Row } from '../data/office'
import { headsOf } from '../../shared/oplog/row'
import type { Heads, Preview, Wanted } from './desk'
import type { ChildTable, RosterRows } from './matching/roster'

type Asked = Pick<Office, 'find' | 'rows' | 'all' | 'record'>

/** List tables the file's words are read with. */
export async function fetchLists(office: Asked): Promise<RosterRows['lists']> {
  const [unit, honourTitle] = await Promise.all([office.all('unit'), office.all('honourTitle')])
  return { unit, honourTitle }
}

/** People, their merged copies, and the rows of both. */
export async function fetchRoster(office: Asked, wanted: Wanted, lists: RosterRows['lists']): Promise<RosterRows> {
  const found = new Map<string, Row>()
  const add = (rows: readonly Row[]): void => rows.forEach((row) => found.set(row.id, row))
  add(await office.find('person', 'idNumber', wanted.ids))
  add(await office.find('person', 'name', wanted.names))
  const survivors = [...found.values()]
    .map((row) => row['_dSurvivor'])
    .filter((id): id is string => typeof id === 'string' && !found.has(id))
  if (survivors.length > 0) add(await office.rows('person', survivors))
  add(await office.find('person', '_dSurvivor', [...found.keys()]))
  const ids = [...found.keys()]
  const children = {} as Record<ChildTable, readonly Row[]>
  for (const table of ['honour', 'account', 'family'] as const)
    children[table] = await office.find(table, 'person', ids)
  return { people: [...found.values()], children, lists }
}

/** Heads of the rows an import would change, as the person saw them in the dry run (decisions.md 3). */
export async function fetchHeads(office: Asked, changing: Preview['changing']): Promise<Heads> {
  const heads: Record<string, Record<string, string[]>> = {}
  for (let from = 0; from < changing.length; from += 200) {
    const slice = changing.slice(from, from + 200)
    const records = await Promise.all(slice.map(({ table, row }) => office.record(table, row)))
    records.forEach((record, i) => {
      const at = slice[i]
      if (!record || !at) return
      const fields = Object.keys(record).filter((key) => !key.startsWith('_') && key !== 'id')
      heads[`${at.table}:${at.row}`] = Object.fromEntries(fields.map((field) => [field, headsOf(record, field)]))
    })
  }
  return heads
}
