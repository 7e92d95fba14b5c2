// Places over counties in proportion to their eligible heads, by largest remainder: the sum is always the places (domain.md §1.5). Pure.

export interface CountyHeads {
  readonly county: string
  /** Eligible people, 0 or more. */
  readonly heads: number
}

/**
 * Whole places per county in the given order. Equal remainders go to the county that stands first in the official order. Where nobody
 * is eligible anywhere all counties get 0: places are not given to nobody.
 */
export function spreadPlaces(places: number, counties: readonly CountyHeads[]): readonly number[] {
  const total = counties.reduce((sum, { heads }) => sum + heads, 0)
  if (total === 0) return counties.map(() => 0)
  const shares = counties.map(({ heads }, at) => ({
    at,
    whole: Math.floor((places * heads) / total),
    rest: (places * heads) % total,
  }))
  const left = places - shares.reduce((sum, { whole }) => sum + whole, 0)
  const next = [...shares].sort((a, b) => b.rest - a.rest || a.at - b.at).slice(0, left)
  return shares.map((share) => share.whole + (next.includes(share) ? 1 : 0))
}

/** 第一批名额 20 个，各县合计 18 个，还差 2 个; undefined where they add up. */
export function quotaGap(name: string, places: number, given: readonly number[]): string | undefined {
  const sum = given.reduce((total, each) => total + each, 0)
  if (sum === places) return undefined
  const gap = sum < places ? `还差 ${places - sum} 个` : `多出 ${sum - places} 个`
  return `${name}名额 ${places} 个，各县（市、区）合计 ${sum} 个，${gap}。`
}

/**
 * Places of several batches over counties: every batch adds up to its places, and over the year every county has what the largest
 * remainder of all places gives it, so that a small county is not passed over batch after batch. Answer[batch][county].
 */
export function spreadBatches(
  batches: readonly number[],
  counties: readonly CountyHeads[],
): readonly (readonly number[])[] {
  let left = spreadPlaces(
    batches.reduce((sum, places) => sum + places, 0),
    counties,
  )
  return batches.map((places) => {
    const given = spreadPlaces(
      places,
      counties.map(({ county }, i) => ({ county, heads: left[i] ?? 0 })),
    )
    left = left.map((each, i) => each - (given[i] ?? 0))
    return given
  })
}
