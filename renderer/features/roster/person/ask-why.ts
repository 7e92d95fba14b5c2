// 为什么没有我 for somebody whom nobody recommended, or who was and has no place: the same rules and order as the plan's own list.
import { profileId } from '../../../../shared/domain/office/seed'
import { rankWords } from '../../../../shared/domain/trips/rank'
import { standingOf } from '../../../../shared/domain/trips/judging'
import { findingWords, judge } from '../../../../shared/domain/trips/verdict'
import { readPlan } from '../../../../shared/domain/trips/read-plan'
import { whyNot } from '../../../../shared/domain/trips/why-not'
import type { Office, Row } from '../../../data/office'

type Asked = Pick<Office, 'row' | 'rows' | 'all' | 'find' | 'children'>

/** One sentence, or undefined where the person has a place. */
export async function askWhy(
  office: Asked,
  plan: Row,
  person: Row,
  candidate: Row | undefined,
): Promise<string | undefined> {
  if (candidate) return whyNot(candidate, await readPlan(office, plan))
  const [units, batches] = await Promise.all([office.all('unit'), office.children('tripBatch', plan.id)])
  const county = String(units.find(({ id }) => id === person['county'])?.['name'] ?? '')
  return notRecommended(office, plan, person, batches, county)
}

async function notRecommended(
  office: Asked,
  plan: Row,
  person: Row,
  batches: readonly Row[],
  county: string,
): Promise<string> {
  const [honours, events, records, rules, titles, treatment, profile] = await Promise.all([
    office.children('honour', person.id),
    office.children('statusEvent', person.id),
    office.children('tripRecord', person.id),
    office.all('tripRule'),
    office.all('honourTitle'),
    office.all('treatmentRule'),
    office.row('profile', profileId),
  ])
  const given = { person, honours, events }
  const judgement = judge(given, records, undefined, {
    plan,
    rules,
    lists: { titles, rules: treatment },
    enteredTo: profile?.['tripsEnteredTo'],
    batches: new Set(batches.map(({ id }) => id)),
  })
  if (judgement.verdict === 'block') return `不符合：${findingWords(judgement.findings)}。`
  const said = judgement.findings.length > 0 ? `；${findingWords(judgement.findings)}` : ''
  return `${county === '' ? '所在县（市、区）未登记，' : county}没有推荐（按次序：${rankWords(standingOf({ given, judgement }))}${said}）。`
}
