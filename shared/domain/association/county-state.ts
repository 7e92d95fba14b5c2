// In which state a county association stood at a day, told from its dates: the report of a year says how it was then, not how it is now.
import type { Fields } from '../field'

export type CountyState = 'none' | 'preparing' | 'founded'

/** `day` is YYYY-MM-DD; a date known to the year counts from its first day. Without dates the state of today stands. */
export function countyStateOn(row: Fields, day: string): CountyState {
  const [founded, preparing] = [row['foundedOn'], row['preparingOn']]
  const by = (date: unknown): boolean => typeof date === 'string' && date <= day.slice(0, date.length)
  if (by(founded)) return 'founded'
  if (by(preparing)) return 'preparing'
  return 'none'
}

/** Terms of the council that end by a day and whose holders have not left. */
export function termsEnding(council: readonly Fields[], by: string): readonly Fields[] {
  const latest = Math.max(0, ...council.map((row) => Number(row['term'] ?? 0)))
  return council.filter((row) => {
    const to = row['to']
    return row['term'] === latest && !row['leftOn'] && typeof to === 'string' && to <= by.slice(0, to.length)
  })
}
