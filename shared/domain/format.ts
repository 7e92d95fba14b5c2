// One formatter per field kind from the stored value to the text people see, copy and print. What it writes, parse.ts reads back.
import { formatMoney } from '../kernel/money'
import { formatTenths } from '../kernel/tenths'
import type { FieldSpec } from './field'
import type { Lookup } from './lookup'

/** The shown text of a value; '' for none. References that are gone show as （已删除）, so that nobody takes a blank for "not filled". */
export function formatField(field: FieldSpec, value: unknown, lookup?: Lookup): string {
  if (value === undefined || value === null || value === '') return ''
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? formatMoney(value) : ''
    case 'int':
      return field.tenths && typeof value === 'number' ? formatTenths(value) : formatPlain(field, value, lookup)
    case 'flag':
      return value === true ? '是' : '否'
    case 'choice':
      return formatChoice(field, String(value), lookup)
    case 'choices':
      return Array.isArray(value) ? value.map((item) => formatChoice(field, String(item), lookup)).join('、') : ''
    case 'ref':
      return lookup?.nameOf(field.to ?? '', String(value)) ?? '（已删除）'
    default:
      return formatPlain(field, value, lookup)
  }
}

/** A suggested word of a list table (an open 荣誉称号) is stored as that row's id. */
function formatPlain(field: FieldSpec, value: unknown, lookup: Lookup | undefined): string {
  return field.choices ? formatChoice(field, String(value), lookup) : String(value)
}

function formatChoice(field: FieldSpec, value: string, lookup: Lookup | undefined): string {
  if (Array.isArray(field.choices)) return field.choices.find((choice) => choice.value === value)?.label ?? value
  const table = (field.choices as { table: string } | undefined)?.table
  return (table === undefined ? undefined : lookup?.nameOf(table, value)) ?? value
}
