// A quarterly allowance for 2,000 people with the reason behind every line, beside one bare pass over the same rows that does only the
// sums. Run by the bench area `batch`; prints its measures as one line of JSON.
import { dueOf, nothingPaid, type DueQuestion } from '../../../shared/domain/payments/due'
import type { Beneficiary } from '../../../shared/domain/payments/person-facts'
import { linesOf } from '../../../shared/domain/payments/lines'
import type { Fields } from '../../../shared/domain/field'
import { seedTreatmentRules } from '../../../shared/domain/office/seed'
import { sampleRoster } from '../../support/sample-roster'
import { bareSum } from './bare'

const PEOPLE = 2000
const ROUNDS = 15

const { people, children, lists } = sampleRoster(PEOPLE)
const given: readonly Beneficiary[] = people.map((person) => ({
  person,
  honours: children('honour', person.id),
  events: children('statusEvent', person.id),
}))
const rule = (id: string, level: string, amount: number): Fields => ({
  id,
  level,
  amount,
  from: '2014-01',
  source: '测试标准',
})
const question: DueQuestion = {
  scheme: { id: 's', formula: 'monthly', cycle: 'quarter', start: 'after-retirement', stop: 'next-month' },
  rules: [rule('n', 'national', 500_00), rule('p', 'provincial', 400_00), rule('c', 'city', 220_00)],
  lists: { titles: lists.honourTitle, rules: lists.treatmentRule },
  from: '2026-01',
  to: '2026-03',
  on: '2026-03-31',
}
const levels = new Map(seedTreatmentRules.map(({ values }) => [values['honourTitle'], values['level']]))

/** Verdict, amount and reason of everybody. */
function computed(): number {
  let sum = 0
  for (const each of given) {
    const due = dueOf(each, question, nothingPaid)
    if (due.verdict === 'in') sum += (due.computed ?? 0) - due.withheld
  }
  return sum
}

/** The same as the rows of lines that are kept. */
function asLines(): number {
  let sum = 0
  for (const each of given)
    for (const { values } of linesOf(
      'batch',
      { person: each.person, account: undefined },
      dueOf(each, question, nothingPaid),
      { paid: undefined, moves: '' },
    ))
      sum += Number(values['amount'] ?? 0)
  return sum
}

/** Median of several rounds, ms, the two taken in turn so that both see the same machine. */
function timed(): { readonly full: number; readonly lines: number; readonly bare: number } {
  const [full, lines, bare]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    full.push(millisecondsOf(computed))
    lines.push(millisecondsOf(asLines))
    bare.push(millisecondsOf(() => bareSum(given, levels)))
  }
  return { full: median(full), lines: median(lines), bare: median(bare) }
}

function millisecondsOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const { full, lines, bare } = timed()
const detail = `${full.toFixed(1)} ms / ${bare.toFixed(1)} ms; sums ${computed() / 100} and ${bareSum(given, levels) / 100} yuan`
console.log(
  JSON.stringify([
    { name: 'a batch of 2,000 people with reasons / one bare pass', value: full / bare, unit: '×', bound: 5, detail },
    { name: 'a batch of 2,000 people with reasons, as lines', value: lines, unit: 'ms', bound: 300 },
  ]),
)
