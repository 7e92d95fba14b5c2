// Checks that tables of several areas make of their values: a year that can be meant, a count that is none below nothing, dates in their order.
import type { FieldMessage, Fields } from './field'

/** For an `int` field that names a year: 1980 to 2100. Code `value.year`. */
export function soundYear(field: string, label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && (value < 1980 || value > 2100)
      ? { code: 'value.year', level: 'error', message: `${label}不对，请写成 2026。`, field }
      : undefined
}

/** For counts and amounts. Code `value.negative`. */
export function notNegative(field: string, label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && value < 0
      ? { code: 'value.negative', level: 'error', message: `${label}不能是负数。`, field }
      : undefined
}

/** The later date against the earlier one, as exactly as the rougher of the two is known. Code `value.order`. */
export function inOrder(row: Fields, first: string, last: string, message: string): FieldMessage[] {
  const [from, to] = [row[first], row[last]]
  if (typeof from !== 'string' || typeof to !== 'string') return []
  const known = Math.min(from.length, to.length)
  return to.slice(0, known) < from.slice(0, known)
    ? [{ code: 'value.order', level: 'error', message, field: last }]
    : []
}
