// Merged rows: which row survives of each linked group, marked on the others as `_dSurvivor` (decisions.md 8).
import { survivors } from '../../shared/oplog/links'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { LINK_TABLE } from './database'
import { SURVIVOR } from './derived'
import type { Workspace } from './workspace'

/** After link or unlink operations: recomputes the groups and marks every row whose survivor changed. */
export async function projectLinks(space: Workspace): Promise<void> {
  if (space.changedRows(LINK_TABLE).length === 0) return
  const links = space.overlay(LINK_TABLE, await space.table(LINK_TABLE).toArray(), () => true)
  const tableOf = new Map<RowId, string>()
  for (const link of links) for (const end of endsOf(link)) tableOf.set(end, String(link['table']))
  for (const table of new Set(tableOf.values()))
    await space.load(
      table,
      [...tableOf].flatMap(([id, of]) => (of === table ? [id] : [])),
    )
  const next = survivors(links, (table, id) => space.peek(table, id)?._s[0])
  for (const [id, table] of tableOf) mark(space, table, id, space.survivors.get(id), next.get(id))
  space.survivors = next
}

/** Survivors of stored links, for the start. */
export async function storedSurvivors(space: Workspace): Promise<ReadonlyMap<RowId, RowId>> {
  const found = new Map<RowId, RowId>()
  const links = await space.table(LINK_TABLE).toArray()
  const ends = new Map<string, Set<RowId>>()
  for (const link of links) {
    const ids = ends.get(String(link['table'])) ?? new Set<RowId>()
    for (const end of endsOf(link)) ids.add(end)
    ends.set(String(link['table']), ids)
  }
  for (const [table, ids] of ends) {
    await space.load(table, ids)
    for (const id of ids) {
      const survivor = space.peek(table, id)?.[SURVIVOR]
      if (typeof survivor === 'string') found.set(id, survivor)
    }
  }
  return found
}

function mark(space: Workspace, table: string, id: RowId, before: RowId | undefined, after: RowId | undefined): void {
  if (before === after) return
  for (const survivor of [before, after]) if (survivor !== undefined) space.markStale(table, survivor)
  const row = space.peek(table, id)
  if (!row) return
  const next: Record<string, unknown> = { ...row }
  if (after === undefined) delete next[SURVIVOR]
  else next[SURVIVOR] = after
  space.put(table, next as RowRecord)
}

function endsOf(link: RowRecord): RowId[] {
  return [String(link['a']), String(link['b'])]
}
