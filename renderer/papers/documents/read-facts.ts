// Reads through the office's door what a document says of a batch, a campaign or a 困难档案.
import { figuresOf } from '../../../shared/domain/payments/figures'
import { sumWords, whomWords } from '../../../shared/domain/payments/rule-words'
import { ways } from '../../../shared/domain/visits/picklists'
import { FailureError } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { readBatch } from '../../sheets/payments/read-batch'
import { officeName, todayWords } from '../../sheets/roster/read'
import { readVisits } from '../../sheets/visits/read-visits'
import { readClassPaper } from '../../sheets/classes/read-classes'
import { readTrips } from '../../sheets/trips/read-trips'
import { classNoticeFacts } from './class-notice'
import { batchFacts, campaignFacts, hardshipFacts, letterFacts, type Standard } from './facts'
import type { Facts } from './fill-docx'
import type { DocumentKind, Subject } from './kinds'
import { inquiryFacts } from './inquiry-facts'
import { nominationFacts, postedTogether } from './nomination-posting'
import { postingFacts } from './posting-facts'
import { readCaseFacts, readNewspaperFacts } from './privilege-facts'
import { reportFacts } from './report-facts'
import { inviteLetters, summaryFacts, tripFacts, type Letter } from './trip-facts'

export interface SubjectFacts {
  readonly facts: Facts
  /** Names the file. */
  readonly number: string
  readonly people: number
  /** Whom letters are to; none of a batch. */
  readonly letters: readonly Letter[]
}

/** `row` is the batch, campaign, 困难档案, inquiry, plan or batch of a trip, 优待事项, 征订年度 or 推荐 that the document is about. */
export function readFacts(of: Subject, row: Row, kind: DocumentKind): Promise<SubjectFacts> {
  if (of === 'batch') return readBatchFacts(row)
  if (of === 'campaign') return readCampaignFacts(row)
  if (of === 'inquiry') return readInquiryFacts(row, kind)
  if (of === 'year') return readYearFacts(Number(row['year']))
  if (of === 'trainingClass') return readClassFacts(row)
  if (of === 'hardship') return readHardshipFacts(row)
  if (of === 'nomination') return readNominationFacts(row)
  if (of === 'newspaperYear') return readNewspaperFacts(row)
  return of === 'tripPlan' || of === 'tripBatch' ? readTripFacts(of, row, kind) : readCaseFacts(row)
}

async function readBatchFacts(batch: Row): Promise<SubjectFacts> {
  const paper = await readBatch(batch)
  const standards = await standardsOf(paper.lines.map((line) => line.rule))
  return {
    facts: { ...batchFacts(paper, standards, todayWords()), ...(await posting(batch)) },
    number: `${paper.head.number}${paper.version === 0 ? '（未定稿）' : ''}`,
    people: figuresOf(paper.lines).people,
    letters: [],
  }
}

async function readCampaignFacts(campaign: Row): Promise<SubjectFacts> {
  const { lines, head, lists } = await readVisits({ campaign: campaign.id })
  const standards = await standardsOf(lines.map(({ visit }) => visit['rule']))
  const named = (table: string, id: unknown): Row | undefined => (lists[table] ?? []).find((row) => row.id === id)
  const subject = named('expenseSubject', campaign['subject'])
  const words = {
    account: String(named('fundAccount', campaign['account'])?.['name'] ?? ''),
    subject: [subject?.['code'], subject?.['name']].filter(Boolean).join(' '),
    way: ways.find(({ value }) => value === campaign['way'])?.label ?? '',
    county: (id: string) => String(named('unit', id)?.['name'] ?? ''),
  }
  return {
    facts: campaignFacts(head, lines, words, standards),
    number: String(campaign['number'] || campaign['name'] || ''),
    people: lines.length,
    letters: lines.map((line) => ({ name: String(line.person['name'] ?? ''), facts: letterFacts(line) })),
  }
}

async function readHardshipFacts(file: Row): Promise<SubjectFacts> {
  const person = await office().row('person', String(file['person']))
  if (!person)
    throw new FailureError({ code: 'document.empty', message: '这个人已不在名册里，没有可写的内容。可到回收站恢复。' })
  const county = (await office().all('unit')).find(({ id }) => id === person['county'])
  const facts = hardshipFacts(await officeName(), todayWords(), person, String(county?.['name'] ?? ''))
  return {
    facts: { ...facts, ...(await posting(file)) },
    number: `困难劳模认定—${String(person['name'] ?? '')}`,
    people: 1,
    letters: [],
  }
}

async function readInquiryFacts(inquiry: Row, kind: DocumentKind): Promise<SubjectFacts> {
  const { person: id } = inquiry
  const [person, rules, unit] = await Promise.all([
    typeof id === 'string' ? office().row('person', id) : undefined,
    office().all('inquiryRule'),
    officeName(),
  ])
  const facts = inquiryFacts({ inquiry, person, rules, office: unit, date: todayWords() }, kind)
  return { facts, number: String(inquiry['number'] ?? inquiry['name'] ?? ''), people: 1, letters: [] }
}

async function readClassFacts(of: Row): Promise<SubjectFacts> {
  const paper = await readClassPaper(of.id)
  return { facts: classNoticeFacts(paper), number: String(of['name'] ?? ''), people: 0, letters: [] }
}

async function readNominationFacts(row: Row): Promise<SubjectFacts> {
  const [sameYear, unit, name] = await Promise.all([
    office().find('nomination', 'year', [Number(row['year'])]),
    office().all('unit'),
    officeName(),
  ])
  const together = postedTogether(row, sameYear)
  const county = (id: string): string => String(unit.find((each) => each.id === id)?.['name'] ?? '')
  return {
    facts: { ...nominationFacts({ office: name, date: todayWords(), together, county }), ...(await posting(row)) },
    number: `${String(row['year'])}年${String(row['award'])}推荐`,
    people: together.filter((each) => each['kind'] === 'person').length,
    letters: [],
  }
}

async function posting(record: Row): Promise<Facts> {
  return postingFacts(record, await office().all('holiday'))
}

async function readYearFacts(year: number): Promise<SubjectFacts> {
  const [report, name] = await Promise.all([office().answer('report.year', { year }), officeName()])
  return { facts: reportFacts(report, name, todayWords()), number: `${year}年`, people: 0, letters: [] }
}

/** A plan with all its batches, or one batch; a 总结 asks more than a letter that is written before anybody went. */
async function readTripFacts(of: 'tripPlan' | 'tripBatch', row: Row, kind: DocumentKind): Promise<SubjectFacts> {
  const paper = await readTrips(of === 'tripPlan' ? row.id : String(row['plan']))
  const batches = of === 'tripPlan' ? paper.batches : paper.batches.filter(({ id }) => id === row.id)
  const routes = batches.flatMap((batch) => (typeof batch['route'] === 'string' ? [batch['route']] : []))
  const days = await office().find('tripDay', 'route', routes)
  const title = of === 'tripPlan' ? String(paper.plan['name'] ?? '') : `${String(row['name'] ?? '')}劳模疗休养`
  const scope = { batches, title, days }
  const facts = kind === 'tripSummary' ? summaryFacts(paper, scope) : tripFacts(paper, scope, kind)
  const people = Array.isArray(facts['名单']) ? facts['名单'].length : 0
  return { facts, number: title, people, letters: kind === 'tripInvite' ? inviteLetters(paper, scope) : [] }
}

/** The policy rows behind the lines, each once, as 议题 lists them. */
async function standardsOf(rules: readonly unknown[]): Promise<readonly Standard[]> {
  const ids = [...new Set(rules.filter((id): id is string => typeof id === 'string' && id !== ''))]
  const [rows, schemes, units] = await Promise.all([
    office().rows('policyRule', ids),
    office().all('scheme'),
    office().all('unit'),
  ])
  const monthly = new Set(schemes.filter((scheme) => scheme['formula'] === 'monthly').map(({ id }) => id))
  const unitName = (id: string): string | undefined =>
    units.find((unit) => unit.id === id)?.['name'] as string | undefined
  return rows.map((row) => ({
    whom: whomWords(row, unitName),
    sum: sumWords(row, monthly.has(String(row['scheme']))) || '逐人核定',
    source: String(row['source'] ?? ''),
  }))
}
