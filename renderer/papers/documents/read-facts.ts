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
import type { VisitLine } from '../../sheets/visits/visit-lines'
import { batchFacts, campaignFacts, hardshipFacts, type Standard } from './facts'
import type { Facts } from './fill-docx'
import type { Subject } from './kinds'
import { postingFacts } from './posting-facts'

export interface SubjectFacts {
  readonly facts: Facts
  /** Names the file. */
  readonly number: string
  readonly people: number
  /** Whom letters are to; none of a batch. */
  readonly lines: readonly VisitLine[]
}

/** `row` is the batch, campaign or 困难档案 the document is about. */
export function readFacts(of: Subject, row: Row): Promise<SubjectFacts> {
  if (of === 'batch') return readBatchFacts(row)
  return of === 'campaign' ? readCampaignFacts(row) : readHardshipFacts(row)
}

async function readBatchFacts(batch: Row): Promise<SubjectFacts> {
  const paper = await readBatch(batch)
  const standards = await standardsOf(paper.lines.map((line) => line.rule))
  return {
    facts: { ...batchFacts(paper, standards, todayWords()), ...(await posting(batch)) },
    number: `${paper.head.number}${paper.version === 0 ? '（未定稿）' : ''}`,
    people: figuresOf(paper.lines).people,
    lines: [],
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
    lines,
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
    lines: [],
  }
}

async function posting(record: Row): Promise<Facts> {
  return postingFacts(record, await office().all('holiday'))
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
