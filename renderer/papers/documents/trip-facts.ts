// What the letters of 疗休养 say: the figures of the very rows and bills that the sheets print, in the sheets' own words.
import { questions } from '../../../shared/domain/trips/after/picklists'
import type { Bill } from '../../../shared/domain/trips/after/settlement'
import { contentWords, surveyOf } from '../../../shared/domain/trips/after/survey'
import { holding } from '../../../shared/domain/trips/picklists'
import { alignedName } from '../../../shared/domain/roster/names'
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { dateWords, wordsOf } from '../../sheets/words'
import { settlementPaper } from '../../sheets/trips/papers'
import type { TripLine, TripPaper } from '../../sheets/trips/read-trips'
import { phonesOf } from '../../sheets/trips/safety-notice'
import type { Facts } from './fill-docx'
import type { DocumentKind } from './kinds'

/** A letter to one receiver. */
export interface Letter {
  /** Names its file. */
  readonly name: string
  readonly facts: Facts
}

export interface TripScope {
  /** All batches of a plan, or one. */
  readonly batches: readonly Row[]
  readonly title: string
  /** Days of the routes, by route. */
  readonly days: readonly Row[]
}

const blank = '＿＿＿＿'

/** Facts of a plan or of one of its batches; a 通知 counts places, every other letter people. */
export function tripFacts(paper: TripPaper, scope: TripScope, kind: DocumentKind): Facts {
  const { plan } = paper
  const going = goingIn(paper, scope)
  const text = (field: string): string => (plan[field] === undefined ? blank : String(plan[field]))
  const [from, to] = [ordered(scope, 'from')[0], ordered(scope, 'to').at(-1)]
  return {
    单位: paper.office,
    标题: scope.title,
    年度: text('year'),
    批准依据: text('basis'),
    承办单位: text('agency'),
    推荐截止: plan['deadline'] ? dateWords(plan['deadline']) : blank,
    起止: `${dateWords(from)}至${dateWords(to)}`,
    日期: paper.date,
    公示起: dateWords(plan['postFrom']) || blank,
    公示止: dateWords(plan['postTo']) || blank,
    公示地点: text('postPlace'),
    地点: scope.batches.map((batch) => placeOf(paper, batch)).join('、'),
    人数: String(kind === 'tripNotice' ? placesOf(scope) : going.length),
    名额表: quotaRows(paper, scope),
    名单: going.map(({ person }, i) => ({
      序号: String(i + 1),
      ...personFacts(person),
      单位: String(person['employer'] ?? ''),
    })),
    ...journeyFacts(paper, scope, going),
  }
}

/** 总结: figures equal to the rows, the settlements and the questionnaires. */
export function summaryFacts(paper: TripPaper, scope: TripScope): Facts {
  const held = heldIn(paper, scope)
  const went = held.filter(({ candidate }) => candidate['state'] === 'went')
  if (went.length === 0)
    throw new FailureError({
      code: 'document.empty',
      message: '还没有登记实到的人，总结没有可写的数字。请先登记实到。',
    })
  const count = (list: readonly TripLine[]): string => String(list.length)
  const own = (rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => scope.batches.some(({ id }) => id === row['batch']))
  const survey = surveyOf(own(paper.replies))
  const overall = survey.questions.at(-1)
  return {
    ...tripFacts(paper, scope, 'tripSummary'),
    应到: count(held),
    实到: count(went),
    未成行: count(held.filter(({ candidate }) => candidate['state'] === 'absent')),
    中途离团: count(went.filter(({ candidate }) => candidate['leftOn'] !== undefined)),
    首次参加: count(went.filter(({ candidate }) => candidate['history'] === 'never')),
    一线: count(went.filter(({ person }) => person['frontLine'] === true)),
    ...moneyFacts(paper, scope),
    答卷: String(survey.replies),
    满意率: contentWords(overall?.content),
    满意度: questions.map(({ label }, i) => ({ 项目: label, 满意率: contentWords(survey.questions[i]?.content) })),
    途中情况: own(paper.incidents).map((row) => ({
      日期: dateWords(row['date']),
      情况: [row['kind'], row['who'], row['what']].filter(Boolean).join('：'),
      处置: String(row['done'] ?? ''),
    })),
  }
}

/** One 商请函 for each unit, with its own people. */
export function inviteLetters(paper: TripPaper, scope: TripScope): readonly Letter[] {
  const units = new Map<string, TripLine[]>()
  for (const line of goingIn(paper, scope)) {
    const unit = String(line.person['employer'] ?? '')
    if (unit !== '') units.set(unit, [...(units.get(unit) ?? []), line])
  }
  return [...units].map(([unit, lines]) => ({
    name: unit,
    facts: { 主送单位: unit, 人数: String(lines.length), 名单: lines.map(({ person }) => personFacts(person)) },
  }))
}

function personFacts(person: Row): Readonly<Record<string, string>> {
  return { 姓名: alignedName(String(person['name'] ?? '')), 荣誉: String(person['_dTitles'] ?? '') }
}

function placesOf({ batches }: TripScope): number {
  return sum(batches.map((batch) => Number(batch['places'] ?? 0)))
}

function quotaRows(paper: TripPaper, { batches }: TripScope): readonly Facts[] {
  const places = (unit: string, batch: string): number =>
    Number(paper.quotas.find((row) => row['county'] === unit && row['batch'] === batch)?.['places'] ?? 0)
  const units = (paper.lists['unit'] ?? [])
    .map((unit) => ({ unit, each: batches.map((batch) => places(unit.id, batch.id)) }))
    .filter(({ each }) => each.some((count) => count > 0))
    .sort((a, b) => (String(a.unit['order'] ?? '') < String(b.unit['order'] ?? '') ? -1 : 1))
  return units.map(({ unit, each }) => ({
    县: String(unit['name'] ?? ''),
    名额: String(sum(each)),
    各批: batches.flatMap((batch, i) => (each[i] ? [`${String(batch['name'])} ${each[i]} 个`] : [])).join('，'),
  }))
}

function journeyFacts(paper: TripPaper, scope: TripScope, going: readonly TripLine[]): Facts {
  const legs = paper.legs.filter((row) => scope.batches.some(({ id }) => id === row['batch']))
  const words = wordsOf('tripLeg', paper.lists)
  const routes = new Set(scope.batches.map((batch) => batch['route']))
  const days = scope.days.filter((row) => routes.has(row['route'])).sort((a, b) => Number(a['day']) - Number(b['day']))
  const points = new Set(
    going.map(({ candidate }) => String(candidate['boarding'] ?? '')).filter((point) => point !== ''),
  )
  return {
    上车点: [...points].join('、') || blank,
    领队: scope.batches.map((batch) => phonesOf(paper, batch)).join('；'),
    往返: legs.map((leg) => ({
      方向: words.full(leg, 'way'),
      交通: words.full(leg, 'by'),
      时间: [dateWords(leg['date']), String(leg['time'] ?? '')].filter(Boolean).join(' '),
      车次: String(leg['number'] ?? ''),
      站: `${String(leg['from'] ?? '')}—${String(leg['to'] ?? '')}`,
    })),
    行程: days.map((day) => ({
      天: String(day['day'] ?? ''),
      标题: String(day['title'] ?? ''),
      安排: ['morning', 'afternoon', 'evening']
        .map((part) => String(day[part] ?? ''))
        .filter(Boolean)
        .join('；'),
      用餐: String(day['meals'] ?? ''),
      住宿: String(day['lodging'] ?? ''),
    })),
    批次表: scope.batches.map((batch) => batchFacts(paper, batch)),
  }
}

function batchFacts(paper: TripPaper, batch: Row): Readonly<Record<string, string>> {
  const went = paper.lines.filter(({ candidate }) => candidate['batch'] === batch.id && candidate['state'] === 'went')
  const bill = batch['state'] === 'settled' ? settlementPaper(paper, batch).bill : undefined
  return {
    批次: String(batch['name'] ?? ''),
    线路: placeOf(paper, batch),
    起止: `${dateWords(batch['from'])}至${dateWords(batch['to'])}`,
    名额: String(batch['places'] ?? ''),
    实到: String(went.length),
    费用: bill ? formatMoney(bill.total) : '未结算',
  }
}

/** Settled batches only: what is not settled is no figure yet. */
function moneyFacts(paper: TripPaper, { batches }: TripScope): Facts {
  const settled = batches.filter((batch) => batch['state'] === 'settled')
  const bills = settled.map((batch): Bill => settlementPaper(paper, batch).bill)
  const total = sum(bills.map((bill) => bill.total))
  const payers = new Map<string, number>()
  for (const { payer, amount } of bills.flatMap((bill) => bill.shares))
    payers.set(payer, (payers.get(payer) ?? 0) + amount)
  return {
    批次数: String(settled.length),
    金额: formatMoney(total),
    大写: chineseMoney(total),
    退费: formatMoney(sum(bills.map((bill) => bill.refunded))),
    出资: [...payers].map(([出资方, amount]) => ({ 出资方, 金额: formatMoney(amount) })),
  }
}

/** People a place of these batches is or was held for. */
function heldIn(paper: TripPaper, { batches }: TripScope): readonly TripLine[] {
  const ids = new Set<unknown>(batches.map(({ id }) => id))
  return paper.lines.filter(({ candidate }) => ids.has(candidate['batch']) && holding.has(candidate['state']))
}

function goingIn(paper: TripPaper, scope: TripScope): readonly TripLine[] {
  return heldIn(paper, scope).filter(({ candidate }) => candidate['state'] !== 'absent')
}

function placeOf({ routes }: TripPaper, batch: Row): string {
  return String(routes.find(({ id }) => id === batch['route'])?.['name'] ?? batch['place'] ?? '')
}

function ordered({ batches }: TripScope, field: string): readonly string[] {
  return batches.map((batch) => String(batch[field] ?? '')).sort()
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
