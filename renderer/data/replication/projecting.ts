// Operations of other PCs onto the rows of a workspace: read in bulk, applied in memory, with everything that follows from them.
import { targetOf } from '../../../shared/oplog/change'
import type { Op, RowRecord, Stamp } from '../../../shared/oplog/operation'
import { LINK_TABLE } from '../../../shared/oplog/register-key'
import { applyOp } from '../../../shared/oplog/row'
import { deriveChanged, SURVIVOR } from '../derived'
import { projectLinks } from '../merging'
import { markConflicts } from '../open-conflicts'
import type { Session } from '../session'
import { loadPlaces } from '../stamping'
import type { Workspace } from '../workspace'
import { placeOf } from './doubles'
import { meetOrphans } from './orphans'

/** True for tables this version keeps rows of; operations on others stay in the log until an update (sync-design.md §8.11). */
export function isKnown(session: Session, table: string): boolean {
  return table === LINK_TABLE || session.catalogue.has(table)
}

/** Applies operations that have not been applied before, in any order; `seen` tells which others have. */
export async function projectOps(space: Workspace, ops: readonly Op[], seen: (stamp: Stamp) => boolean): Promise<void> {
  const known = ops.flatMap((op) => {
    const home = targetOf(op)
    return isKnown(space.session, home.table) ? [{ op, home }] : []
  })
  await loadPlaces(
    space,
    known.map(({ home }) => home),
  )
  const applied = new Set<Stamp>()
  const met = (stamp: Stamp): boolean => applied.has(stamp) || seen(stamp)
  for (const { op, home } of known) {
    space.put(home.table, applyOp(space.peek(home.table, home.row), op, met))
    applied.add(op.id)
  }
}

/** Puts rows again from all their operations: for what cannot be applied one by one, because what was seen of the row is not certain. */
export async function projectAgain(space: Workspace, histories: ReadonlyMap<string, readonly Op[]>): Promise<void> {
  const homes = [...histories.values()].flatMap((ops) => (ops[0] ? [targetOf(ops[0])] : []))
  const known = homes.filter(({ table }) => isKnown(space.session, table))
  await loadPlaces(space, known)
  for (const home of known) {
    const row = rowOf(histories.get(`${home.table}:${home.row}`) ?? [])
    const before = space.peek(home.table, home.row)
    if (row) space.put(home.table, before && SURVIVOR in before ? { ...row, [SURVIVOR]: before[SURVIVOR] } : row)
  }
}

/** The row that a set of operations makes, whatever their order. */
export function rowOf(history: readonly Op[]): RowRecord | undefined {
  const applied = new Set<Stamp>()
  let row: RowRecord | undefined
  for (const op of history) {
    row = applyOp(row, op, (stamp) => applied.has(stamp))
    applied.add(op.id)
  }
  return row
}

/** Everything that follows from changed rows: who survives, derived values, open conflicts. */
export async function follow(space: Workspace): Promise<void> {
  await projectLinks(space)
  await meetOrphans(space)
  await deriveChanged(space)
  markConflicts(space)
}

/** Operations by the row they change. */
export function byPlace(ops: readonly Op[]): Map<string, Op[]> {
  const places = new Map<string, Op[]>()
  for (const op of ops) {
    const known = places.get(placeOf(op))
    if (known) known.push(op)
    else places.set(placeOf(op), [op])
  }
  return places
}
