// What a file would change on a person, field by field, old → new. An empty cell never clears a field, and a value that says
// less than the stored one (1962 against 1962-03, one phone of two) changes nothing.
import type { Value } from '../../../shared/oplog/operation'
import { matchName } from '../../../shared/domain/roster/names'
import { phoneDigits } from '../../../shared/domain/roster/phone'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { isBlank } from '../../../shared/domain/value'
import type { Row } from '../../data/office'
import type { ChildTable } from './roster'

export interface Difference {
  readonly table: string
  readonly field: string
  readonly label: string
  readonly before: Value
  readonly after: Value
}

/** Differences of the given values against a stored row; fields in catalogue order. */
export function differencesOf(
  table: TableSpec,
  stored: { readonly [field: string]: unknown },
  values: Readonly<Record<string, Value>>,
): readonly Difference[] {
  const found: Difference[] = []
  for (const field of table.fields) {
    const after = values[field.name]
    if (after === undefined || isBlank(after)) continue
    const before = (stored[field.name] ?? null) as Value
    if (!saysNoMore(field, before, after))
      found.push({ table: table.name, field: field.name, label: field.label, before, after })
  }
  return found
}

/** Whether the stored value already says all that the file says. */
function saysNoMore(field: FieldSpec, before: Value, after: Value): boolean {
  if (before === after) return true
  if (isBlank(before)) return false
  if (typeof before !== 'string' || typeof after !== 'string') return JSON.stringify(before) === JSON.stringify(after)
  if (field.kind === 'date') return before.startsWith(after)
  if (field.kind === 'name') return matchName(before) === matchName(after)
  if (field.kind === 'phone' || field.kind === 'phones') {
    const known = new Set(phoneDigits(before))
    return phoneDigits(after).every((digits) => known.has(digits))
  }
  return plain(before) === plain(after)
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}

/** The stored child row that the file's values mean, if any: the same honour, account or relative. */
export function sameChild<T extends { readonly [field: string]: unknown }>(
  table: ChildTable,
  candidates: readonly T[],
  values: Readonly<Record<string, Value>>,
): T | undefined {
  const fits = candidates.filter((row) => sameThing[table](row, values))
  // Several fit where little is known (an honour without year): the one that agrees in most fields.
  return fits.sort((a, b) => agreement(b, values) - agreement(a, values))[0]
}

type Fields = { readonly [field: string]: unknown }

const sameThing: Readonly<Record<ChildTable, (row: Fields, values: Fields) => boolean>> = {
  honour: (row, values) =>
    agree(row['title'], values['title']) &&
    agree(row['level'], values['level']) &&
    agree(yearOf(row['awardedOn']), yearOf(values['awardedOn'])),
  account: (row, values) =>
    isBlank(values['number']) ? agree(row['bank'], values['bank']) : row['number'] === values['number'],
  family: (row, values) => matchName(String(row['name'] ?? '')) === matchName(String(values['name'] ?? '')),
}

/** Equal, or unknown on one side. */
function agree(one: unknown, other: unknown): boolean {
  return isBlank(one) || isBlank(other) || plain(String(one)) === plain(String(other))
}

function yearOf(date: unknown): string | undefined {
  return typeof date === 'string' ? date.slice(0, 4) : undefined
}

function agreement(row: Fields, values: Fields): number {
  return Object.entries(values).filter(([field, value]) => row[field] === value).length
}

/** Stored row ids of children, by their place in a group. */
export function asRow(values: Readonly<Record<string, Value>>): Row {
  return { id: '', ...values }
}
