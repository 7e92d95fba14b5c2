// The orders of a list. Every order is total (ties by id, which is the order of registration), so a row's place can be found by halving.
import type { Sort } from '../office'
import type { Columns, Slot } from './columns'
import { isEmpty } from './filter'

export type Compare = (one: Slot, other: Slot) => number

/** Stored sort keys of the named orders (product.md §0.3); texts compared by code unit, never by the system's collation. */
const NAMED: Readonly<Record<'strokes' | 'level' | 'county' | 'pinyin', string>> = {
  strokes: '_dStrokes',
  level: '_dLevelOrder',
  county: '_dCountyOrder',
  pinyin: '_dPinyin',
}

/** Compares two rows by the sorts, empty values last whichever way, then by registration. */
export function compareBy(columns: Columns, sorts: readonly Sort[]): Compare {
  const steps = sorts.map((sort) => {
    const read = columns.reader(fieldOf(sort))
    const sign = sort.descending ? -1 : 1
    return (one: Slot, other: Slot): number => compareValues(read(one), read(other), sign)
  })
  return (one, other) => {
    for (const step of steps) {
      const order = step(one, other)
      if (order !== 0) return order
    }
    return compareTexts(columns.idAt(one), columns.idAt(other))
  }
}

export function fieldOf(sort: Sort): string {
  return typeof sort.by === 'string' ? NAMED[sort.by] : sort.by.field
}

function compareValues(one: unknown, other: unknown, sign: number): number {
  const none = isEmpty(one)
  if (none || isEmpty(other)) return Number(none) - Number(isEmpty(other))
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * sign
  return compareTexts(String(one), String(other)) * sign
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
