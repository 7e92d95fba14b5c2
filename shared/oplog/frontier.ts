// What has been seen of each device: a contiguous number and the few that came early. A gap never blocks (sync-design.md §8.6).

export interface Seen {
  /** Everything from 1 to here has been seen; 0 where not even the first has. */
  readonly upTo: number
  /** Numbers above `upTo + 1` seen already, ascending. */
  readonly extras: readonly number[]
}

/** Per device; a device nothing was seen of is absent, so equal knowledge is equal data. */
export type Frontier = Readonly<Record<string, Seen>>

export type Order = 'equal' | 'before' | 'after' | 'concurrent'

export const NOTHING_SEEN: Frontier = {}

/** The frontier after seeing number `seq` (from 1) of a device. Other numbers change nothing. */
export function addSeen(frontier: Frontier, device: string, seq: number): Frontier {
  if (!Number.isSafeInteger(seq) || seq < 1 || hasSeen(frontier, device, seq)) return frontier
  const { upTo, extras } = seenOf(frontier, device)
  return { ...frontier, [device]: closeGaps(upTo, [...extras, seq]) }
}

/** The frontier after seeing all numbers of a stretch. */
export function addStretch(frontier: Frontier, device: string, from: number, to: number): Frontier {
  const { upTo, extras } = seenOf(frontier, device)
  const next =
    from <= upTo + 1
      ? closeGaps(Math.max(upTo, to), extras)
      : closeGaps(upTo, [...extras, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])
  return { ...frontier, [device]: next }
}

export function hasSeen(frontier: Frontier, device: string, seq: number): boolean {
  const { upTo, extras } = seenOf(frontier, device)
  return (seq >= 1 && seq <= upTo) || extras.includes(seq)
}

/** Everything either has seen. */
export function mergeFrontiers(a: Frontier, b: Frontier): Frontier {
  const merged: Record<string, Seen> = {}
  for (const device of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const [left, right] = [seenOf(a, device), seenOf(b, device)]
    merged[device] = closeGaps(Math.max(left.upTo, right.upTo), [...left.extras, ...right.extras])
  }
  return merged
}

/** True where `a` has seen everything `b` has. */
export function covers(a: Frontier, b: Frontier): boolean {
  return Object.keys(b).every((device) => {
    const { upTo, extras } = seenOf(b, device)
    const mine = seenOf(a, device)
    if (!extras.every((seq) => hasSeen(a, device, seq))) return false
    return mine.upTo >= upTo || allBetween(mine, upTo)
  })
}

/** How two frontiers stand to each other: `before` where `b` has seen all of `a` and more. */
export function compareFrontiers(a: Frontier, b: Frontier): Order {
  const [forth, back] = [covers(a, b), covers(b, a)]
  if (forth && back) return 'equal'
  if (forth) return 'after'
  return back ? 'before' : 'concurrent'
}

/** Numbers of a device known to exist (a higher one was seen) but not seen: at most `limit` of them. */
export function gapsOf(frontier: Frontier, device: string, limit = 1000): readonly number[] {
  const { upTo, extras } = seenOf(frontier, device)
  const known = new Set(extras)
  const gaps: number[] = []
  for (let seq = upTo + 1; seq < (extras.at(-1) ?? 0) && gaps.length < limit; seq++) if (!known.has(seq)) gaps.push(seq)
  return gaps
}

function seenOf(frontier: Frontier, device: string): Seen {
  return (Object.hasOwn(frontier, device) ? frontier[device] : undefined) ?? { upTo: 0, extras: [] }
}

/** Extras never reach `upTo + 1`, so a higher contiguous number can only lie in them partly. */
function allBetween({ upTo, extras }: Seen, target: number): boolean {
  const known = new Set(extras)
  for (let seq = upTo + 1; seq <= target; seq++) if (!known.has(seq)) return false
  return true
}

function closeGaps(upTo: number, extras: readonly number[]): Seen {
  const rest = [...new Set(extras)].filter((seq) => seq > upTo).sort((a, b) => a - b)
  let next = upTo
  while (rest[0] === next + 1) next = rest.shift() ?? next
  return { upTo: next, extras: rest }
}
