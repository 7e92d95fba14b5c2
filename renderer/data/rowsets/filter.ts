// Filters of a list as tests over columns.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { RowId } from '../../../shared/oplog/operation'
import type { Filter } from '../office'
import type { Columns, Slot } from './columns'
import { labelOf, type Labels } from './labels'
import type { Naming } from './naming'

export type Test = (slot: Slot) => boolean

/** Child filters are answered from a set of parent ids, found before the test is built. */
export type ParentsOf = (filter: Extract<Filter, { child: string }>) => ReadonlySet<RowId>

export interface FilterWorld {
  readonly catalogue: Catalogue
  readonly labels: Labels
  readonly parentsOf: ParentsOf
  /** For questions with a text: what rows are found by besides their own words. */
  readonly naming?: Naming
}

/** A test for rows that match every filter and every word of the text. */
export function testOf(
  columns: Columns,
  filters: readonly Filter[],
  text: string | undefined,
  world: FilterWorld,
): Test {
  const tests = filters.map((filter) => oneTest(columns, filter, world))
  const words = wordsOf(text)
  if (words.length > 0) tests.push(textTest(columns, words, world.naming))
  const [only] = tests
  return tests.length === 1 && only ? only : (slot) => tests.every((test) => test(slot))
}

/** Lower-case words of what was typed; every one must be found. */
export function wordsOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .toLowerCase()
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '')
}

function oneTest(columns: Columns, filter: Filter, world: FilterWorld): Test {
  if ('child' in filter) {
    const parents = world.parentsOf(filter)
    return (slot) => parents.has(columns.idAt(slot))
  }
  const read = columns.reader(filter.field)
  switch (filter.is) {
    case 'in': {
      const wanted = new Set<unknown>(filter.values)
      // Nothing allocated for a single value: a filter looks at every row of a table.
      return (slot) => {
        const value = read(slot)
        if (Array.isArray(value)) return elementsOf(value).some((each) => wanted.has(each))
        return wanted.has(isEmpty(value) ? null : value)
      }
    }
    case 'contains': {
      const part = anyCase(filter.text)
      const label = labelOf(columns.spec, filter.field, world.labels)
      return (slot) => {
        const value = read(slot)
        if (Array.isArray(value)) return elementsOf(value).some((each) => each !== null && part.test(label(each)))
        return !isEmpty(value) && part.test(label(value as string | number | boolean))
      }
    }
    case 'between':
      return (slot) => isBetween(read(slot), filter.from, filter.to)
    case 'empty':
      return (slot) => isEmpty(read(slot))
    case 'filled':
      return (slot) => !isEmpty(read(slot))
  }
}

/**
 * The text wherever it stands, in capitals or not. A pattern, not lower-case copies: a copy of a Chinese text for each of 100,000 rows costs
 * several times what looking through it does.
 */
function anyCase(text: string): RegExp {
  return new RegExp(text.replace(/[$()*+./?[\\\]^{|}]/gu, '\\$&'), 'iu')
}

function textTest(columns: Columns, words: readonly string[], naming: Naming | undefined): Test {
  const read = columns.has('_dSearch') ? columns.reader('_dSearch') : (slot: Slot) => columns.text(slot)
  const ways = words.map((word) => naming?.tests(columns, word) ?? [])
  if (ways.every((tests) => tests.length === 0)) return searchTest(read, words)
  return (slot) => {
    const text = read(slot)
    return words.every(
      (word, at) => (typeof text === 'string' && text.includes(word)) || ways[at]?.some((test) => test(slot)),
    )
  }
}

/** The path of every keystroke over 100,000 people: one text per row, already lower case, nothing allocated. */
function searchTest(read: (slot: Slot) => unknown, words: readonly string[]): Test {
  const [only = '', ...more] = words
  return (slot) => {
    const text = read(slot)
    return typeof text === 'string' && text.includes(only) && more.every((word) => text.includes(word))
  }
}

/** The values a row counts under; an empty one counts as null, so that 空白 can be chosen. */
export function elementsOf(value: unknown): readonly (string | number | boolean | null)[] {
  if (isEmpty(value)) return [null]
  return Array.isArray(value) ? value : [value as string | number | boolean]
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Inclusive. A bound of less precision covers all of it: `to` 1955 holds 1955-03-01 (dates may be a year or a month, decisions.md 14). */
function isBetween(value: unknown, from: string | number | undefined, to: string | number | undefined): boolean {
  if (isEmpty(value)) return false
  if (typeof value === 'number')
    return (from === undefined || value >= Number(from)) && (to === undefined || value <= Number(to))
  const text = String(value)
  return (
    (from === undefined || text >= String(from)) && (to === undefined || text.slice(0, String(to).length) <= String(to))
  )
}
