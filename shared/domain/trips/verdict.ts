// May this person go? Each rule says ok, warn or block with its source (domain.md §1.5). Who was struck off or has died is blocked
// whatever the rules; everything else is blocked only by a rule the office has written. Pure.
import type { Fields } from '../field'
import { factsOver, type Beneficiary, type PersonFacts } from '../payments/person-facts'
import { standingOf, type RosterStatus } from '../roster/status'
import type { TreatmentLists } from '../roster/treatment'
import { historyOf, type TripHistory } from './history'
import { ruleOf, sourceOf } from './rules'

export type Weight = 'ok' | 'warn' | 'block'

export interface Finding {
  readonly weight: 'warn' | 'block'
  /** One Chinese clause with the source in brackets, without a full stop. */
  readonly sentence: string
  /** Blocked by what the person is, not by a rule: no decision lifts it. */
  readonly final?: true
}

/** What all candidates of a plan are judged with. */
export interface Measure {
  readonly plan: Fields
  readonly rules: readonly Fields[]
  readonly lists: TreatmentLists
  /** Year up to which old trips are entered. */
  readonly enteredTo: unknown
  /** Batches of the plan itself: having gone with one of them speaks against nobody here. */
  readonly batches: ReadonlySet<unknown>
}

export interface Judged {
  readonly verdict: Weight
  readonly findings: readonly Finding[]
  readonly facts: PersonFacts
  readonly history: TripHistory
}

const gone: Readonly<Partial<Record<RosterStatus, string>>> = {
  died: '已去世',
  revoked: '荣誉称号已撤销',
  'moved-out': '已调出本市',
  emigrated: '已出国（境）定居',
}
const paused: Readonly<Partial<Record<RosterStatus, string>>> = { lost: '失联', suspended: '暂停待遇' }

/** The judgement on one person; `candidate` is their row in the plan, undefined where they are only asked about. */
export function judge(
  given: Beneficiary,
  records: readonly Fields[],
  candidate: Fields | undefined,
  measure: Measure,
): Judged {
  const on = String(measure.plan['on'] ?? '')
  const facts = factsOver(given, measure.lists)(on)
  const year = Number(measure.plan['year'])
  const earlier = records.filter((record) => !measure.batches.has(record['batch']))
  const history = historyOf(earlier, year, measure.enteredTo)
  const findings = [
    ...standingFindings(given, facts, on),
    ...tripFindings(history, year, on, measure.rules),
    ...ageFindings(facts.age, candidate, on, measure.rules),
    ...companionFindings(candidate, measure.plan),
  ]
  return { verdict: weigh(findings), findings, facts, history }
}

/** The gravest of several findings. */
export function weigh(findings: readonly Finding[]): Weight {
  return findings.some(({ weight }) => weight === 'block') ? 'block' : findings.length > 0 ? 'warn' : 'ok'
}

/** 已去世；2024 年参加过…: what stands on the list; '' where nothing is to be said. */
export function findingWords(findings: readonly Finding[]): string {
  return findings.map(({ sentence }) => sentence).join('；')
}

function standingFindings({ honours, events }: Beneficiary, facts: PersonFacts, on: string): readonly Finding[] {
  const upTo = events.filter((event) => String(event['date'] ?? '9999') <= on)
  const { status } = standingOf(upTo, honours)
  const left = gone[status]
  if (left !== undefined) return [{ weight: 'block', sentence: `${left}（名册动态）`, final: true }]
  const found: Finding[] = []
  if (facts.level === undefined || facts.level === 'other')
    found.push({ weight: 'block', sentence: '没有市级以上劳模待遇级别（名册荣誉）' })
  const pause = paused[status]
  if (pause !== undefined) found.push({ weight: 'warn', sentence: `${pause}（名册动态）` })
  return found
}

function tripFindings(history: TripHistory, year: number, on: string, rules: readonly Fields[]): readonly Finding[] {
  const found: Finding[] = []
  const perYear = ruleOf(rules, 'per-year', on)
  const times = history.years.get(year) ?? 0
  if (perYear && times >= Number(perYear['number']))
    found.push(of(perYear, `${year} 年已参加 ${times} 次，每人每年最多 ${String(perYear['number'])} 次`))
  const interval = ruleOf(rules, 'interval', on)
  const last = history.last === undefined ? undefined : Number(history.last.slice(0, 4))
  if (interval && last !== undefined && last < year && year - last < Number(interval['number']))
    found.push(of(interval, `${last} 年参加过，间隔不满 ${String(interval['number'])} 年`))
  if (history.state === 'unknown')
    found.push({ weight: 'warn', sentence: '是否参加过待核实（没有记录不等于从未参加）' })
  return found
}

function ageFindings(
  age: number | undefined,
  candidate: Fields | undefined,
  on: string,
  rules: readonly Fields[],
): readonly Finding[] {
  const [most, care] = [ruleOf(rules, 'age-most', on), ruleOf(rules, 'age-care', on)]
  if (age === undefined) return most || care ? [{ weight: 'warn', sentence: '没有出生日期，年龄无法审核' }] : []
  if (most && age > Number(most['number'])) return [of(most, `${age} 周岁，超过 ${String(most['number'])} 周岁`)]
  if (!care || age < Number(care['number'])) return []
  const lacking = [
    candidate?.['doctorNote'] === true ? '' : '医生意见',
    candidate?.['companionKind'] === '陪护' ? '' : '陪护人',
  ].filter((word) => word !== '')
  return lacking.length === 0 ? [] : [of(care, `${age} 周岁，缺${lacking.join('和')}`)]
}

function companionFindings(candidate: Fields | undefined, plan: Fields): readonly Finding[] {
  if (candidate?.['companionKind'] !== '自费随行' || plan['companions'] === 'own-cost') return []
  return [{ weight: 'warn', sentence: '本方案家属不随行，自费随行须另行批准（方案）' }]
}

function of(rule: Fields, words: string): Finding {
  return { weight: rule['effect'] === 'block' ? 'block' : 'warn', sentence: `${words}（${sourceOf(rule)}）` }
}
