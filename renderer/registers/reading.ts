// Text from a keyboard or a clipboard → stored value, through the one reader of the catalogue.
import { clockFrom } from '../../shared/kernel/ports'
import { fail, ok, type Result } from '../../shared/kernel/result'
import type { FieldMessage, FieldSpec } from '../../shared/domain/field'
import { parseField } from '../../shared/domain/parse'
import type { RowRecord, Value } from '../../shared/oplog/operation'
import type { Lookup } from '../../shared/domain/lookup'
import type { Row } from '../data/office'

/** What reading needs of a register's lists. */
interface Lists {
  readonly lookup: Lookup
}

/** This PC's clock, as the office's plain date. */
const clock = clockFrom(() => Date.now())

/** Reads one typed text; blank clears (null) unless the field is required. Failures carry the reader's code and sentence. */
export function readText(field: FieldSpec, typed: string, lists: Lists, row: RowRecord): Result<Value> {
  const { value, messages } = parseField(field, typed, { today: clock.today(), lookup: lists.lookup, row })
  const refused = messages.find((message) => message.level === 'error')
  if (value === undefined || refused)
    return fail(refused?.code ?? 'value.type', refused?.message ?? `${field.label}没有读懂，请改正。`)
  if (value === null && field.required) return fail('value.required', `${field.label}必须填写。`)
  return ok(value)
}

/** A shown row as field checks want it; marks are not needed to judge one value. */
export function asRecord(row: Row): RowRecord {
  return { ...row, _s: ['', ''] }
}

/** What reading a text would say, errors and warnings, without storing anything. */
export function findings(field: FieldSpec, typed: string, lists: Lists, row: RowRecord): readonly FieldMessage[] {
  return parseField(field, typed, { today: clock.today(), lookup: lists.lookup, row }).messages
}
