// The rules of 疗休养 on a day: rows in force, of those for a place the one that names its area. Examples never count. Pure.
import { fail, ok, type Result } from '../../kernel/result'
import type { Fields } from '../field'
import { inForce } from '../payments/policy'
import { ruleKinds } from './picklists'

/** The row of a kind in force on a day; for a batch the one of its area before the one for all areas. */
export function ruleOf(rules: readonly Fields[], kind: string, on: string, area?: unknown): Fields | undefined {
  const found = rules.filter((rule) => rule['kind'] === kind && inForce(rule, on))
  return (
    found.find((rule) => rule['area'] !== undefined && rule['area'] === area) ??
    found.find((rule) => rule['area'] === undefined)
  )
}

/** 总工办发〔2019〕21号 — said with every verdict. */
export function sourceOf(rule: Fields): string {
  return String(rule['source'] ?? '')
}

/** Refuses with `trip-rule.overlap` a row of the same kind and area as another one that is in force on a common day. */
export function mayStand(rule: Fields, others: readonly Fields[]): Result<undefined> {
  if (rule['example'] === true) return ok(undefined)
  const clash = others.find(
    (other) =>
      other['example'] !== true &&
      other['kind'] === rule['kind'] &&
      other['area'] === rule['area'] &&
      meet(rule, other),
  )
  if (!clash) return ok(undefined)
  const label = ruleKinds.find(({ value }) => value === rule['kind'])?.label ?? ''
  return fail(
    'trip-rule.overlap',
    `已有一条“${label}”的规定（${sourceOf(clash)}，自 ${String(clash['from'])} 起）管同一段时间。请先给旧的一条填“止”。`,
    { rule: clash.id, field: 'from' },
  )
}

function meet(one: Fields, other: Fields): boolean {
  const starts = (rule: Fields): string => String(rule['from'] ?? '')
  const ends = (rule: Fields): string => (typeof rule['to'] === 'string' ? `${rule['to']}￿` : '￿')
  return starts(one) <= ends(other) && starts(other) <= ends(one)
}
