// Equal warnings as one line with their places: a column of made-up account numbers warned on every row, and what mattered drowned in it.
import type { Finding } from '../rows/findings'
import type { VerdictView } from '../views'

export interface WarningGroup {
  readonly key: string
  readonly column: string
  readonly message: string
  /** Every place, in the order of the file. */
  readonly places: readonly { readonly key: string; readonly name: string; readonly finding: Finding }[]
}

/** From so many on, equal warnings are told once; fewer are told at their rows. */
export const MANY = 10

/** Warnings of rows that come in, said at least `MANY` times with the same words; most frequent first. */
export function warningGroups(verdicts: readonly VerdictView[]): readonly WarningGroup[] {
  const groups = new Map<string, { column: string; message: string; places: WarningGroup['places'][number][] }>()
  for (const { key, kind, name, findings } of verdicts) {
    // A rejected row is put right as a whole, with everything that is said about it in one place.
    if (kind === 'rejected') continue
    for (const finding of findings) {
      if (finding.level !== 'warning') continue
      const place = { key, name, finding }
      const known = groups.get(groupKey(finding))
      if (known) known.places.push(place)
      else groups.set(groupKey(finding), { column: finding.column, message: finding.message, places: [place] })
    }
  }
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .filter((group) => group.places.length >= MANY)
    .sort((one, other) => other.places.length - one.places.length)
}

/** What makes two findings the same thing said: code, column and words; never the value or the place. */
export function groupKey({ code, column, message }: Finding): string {
  return JSON.stringify([code, column, message])
}
