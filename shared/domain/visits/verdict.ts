// Who is on a campaign's list and with what amount, or why not: the verdicts of payments' rules on the day the campaign judges by,
// 困难劳模 by their own scheme. Pure, so that the same rows give the same list on every PC.
import type { Fields } from '../field'
import { dueOf, type DueQuestion } from '../payments/due'
import type { Beneficiary } from '../payments/person-facts'
import { standingOf } from '../roster/status'
import type { TreatmentLists } from '../roster/treatment'

/** What a list is made with. */
export interface Standards {
  readonly campaign: Fields
  /** Absent = amounts are filled in for each person. */
  readonly scheme: Fields | undefined
  readonly hardshipScheme: Fields | undefined
  /** Rules of both schemes. */
  readonly rules: readonly Fields[]
  readonly lists: TreatmentLists
}

export interface Verdict {
  readonly verdict: 'in' | 'out'
  readonly reason: string
  readonly level: string | undefined
  readonly scheme: string | undefined
  readonly rule: string | undefined
  /** 分; undefined where a person fills it in. */
  readonly amount: number | undefined
}

/** Amounts by hand: the scheme of a campaign that names none. Only whoever is not served any more is left out. */
const byHand: Fields = { id: '', formula: 'manual', stop: 'next-month' }

/** The verdict on one person. A scheme by the month gives one month's amount: a visit is one occasion. */
export function verdictOn(given: Beneficiary, standards: Standards): Verdict {
  const on = String(standards.campaign['on'] ?? '')
  const gone = gonePerson(given, on)
  if (gone !== undefined) return left(gone)
  const hardship = standards.hardshipScheme !== undefined && isHardship(given, on)
  const scheme = (hardship ? standards.hardshipScheme : standards.scheme) ?? byHand
  const month = on.slice(0, 7)
  const question: DueQuestion = {
    scheme,
    rules: standards.rules.filter((rule) => rule['scheme'] === scheme.id),
    lists: standards.lists,
    from: month,
    to: month,
    on,
  }
  const due = dueOf(given, question)
  const named = scheme.id === '' ? undefined : scheme.id
  const { level } = due.facts
  if (due.verdict === 'out') return { ...left(due.reason), level, scheme: named }
  const reason =
    named === undefined ? '活动没有选慰问标准，请逐人填写金额' : `${hardship ? '困难劳模：' : ''}${due.reason}`
  return { verdict: 'in', reason, level, scheme: named, rule: due.rule, amount: due.computed }
}

function left(reason: string): Verdict {
  return { verdict: 'out', reason, level: undefined, scheme: undefined, rule: undefined, amount: undefined }
}

/** Nobody is visited in the month after their death, nor in the same month: money may run on, a birthday call may not. */
function gonePerson({ events, honours }: Beneficiary, on: string): string | undefined {
  const upTo = events.filter((event) => String(event['date'] ?? '9999') <= on)
  const { status } = standingOf(upTo, honours)
  return status === 'died' ? '已去世' : undefined
}

function isHardship({ events, honours }: Beneficiary, on: string): boolean {
  const upTo = events.filter((event) => String(event['date'] ?? '9999') <= on)
  return standingOf(upTo, honours).hardship === true
}
