// From verdicts to the lines of a batch: one line per person, kind and run of months, what was decided by hand kept, and the differences
// from the last batch in words.
import { pairId } from '../../kernel/ids'
import { formatMoney } from '../../kernel/money'
import type { RowId, Value } from '../../oplog/operation'
import type { Fields } from '../field'
import type { Stretch } from './amount'
import type { LineKind } from './batch-picklists'
import type { Due } from './due'
import type { PersonFacts } from './person-facts'

export type LineValues = Readonly<Record<string, Value>>

export interface Line {
  readonly id: RowId
  readonly values: LineValues
}

/** Whom a line is about, as it is printed: copied, so that a later change of the roster does not change a sheet. */
export interface LinePerson {
  readonly person: Fields
  /** The account in force; undefined where none is known. */
  readonly account: Fields | undefined
}

/** What the last batch paid somebody, 分, and what besides the sum is otherwise now, in words. */
export interface LastTime {
  readonly paid: number | undefined
  readonly moves: string
}

/** The lines of one person. Ids are the same on every PC, so that two PCs that compute one batch make one line. */
export function linesOf(batch: RowId, about: LinePerson, due: Due, last: LastTime): readonly Line[] {
  const common = commonValues(batch, about, due.facts)
  if (due.verdict === 'out') {
    const values = { ...common, verdict: 'out', kind: 'normal', reason: due.reason, withheld: due.withheld || null }
    return [{ id: idOf(batch, about, 'normal', ''), values: { ...values, ...differenceOf(undefined, last) } }]
  }
  if (due.computed === undefined)
    return [
      {
        id: idOf(batch, about, 'normal', ''),
        values: { ...common, verdict: 'in', kind: 'normal', reason: due.reason },
      },
    ]
  const sum = due.computed - due.withheld
  const normal = spread(due.stretches, due.withheld).map((each) => lineOf(batch, about, common, due, 'normal', each))
  const back = spread(due.back, 0).map((each) => lineOf(batch, about, common, due, 'back', each))
  const [first, ...others] = [...normal, ...back]
  return first ? [{ ...first, values: { ...first.values, ...differenceOf(sum, last) } }, ...others] : []
}

interface Run extends Stretch {
  readonly withheld: number
}

/** What is taken back falls on the first runs; a run that comes to nothing is not a line. */
function spread(stretches: readonly Stretch[], withheld: number): readonly Run[] {
  let left = withheld
  return stretches.flatMap((each) => {
    const due = each.months * each.monthly
    const taken = Math.min(left, due)
    left -= taken
    return taken === due ? [] : [{ ...each, withheld: taken }]
  })
}

function lineOf(
  batch: RowId,
  about: LinePerson,
  common: LineValues,
  due: Extract<Due, { verdict: 'in' }>,
  kind: LineKind,
  run: Run,
): Line {
  const computed = run.months * run.monthly
  return {
    id: idOf(batch, about, kind, run.from),
    values: Object.assign({}, common, {
      verdict: 'in',
      kind,
      monthly: run.monthly,
      months: run.months,
      from: run.from,
      to: run.to,
      computed,
      withheld: run.withheld || null,
      amount: computed - run.withheld,
      reason: due.reason,
      rule: run.rule,
    }),
  }
}

function idOf(batch: RowId, { person }: LinePerson, kind: LineKind, from: string): RowId {
  return pairId(`payLine.${kind}.${from}`, batch, person.id)
}

/** What every line says of its person, whatever decides the amount. */
export function commonValues(batch: RowId, { person, account }: LinePerson, facts: PersonFacts): LineValues {
  const copy = (row: Fields | undefined, field: string): Value => (row?.[field] as Value | undefined) ?? null
  return {
    batch,
    person: person.id,
    order: `${String(person['_dCountyOrder'] ?? '~')} ${String(person['_dStrokes'] ?? '')} ${person.id}`,
    name: copy(person, 'name'),
    sex: copy(person, 'sex'),
    level: facts.level ?? null,
    class: facts.class,
    county: copy(person, 'county'),
    employer: copy(person, 'employer'),
    idNumber: copy(person, 'idNumber'),
    income: copy(person, 'income'),
    holder: copy(account, 'holder'),
    accountNumber: copy(account, 'number'),
    bank: copy(account, 'bank'),
  }
}

/** 新增 · 上批 1,200.00，本批 800.00；划转：鹿城区 → 龙湾区 · 上批 1,200.00，本批未列入; nothing where all is the same. */
function differenceOf(now: number | undefined, { paid, moves }: LastTime): LineValues {
  if (paid === undefined) return now === undefined ? {} : { difference: '新增' }
  const after = now === undefined ? '本批未列入' : `本批 ${formatMoney(now)}`
  const sum = paid === now ? '' : `上批 ${formatMoney(paid)}，${after}`
  const difference = [sum, moves].filter((part) => part !== '').join('；')
  return difference === '' ? {} : { difference }
}

/** Fields of a computed line that a hand decision keeps: who is in and how much is a person's word, the rest follows the rows. */
const decided = ['verdict', 'amount', 'adjusted', 'withheld'] as const

/** The values to write over a line that is there; a decision by hand stays (office-practice.md 10: a change by hand is never undone by the program). */
export function keepDecision(values: LineValues, before: Fields | undefined): LineValues {
  if (before?.['byHand'] !== true) return values
  return Object.fromEntries(Object.entries(values).filter(([field]) => !(decided as readonly string[]).includes(field)))
}
