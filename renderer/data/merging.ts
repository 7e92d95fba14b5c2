// Merged rows: which row survives of each linked group, marked on the others as `_dSurvivor` (decisions.md 8).
import { survivors } from '../../shared/oplog/links'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { LINK_TABLE } from './database'
import { SURVIVOR } from './derived'
import type { Workspace } from './workspace'

/**
 * After link or unlink operations, and after a linked row came into being or turned out to be older: recomputes the groups and marks
 * every row whose survivor changed.
 */
export async function projectLinks(space: Workspace): Promise<void> {
  if (space.changedRows(LINK_TABLE).length === 0 && !hasNewEnd(space)) return
  const links = space.overlay(LINK_TABLE, await space.table(LINK_TABLE).toArray(), () => true)
  const tables = await loadEnds(space, links)
  const next = survivors(links, (table, id) => space.peek(table, id)?._s[0])
  for (const [id, table] of tables) mark(space, table, id, space.survivors.get(id), next.get(id))
  space.survivors = next
}

/** Survivors of stored links, for the start. */
export async function storedSurvivors(space: Workspace): Promise<ReadonlyMap<RowId, RowId>> {
  const links = await space.table(LINK_TABLE).toArray()
  await loadEnds(space, links)
  return survivors(links, (table, id) => space.peek(table, id)?._s[0])
}

/** Reads the rows of every pair; answers their tables. Rows of a newer version's table are not here: their pairs wait for the update. */
async function loadEnds(space: Workspace, links: readonly RowRecord[]): Promise<ReadonlyMap<RowId, string>> {
  const { catalogue } = space.session
  const tables = new Map<RowId, string>()
  for (const link of links)
    if (catalogue.has(String(link['table']))) for (const end of endsOf(link)) tables.set(end, String(link['table']))
  for (const table of new Set(tables.values()))
    await space.load(
      table,
      [...tables].flatMap(([id, of]) => (of === table ? [id] : [])),
    )
  return tables
}

/** True where a merged row is new here (its link came first) or older than was thought: another row may have to survive. */
function hasNewEnd(space: Workspace): boolean {
  if (space.survivors.size === 0) return false
  const ends = new Set([...space.survivors].flat())
  for (const [table, ids] of space.changed())
    for (const id of ids)
      if (ends.has(id) && space.before(table, id)?._s[0] !== space.peek(table, id)?._s[0]) return true
  return false
}

function mark(space: Workspace, table: string, id: RowId, before: RowId | undefined, after: RowId | undefined): void {
  const row = space.peek(table, id)
  if (before === after && row?.[SURVIVOR] === after) return
  for (const survivor of [before, after]) if (survivor !== undefined) space.markStale(table, survivor)
  if (!row || row[SURVIVOR] === after) return
  const next: Record<string, unknown> = { ...row }
  if (after === undefined) delete next[SURVIVOR]
  else next[SURVIVOR] = after
  space.put(table, next as RowRecord)
}

function endsOf(link: RowRecord): RowId[] {
  return [String(link['a']), String(link['b'])]
}
