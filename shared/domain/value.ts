// What a stored value must look like, per field kind: the last gate before a value becomes an operation. Typed text is
// read by parse.ts; this file only says yes or no to what is about to be stored.
import { isPlainDate } from '../kernel/plain-date'
import { characterCount } from '../kernel/text'
import type { RowRecord, Value } from '../oplog/operation'
import type { FieldMessage, FieldSpec } from './field'

/** Longest accepted text of a field, in code points (rare characters are two UTF-16 units: domain.md §5.2). */
export function maxLength(field: FieldSpec): number {
  return field.max ?? (field.kind === 'longtext' ? 5000 : 200)
}

/** No value: absent, null, or text that is only blanks. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  )
}

/**
 * Says why a value may not be stored in a field, or nothing. Blank values are not judged here (see `required`).
 * Codes: `value.type`, `value.choice`, `value.date`, `value.length`, or the field's own check.
 */
export function checkValue(field: FieldSpec, value: Value, row: RowRecord): FieldMessage | undefined {
  if (isBlank(value)) return undefined
  return checkKind(field, value) ?? field.check?.(value, row)
}

function checkKind(field: FieldSpec, value: Value): FieldMessage | undefined {
  switch (field.kind) {
    case 'int':
    case 'money':
      return Number.isSafeInteger(value) ? undefined : refuse(field, 'value.type', `${field.label}应当是数字。`)
    case 'flag':
      return typeof value === 'boolean' ? undefined : refuse(field, 'value.type', `${field.label}只能是“是”或“否”。`)
    case 'choices':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
        ? undefined
        : refuse(field, 'value.type', `${field.label}应当是若干选项。`)
    case 'date':
      return typeof value === 'string' && isPlainDate(value)
        ? undefined
        : refuse(field, 'value.date', `${field.label}不是有效的日期，请写成 1962、1962-03 或 1962-03-05。`)
    default:
      return checkText(field, value)
  }
}

function checkText(field: FieldSpec, value: Value): FieldMessage | undefined {
  if (typeof value !== 'string') return refuse(field, 'value.type', `${field.label}应当是文字。`)
  const length = characterCount(value)
  const max = maxLength(field)
  if (length > max) return refuse(field, 'value.length', `${field.label}最多 ${max} 个字，现有 ${length} 个，请缩短。`)
  if (
    field.kind === 'choice' &&
    !field.open &&
    Array.isArray(field.choices) &&
    !field.choices.some((choice) => choice.value === value)
  ) {
    return refuse(field, 'value.choice', `${field.label}没有“${value}”这一项，请从列表中选择。`)
  }
  return undefined
}

function refuse(field: FieldSpec, code: string, message: string): FieldMessage {
  return { code, level: 'error', message, field: field.name }
}
