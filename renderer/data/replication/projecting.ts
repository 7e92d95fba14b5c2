// Operations of other PCs onto the rows of a workspace: read in bulk, applied in memory, with everything that follows from them.
import { targetOf } from '../../../shared/oplog/change'
import type { Op, RowRecord, Stamp } from '../../../shared/oplog/operation'
import { oldestFirst } from '../../../shared/oplog/order'
import { LINK_TABLE } from '../../../shared/oplog/register-key'
import { applyOps } from '../../../shared/oplog/row'
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
  const places = [...byPlace(ops).values()].flatMap((own) => {
    const home = own[0] && targetOf(own[0])
    return home && isKnown(space.session, home.table) ? [{ home, own }] : []
  })
  await loadPlaces(
    space,
    places.map(({ home }) => home),
  )
  for (const { home, own } of places) {
    const row = applyOps(space.peek(home.table, home.row), oldestFirst(own), seen)
    if (row) space.put(home.table, row)
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
  return applyOps(undefined, history, () => false)
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
