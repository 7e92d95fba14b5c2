// Which team goes to whom, by the streets and counties that teams name, and in which order they go (product.md §2). Pure.
import type { Fields } from '../field'

/** Streets of a team as written: 南门、五马街道 → two. */
export function streetsOf(team: Fields): readonly string[] {
  return String(team['streets'] ?? '')
    .split(/[、,，;；\s]+/u)
    .filter((word) => word !== '')
}

/**
 * The team for a person's county and street: one that names the street wins over one that takes the whole county; undefined where no
 * team goes there, or where two would with equal right (a person decides). A team without a county is filled by hand.
 */
export function teamFor(visit: Fields, teams: readonly Fields[]): Fields | undefined {
  const there = teams.filter((team) => Array.isArray(team['counties']) && team['counties'].includes(visit['county']))
  const street = String(visit['street'] ?? '')
  const named = there.filter((team) => street !== '' && streetsOf(team).some((word) => sameStreet(word, street)))
  const fit = named.length > 0 ? named : there.filter((team) => streetsOf(team).length === 0)
  return fit.length === 1 ? fit[0] : undefined
}

/** 五马 means 五马街道; 南门镇 is not 南门街道. */
function sameStreet(written: string, street: string): boolean {
  const bare = (text: string): string => text.replace(/(?:街道|镇|乡)$/u, '')
  return (
    written === street || (bare(written) === bare(street) && (written === bare(written) || street === bare(street)))
  )
}

/** Visits of one team in the order of the day: as numbered, then newcomers by street and id. */
export function inDayOrder<T extends Fields>(visits: readonly T[]): readonly T[] {
  return [...visits].sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      compare(String(a['county'] ?? ''), String(b['county'] ?? '')) ||
      compare(String(a['street'] ?? ''), String(b['street'] ?? '')) ||
      compare(a.id, b.id),
  )
}

function placeOf(visit: Fields): number {
  return typeof visit['place'] === 'number' ? visit['place'] : Number.MAX_SAFE_INTEGER
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
