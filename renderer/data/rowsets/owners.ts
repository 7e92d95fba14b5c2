// Whose a child row is, by name, as every list over everybody must say it (动态, 报名, 参加活动…).
import type { TableSpec } from '../../../shared/domain/field'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../office'
import type { Session } from '../session'
import type { RowSet } from './rowset'

/** The rows with their parent's title as `_dParent`; a merged parent is named by whoever it was merged into. */
export async function withOwners(
  session: Session,
  /** A row set that is already there. */
  known: (table: string) => RowSet | undefined,
  { parent }: TableSpec,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (!parent) return rows
  const { title } = session.catalogue.table(parent.table)
  const ownerOf = (row: Row): RowId => {
    const id = String(row[parent.field] ?? '')
    return session.survivors.get(id) ?? id
  }
  const ids = [...new Set(rows.map(ownerOf))]
  const titles = inMemory(known(parent.table), title, ids)
  const others = await session.database.rows(parent.table).bulkGet(ids.filter((id) => !titles.has(id)))
  for (const owner of others) if (owner) titles.set(owner.id, String(owner[title] ?? ''))
  return rows.map((row) => ({ ...row, _dParent: titles.get(ownerOf(row)) ?? '' }))
}

/** Where the owners' own list is in memory: a screenful of owners from the disk costs as much as the rest of a page. */
function inMemory(set: RowSet | undefined, title: string, ids: readonly RowId[]): Map<RowId, string> {
  const titles = new Map<RowId, string>()
  if (!set?.loaded || !set.columns.has(title)) return titles
  for (const id of ids) {
    const slot = set.columns.slotOf(id)
    if (slot !== undefined) titles.set(id, String(set.columns.value(slot, title) ?? ''))
  }
  return titles
}
