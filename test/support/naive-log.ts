// The log read in the most naive way there is, from scratch and with no memory: heads = writes − everything named. Slow, and
// so plain that it can only be right; the shipped incremental projection is compared with it (I15).
import { changeOf } from '../../shared/oplog/change'
import type { Head, Op, RegisterKey, Stamp, Value } from '../../shared/oplog/operation'

export interface NaiveRow {
  readonly heads: ReadonlyMap<RegisterKey, readonly Head[]>
  readonly removals: readonly Stamp[]
  readonly visible: boolean
  readonly first: Stamp
  readonly last: Stamp
}

/** State of one row from all its operations, in any order and with doubles. */
export function naiveRow(ops: readonly Op[]): NaiveRow {
  const unique = [...new Map(ops.map((op) => [op.id, op])).values()]
  const keys = new Set(unique.flatMap((op) => Object.keys(changeOf(op).set)))
  const heads = new Map(
    [...keys].map((key) => [key, headsOf(unique, key)] as const).filter(([, list]) => list.length > 0),
  )
  const named = new Set(unique.flatMap((op) => op.pred['_removed'] ?? []))
  const removals = unique.filter((op) => op.kind === 'remove' && !named.has(op.id))
  const covered = (key: string, stamp: Stamp): boolean =>
    removals.some((op) => own(op.pred, key)?.includes(stamp) ?? false)
  const stamps = unique.map((op) => op.id).sort()
  return {
    heads,
    removals: removals.map((op) => op.id).sort(),
    visible: [...heads].some(([key, list]) => list.some((head) => !covered(key, head.stamp))),
    first: stamps[0] ?? '',
    last: stamps.at(-1) ?? '',
  }
}

/** What a screen shows of the row. */
export function naiveFields(row: NaiveRow): Readonly<Record<string, unknown>> {
  const plain: Record<string, Value> = {}
  const sets = new Map<string, string[]>()
  for (const [key, [head]] of row.heads) {
    if (!head || head.value === null) continue
    const [field = '', element] = key.split(/:(.*)/su)
    if (element === undefined) plain[field] = head.value
    else sets.set(field, [...(sets.get(field) ?? []), element].sort())
  }
  return { ...plain, ...Object.fromEntries(sets) }
}

function headsOf(ops: readonly Op[], key: RegisterKey): readonly Head[] {
  const writers = ops
    .filter((op) => op.kind !== 'remove' && op.kind !== 'restore')
    .map((op) => ({ id: op.id, ...changeOf(op) }))
  const dead = new Set(writers.flatMap(({ pred }) => own(pred, key) ?? []))
  return writers
    .filter(({ id, set }) => Object.hasOwn(set, key) && !dead.has(id))
    .map(({ id, set }) => ({ stamp: id, value: set[key] ?? null }))
    .sort((a, b) => (a.stamp < b.stamp ? 1 : -1))
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined
}
