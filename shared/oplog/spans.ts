// What has been seen of one source (one run of the program on one PC): since a publisher publishes its stamps in growing order, a
// few stretches say it, however many operations there are (SYNC: seen is membership in intervals, not a table of stamps).
import type { Op, Stamp } from './operation'

/** Every operation of the source with a stamp in (after, last] has been applied. `after` = '' means from its very first. */
export interface Span {
  readonly after: Stamp
  readonly last: Stamp
}

/** Ascending, apart from one another: between two spans at least one operation is missing. */
export type Spans = readonly Span[]

export const NO_SPANS: Spans = []

/** True where an operation with that stamp has been applied. */
export function hasSeen(spans: Spans, stamp: Stamp): boolean {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).last < stamp) low = middle + 1
    else high = middle
  }
  const span = spans[low]
  return span !== undefined && stamp > span.after
}

/** The spans with one more; those that overlap or touch become one. An empty span changes nothing. */
export function addSpan(spans: Spans, { after, last }: Span): Spans {
  if (last <= after) return spans
  const before = spans.filter((span) => span.last < after)
  const behind = spans.filter((span) => span.after > last)
  const met = spans.slice(before.length, spans.length - behind.length)
  const from = met[0] !== undefined && met[0].after < after ? met[0].after : after
  const end = met.at(-1)
  return [...before, { after: from, last: end !== undefined && end.last > last ? end.last : last }, ...behind]
}

/**
 * The spans that a bundle's operations of one source give: (after, last of them], without those that wait for other parts of
 * their transaction. `ops` in the order of their stamps.
 */
export function spansOf(after: Stamp, ops: readonly Pick<Op, 'id'>[], waits: (stamp: Stamp) => boolean): Spans {
  const spans: Span[] = []
  let from = after
  let last = after
  for (const { id } of ops) {
    if (waits(id)) {
      if (last > from) spans.push({ after: from, last })
      from = id
    }
    last = id
  }
  if (last > from) spans.push({ after: from, last })
  return spans
}

/** For operations that waited and have been applied now: each run of them, from the operation before the run. */
export function spansOfWaiting(after: Stamp, ops: readonly Pick<Op, 'id'>[], waited: (stamp: Stamp) => boolean): Spans {
  return spansOf(after, ops, (stamp) => !waited(stamp))
}
