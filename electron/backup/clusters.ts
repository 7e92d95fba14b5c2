// Which transactions of one run of the program follow one another without a gap: what a bundle may claim to hold all of.
import type { Source } from '../../shared/oplog/bundle'
import type { Stamp, Txn, TxnId } from '../../shared/oplog/operation'
import { NO_SPANS, type Spans } from '../../shared/oplog/spans'
import { isStamp } from '../../shared/oplog/stamp'
import { stampBefore } from '../sync/batch'

/** A transaction, or those parts of a large one that lie in one record. */
export interface Unit {
  readonly txn: TxnId
  readonly source: Source
  readonly headers: readonly Txn[]
  /** Places of the records that hold its operations. */
  readonly records: readonly number[]
  readonly count: number
  readonly first: Stamp
  readonly last: Stamp
  /** False where it came after the reading had begun, or waits for its other parts. */
  readonly isSeen: boolean
}

/** Units whose stamps lie within one another's; mostly one. Of its source there is nothing else in (after, last]. */
export interface Cluster {
  readonly source: Source
  readonly units: readonly Unit[]
  readonly after: Stamp
  readonly last: Stamp
  readonly count: number
  readonly hasParts: boolean
}

/** Complete transactions, older runs of the program first. What is incomplete is left out, and nobody claims to have seen it. */
export function clustersOf(units: readonly Unit[], seen: Readonly<Record<Source, Spans>>): readonly Cluster[] {
  const complete = completeOnes(units)
  const sources = new Map<Source, Unit[]>()
  for (const unit of [...units].sort(byFirst)) {
    const known = sources.get(unit.source)
    if (known) known.push(unit)
    else sources.set(unit.source, [unit])
  }
  return [...sources].flatMap(([source, mine]) => ofSource(source, mine, seen[source] ?? NO_SPANS, complete))
}

function ofSource(
  source: Source,
  units: readonly Unit[],
  spans: Spans,
  complete: (unit: Unit) => boolean,
): readonly Cluster[] {
  let edge: Stamp = ''
  return overlapping(units).flatMap((group) => {
    const last = lastOf(group)
    const before = edge
    edge = last
    if (!group.every(complete)) return []
    return {
      source,
      units: group,
      last,
      after: afterOf(group[0]?.first ?? '', before, spans),
      count: group.reduce((sum, unit) => sum + unit.count, 0),
      hasParts: group.some(({ headers }) => headers.some(({ part }) => part !== undefined)),
    }
  })
}

/** How far back nothing of the source is missing: to the group before, to where the stretch begins, or just to the operation itself. */
function afterOf(first: Stamp, before: Stamp, spans: Spans): Stamp {
  const from = spans.find(({ after, last }) => after < first && first <= last)?.after
  if (from !== undefined && before > from) return before
  return from !== undefined && (from === '' || isStamp(from)) ? from : stampBefore(first)
}

/** Ascending units in groups that overlap: a small edit between two parts of an import that came in one bundle. */
function overlapping(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const groups: Unit[][] = []
  for (const unit of units) {
    const group = groups.at(-1)
    if (group && unit.first <= lastOf(group)) group.push(unit)
    else groups.push([unit])
  }
  return groups
}

function lastOf(group: readonly Unit[]): Stamp {
  return group.reduce<Stamp>((last, unit) => (unit.last > last ? unit.last : last), '')
}

function completeOnes(units: readonly Unit[]): (unit: Unit) => boolean {
  const parts = new Map<TxnId, Set<number>>()
  for (const { txn, headers, isSeen } of units) {
    if (!isSeen) continue
    const known = parts.get(txn) ?? new Set<number>()
    for (const { part } of headers) if (part) known.add(part.k)
    parts.set(txn, known)
  }
  return ({ txn, headers, isSeen }) => {
    const n = headers.find(({ part }) => part !== undefined)?.part?.n
    return isSeen && (n === undefined || parts.get(txn)?.size === n)
  }
}

function byFirst(one: Unit, other: Unit): number {
  return one.first < other.first ? -1 : 1
}
