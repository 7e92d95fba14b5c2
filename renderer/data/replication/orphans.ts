// Children may come before their parent: remembered, so that a parent's derived values count them when it comes, and an import
// of 100,000 people need not be searched for children nobody has.
import type { RowId } from '../../../shared/oplog/operation'
import { rowKey } from '../session'
import type { Workspace } from '../workspace'

/** Inside `writing`, before deriving: notes parents that are missing, and expects the children of those that came now. */
export async function meetOrphans(space: Workspace): Promise<void> {
  const { orphans } = space.session.database
  const { missing, come } = await gathered(space)
  if (missing.length > 0) await orphans.bulkPut(missing.map((key) => ({ key })))
  if (come.length === 0 || (await orphans.count()) === 0) return
  const met = (await orphans.bulkGet(come)).flatMap((found) => found?.key ?? [])
  for (const key of met) space.expected.add(key)
  if (met.length > 0) await orphans.bulkDelete(met)
}

async function gathered(space: Workspace): Promise<{ missing: string[]; come: string[] }> {
  const missing: string[] = []
  const come: string[] = []
  const { catalogue } = space.session
  const changed = space.changed()
  for (const spec of catalogue.tables) {
    const parents = new Set<RowId>()
    for (const child of spec.derive?.children ?? []) {
      const field = catalogue.table(child).parent?.field ?? ''
      for (const row of space.changedRows(child)) if (typeof row[field] === 'string') parents.add(row[field] as RowId)
    }
    if (parents.size > 0) await space.load(spec.name, parents)
    for (const id of parents) if (!space.peek(spec.name, id)) missing.push(rowKey(spec.name, id))
    if ((spec.derive?.children.length ?? 0) > 0)
      for (const id of changed.get(spec.name) ?? []) if (space.isNew(spec.name, id)) come.push(rowKey(spec.name, id))
  }
  return { missing, come }
}
