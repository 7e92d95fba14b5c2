// A stored value as people read it: the one place that turns codes, 分, flags and references into words. Grid, copy,
// history, sheets and export all show through this; masking comes after it (masking.ts).
import { isBlank } from './value'
import type { FieldSpec } from './field'

/** Finds the word for a reference or a choice from a list table; undefined where unknown. */
export type FindLabel = (field: FieldSpec, value: string) => string | undefined

const flagWords = { true: '是', false: '否' } as const

/** Text of a stored value: choices as labels, money in 元 with two decimals (no separators: it must paste back), lists joined by 、. Blank → ''. */
export function display(field: FieldSpec, value: unknown, find: FindLabel): string {
  if (isBlank(value)) return ''
  if (Array.isArray(value)) return value.map((each) => wordOf(field, String(each), find)).join('、')
  if (typeof value === 'boolean') return flagWords[`${value}`]
  if (field.kind === 'money' && typeof value === 'number') return yuan(value)
  return wordOf(field, String(value), find)
}

/** 分 → 元 with two decimals, exact: no floating division. */
export function yuan(fen: number): string {
  const digits = String(Math.abs(Math.trunc(fen))).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function wordOf(field: FieldSpec, value: string, find: FindLabel): string {
  if (Array.isArray(field.choices)) return field.choices.find((choice) => choice.value === value)?.label ?? value
  const found = find(field, value)
  if (found !== undefined) return found
  // A reference whose row is gone must not show an internal id to people.
  return field.kind === 'ref' ? '（已不存在）' : value
}
