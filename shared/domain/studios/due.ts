// What of the studios waits for somebody: 年度考核 not made, 复核 that is due, a leader who has died, left or retired. Pure; 工作台 and the page ask alike.
import type { Fields } from '../field'

/** Still on the register: named and not revoked. */
export function isKept(studio: Fields): boolean {
  return studio['state'] !== 'revoked'
}

/** Studios that stood in a year and have no 年度考核 of it. A studio without a date of naming counts from always. */
export function assessmentsDue(
  studios: readonly Fields[],
  reviews: readonly Fields[],
  year: number,
): readonly Fields[] {
  const done = reviewed(reviews, 'annual', year)
  return studios.filter((studio) => isKept(studio) && namedBy(studio, year) && !done.has(studio.id))
}

/** Studios whose 复核年度 has come and that have not been confirmed since. */
export function confirmationsDue(
  studios: readonly Fields[],
  reviews: readonly Fields[],
  year: number,
): readonly Fields[] {
  return studios.filter((studio) => {
    const due = studio['reviewYear']
    if (!isKept(studio) || typeof due !== 'number' || due > year) return false
    return !reviews.some(
      (row) =>
        row['studio'] === studio.id &&
        row['kind'] === 'confirm' &&
        Number(row['year']) >= due &&
        row['result'] !== 'failed',
    )
  })
}

function reviewed(reviews: readonly Fields[], kind: string, year: number): ReadonlySet<unknown> {
  return new Set(reviews.filter((row) => row['kind'] === kind && row['year'] === year).map((row) => row['studio']))
}

function namedBy({ namedOn }: Fields, year: number): boolean {
  return typeof namedOn !== 'string' || namedOn.slice(0, 4) <= String(year)
}

/** Why the leader of a studio should be changed, in words; undefined where nothing speaks for it. `person` is the row they are on the roster. */
export function leaderGone(studio: Fields, person: Fields | undefined, today: string): string | undefined {
  if (!isKept(studio) || !person) return undefined
  if (person['_dStatus'] === 'died') return '领衔人已去世'
  if (person['_dStatus'] === 'revoked') return '领衔人荣誉已撤销'
  if (person['_dStatus'] === 'moved-out') return '领衔人已调出本市'
  const retired = person['retiredOn']
  return typeof retired === 'string' && retired <= today ? '领衔人已退休' : undefined
}

/** How many studios stood on a day, as far as dates tell: named by then and not revoked by then. */
export function studiosOn(studios: readonly Fields[], day: string): readonly Fields[] {
  const by = (date: unknown): boolean => typeof date === 'string' && date <= day.slice(0, date.length)
  return studios.filter(
    (studio) =>
      (studio['namedOn'] === undefined || by(studio['namedOn'])) &&
      !(studio['state'] === 'revoked' && by(studio['revokedOn'])),
  )
}
