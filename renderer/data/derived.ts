// Stored derived values (`_d…`, decisions.md 9): recomputed in the writing transaction for exactly the rows a change can reach.
import type { Catalogue } from '../../shared/domain/catalogue'
import type { Related, TableSpec } from '../../shared/domain/field'
import { isVisible } from '../../shared/oplog/row'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { rowsWhere } from './asking'
import { OPEN } from './open-conflicts'
import type { Workspace } from './workspace'

/** Set by the projection on every row of a merged group but its survivor. */
export const SURVIVOR = '_dSurvivor'

/** Marks of the projection itself, which no table's rules give. */
const OWN_MARKS: ReadonlySet<string> = new Set([SURVIVOR, OPEN])

/** Recomputes what the changed rows of this workspace can have altered: themselves, their parents, the survivors of those. */
export async function deriveChanged(space: Workspace): Promise<void> {
  const { catalogue } = space.session
  for (const spec of inOrder(catalogue)) {
    const targets = await reached(space, spec, catalogue)
    if (targets.size > 0) await deriveRows(space, spec, targets)
  }
}

/** Recomputes given rows of one table and puts those whose values differ. */
export async function deriveRows(space: Workspace, spec: TableSpec, ids: ReadonlySet<RowId>): Promise<void> {
  const { derive } = spec
  if (!derive) return
  await space.load(spec.name, ids)
  const children = await childRows(space, spec, ids)
  const lists = new Map<string, readonly RowRecord[]>()
  for (const list of derive.lists ?? []) lists.set(list, await listRows(space, list))
  for (const id of ids) {
    const row = space.peek(spec.name, id)
    if (!row) continue
    const related: Related = {
      children: (table) => children.get(table)?.get(id) ?? [],
      list: (table) => lists.get(table) ?? [],
    }
    const next = withDerived(row, derive.of(row, related))
    if (next !== row) space.put(spec.name, next)
  }
}

/** The row with new derived values, or the very same object when nothing differs (so that nothing is written). */
export function withDerived(row: RowRecord, derived: Readonly<Record<string, unknown>>): RowRecord {
  const stale = Object.keys(row).filter(
    (key) => key.startsWith('_d') && !OWN_MARKS.has(key) && derived[key] === undefined,
  )
  const fresh = Object.keys(derived).filter((key) => derived[key] !== undefined && !same(derived[key], row[key]))
  if (stale.length === 0 && fresh.length === 0) return row
  const next: Record<string, unknown> = { ...row }
  for (const key of stale) delete next[key]
  for (const key of fresh) next[key] = derived[key]
  return next as RowRecord
}

/** Tables with stored derived values, those without children first, so that parents read finished children. */
export function inOrder(catalogue: Catalogue): readonly TableSpec[] {
  const deriving = catalogue.tables.filter((table) => table.derive)
  return deriving.sort((one, other) => (one.derive?.children.length ?? 0) - (other.derive?.children.length ?? 0))
}

/** Tables whose derived values read the given list table whole. */
export function readersOf(catalogue: Catalogue, list: string): readonly TableSpec[] {
  return catalogue.tables.filter((table) => table.derive?.lists?.includes(list))
}

async function reached(space: Workspace, spec: TableSpec, catalogue: Catalogue): Promise<Set<RowId>> {
  const touched = space.changedRows(spec.name).filter((row) => !isUntouched(spec, space.before(spec.name, row.id), row))
  const ids = new Set<RowId>(touched.map((row) => row.id))
  for (const id of space.stale.get(spec.name) ?? []) ids.add(id)
  for (const child of spec.derive?.children ?? []) {
    const parent = catalogue.table(child).parent
    if (parent?.table !== spec.name) continue
    for (const row of space.changedRows(child)) {
      for (const at of [row, space.before(child, row.id)])
        if (typeof at?.[parent.field] === 'string') ids.add(at[parent.field] as RowId)
    }
  }
  for (const id of [...ids]) {
    const survivor = space.survivors.get(id)
    if (survivor) ids.add(survivor)
  }
  return ids
}

/** True where nothing changed that its derived values depend on, and they are those it had: then its children need not be read. */
function isUntouched({ derive }: TableSpec, before: RowRecord | undefined, row: RowRecord): boolean {
  if (!derive?.reads || !before) return false
  if (derive.reads.some((field) => !same(before[field], row[field]))) return false
  const derived = [...Object.keys(before), ...Object.keys(row)].filter((key) => key.startsWith('_d'))
  return derived.every((key) => same(before[key], row[key]))
}

/** Visible children per table and target row; a survivor has the children of its whole group (decisions.md 8). */
async function childRows(
  space: Workspace,
  spec: TableSpec,
  ids: ReadonlySet<RowId>,
): Promise<Map<string, Map<RowId, RowRecord[]>>> {
  const { survivors } = space
  const owners = new Map<RowId, RowId>([...ids].map((id) => [id, id]))
  for (const [member, survivor] of survivors) if (ids.has(survivor)) owners.set(member, survivor)
  const result = new Map<string, Map<RowId, RowRecord[]>>()
  const reads = (spec.derive?.children ?? []).map(async (table) => {
    const field = space.session.catalogue.table(table).parent?.field
    if (!field) return
    // A row born in this transaction has no children in the database yet (those of another PC are expected): imports live on it.
    const asked = [...owners.keys()].filter((id) => space.mayHaveChildren(spec.name, id))
    const stored =
      asked.length === 1
        ? await space.childrenOf(table, field, asked[0] as RowId)
        : await rowsWhere(space.table(table), field, asked)
    const rows = space.overlay(table, stored, (row) => owners.has(row[field] as RowId))
    const byOwner = new Map<RowId, RowRecord[]>()
    for (const row of rows) {
      const owner = owners.get(row[field] as RowId)
      if (owner === undefined || !isVisible(row)) continue
      push(byOwner, owner, row)
      if (owner !== row[field] && ids.has(row[field] as RowId)) push(byOwner, row[field] as RowId, row)
    }
    for (const list of byOwner.values()) list.sort(byId)
    result.set(table, byOwner)
  })
  await Promise.all(reads)
  return result
}

/** The visible rows of a list table; the same array while nothing changes it, since rules index it by identity. */
export async function listRows(space: Workspace, table: string): Promise<readonly RowRecord[]> {
  const { lists } = space.session
  if (!lists.has(table)) lists.set(table, (await space.table(table).toArray()).filter(isVisible))
  const stored = lists.get(table) ?? []
  const changed = new Map(space.changedRows(table).map((row) => [row.id, row]))
  if (changed.size === 0) return stored
  return [...stored.filter((row) => !changed.has(row.id)), ...changed.values()].filter(isVisible)
}

function push(map: Map<RowId, RowRecord[]>, key: RowId, row: RowRecord): void {
  const list = map.get(key)
  if (list) list.push(row)
  else map.set(key, [row])
}

function byId(one: RowRecord, other: RowRecord): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function same(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
}
