// 每人每年上限 of a project (domain.md §1.3: a city's 3,000 元 a year in all): who passes it with this batch. Said before 定稿, stops nothing.
import type { Fields } from '../field'
import { standing } from './ledger'

export interface Beyond {
  readonly person: string
  readonly name: string
  /** 分: paid this year before, and what this batch adds. */
  readonly paid: number
  readonly now: number
}

/** `entries` are the ledger of the people on the lines; counted is what was paid of the project in the year (YYYY), reversed ones not. */
export function beyondCeiling(
  lines: readonly Fields[],
  entries: readonly Fields[],
  scheme: Fields,
  year: string,
): readonly Beyond[] {
  const ceiling = scheme['ceiling']
  if (typeof ceiling !== 'number') return []
  const paid = new Map<string, number>()
  for (const entry of standing(entries)) {
    if (entry['scheme'] !== scheme.id || String(entry['paidOn']).slice(0, 4) !== year) continue
    const person = String(entry['person'])
    paid.set(person, (paid.get(person) ?? 0) + Number(entry['amount'] ?? 0))
  }
  const now = new Map<string, { name: string; sum: number }>()
  for (const line of lines) {
    const person = String(line['person'])
    const sum = (now.get(person)?.sum ?? 0) + Number(line['amount'] ?? 0)
    now.set(person, { name: String(line['name'] ?? ''), sum })
  }
  return [...now].flatMap(([person, { name, sum }]) => {
    const before = paid.get(person) ?? 0
    return before + sum > ceiling ? [{ person, name, paid: before, now: sum }] : []
  })
}
