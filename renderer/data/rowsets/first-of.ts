// The first rows of an order without putting all rows in order: a screen shows fifty of a hundred thousand.

/** Rows looked at to guess where the first ones end. */
const SAMPLE = 512
/** Below this many rows sorting them all is as quick. */
const WORTH_PICKING = 5_000
/** Steps of this part of the list fall on no period of it: rows entered by month or county come in turns. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The first `count` members in the order of `compare`, which must be total; the same as sorting all and cutting. */
export function firstOf<T>(members: readonly T[], count: number, compare: (one: T, other: T) => number): T[] {
  const bound = members.length < WORTH_PICKING ? undefined : boundOf(members, count, compare)
  if (bound === undefined) return [...members].sort(compare).slice(0, count)
  const early = members.filter((each) => compare(each, bound) <= 0)
  // A guess too low leaves too few, which only costs time.
  return (early.length < count ? [...members] : early).sort(compare).slice(0, count)
}

/** A member before which some more than `count` others should stand; undefined where that is most of them. */
function boundOf<T>(members: readonly T[], count: number, compare: (one: T, other: T) => number): T | undefined {
  const placeOf = (at: number): number => Math.floor(((at * GOLDEN) % 1) * members.length)
  const sample = Array.from({ length: SAMPLE }, (_, at) => members[placeOf(at)] as T).sort(compare)
  return sample[Math.ceil(((3 * count) / members.length) * SAMPLE) + 4]
}
