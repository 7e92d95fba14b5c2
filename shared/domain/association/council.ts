// Who holds office in the council: the newest term that has begun, until it is followed by another, whatever its end was meant to be.
import type { Fields } from '../field'

/** A date known to the year or month counts from its first day. */
const by = (date: unknown, day: string): boolean => typeof date === 'string' && date <= day.slice(0, date.length)

/** The newest term that had begun on a day; undefined where none had. */
export function termOn(council: readonly Fields[], day: string): number | undefined {
  const begun = council.flatMap((row) => (by(row['from'], day) && typeof row['term'] === 'number' ? [row['term']] : []))
  return begun.length > 0 ? Math.max(...begun) : undefined
}

/** Rows of those in office on a day. A term that is over and has no successor yet still acts: nobody else could. */
export function inOffice(council: readonly Fields[], day: string): readonly Fields[] {
  const term = termOn(council, day)
  return council.filter((row) => row['term'] === term && by(row['from'], day) && !by(row['leftOn'], day))
}

/** Somebody who is 副会长 and 秘书长 has two rows and is one person. */
export function heads(rows: readonly Fields[]): number {
  return new Set(rows.map((row) => row['person'] ?? row['name'])).size
}

/** When a term ends: the latest end written for it; undefined where none is. */
export function endOfTerm(rows: readonly Fields[]): string | undefined {
  const ends = rows.flatMap((row) => (typeof row['to'] === 'string' ? [row['to']] : []))
  return ends.length > 0 ? ends.reduce((a, b) => (a < b ? b : a)) : undefined
}

/** Why somebody should no longer hold an office, in words, told from their file; undefined where nothing speaks for it. */
export function shouldLeave(person: Fields | undefined): string | undefined {
  if (!person) return undefined
  if (person['_dStatus'] === 'died') return '已去世'
  if (person['_dStatus'] === 'revoked') return '荣誉已撤销'
  return person['_dStatus'] === 'moved-out' ? '已调出本市' : undefined
}
