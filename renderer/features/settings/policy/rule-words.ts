// Where a policy row stands today, and the order in which the settings list them.
import { inForce } from '../../../../shared/domain/payments/policy'
import type { Row } from '../../../data/office'

export type RuleStanding = 'example' | 'in-force' | 'ahead' | 'ended'

/** Where a row stands on a day (YYYY-MM-DD). */
export function standingOfRule(rule: Row, on: string): RuleStanding {
  if (rule['example'] === true) return 'example'
  if (inForce(rule, on)) return 'in-force'
  return String(rule['from'] ?? '') > on ? 'ahead' : 'ended'
}

export const standingWords: Readonly<Record<RuleStanding, string>> = {
  example: '示例',
  'in-force': '在用',
  ahead: '未到',
  ended: '已止',
}

/** Rows to act by first, then those to come, then the past, examples last; newest first within each. */
export function inOrder(rules: readonly Row[], on: string): readonly Row[] {
  const rank: Readonly<Record<RuleStanding, number>> = { 'in-force': 0, ahead: 1, ended: 2, example: 3 }
  const key = (rule: Row): number => rank[standingOfRule(rule, on)]
  const from = (rule: Row): string => String(rule['from'] ?? '')
  return [...rules].sort(
    (a, b) => key(a) - key(b) || (from(a) < from(b) ? 1 : from(a) > from(b) ? -1 : a.id < b.id ? -1 : 1),
  )
}
