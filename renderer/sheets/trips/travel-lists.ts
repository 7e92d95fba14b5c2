// The lists that go to others about everybody who travels: 购票名单 for the railway or airline, 保险名单 for the insurer, 通讯录 for the group.
import type { EditionLine } from '../../../shared/domain/trips/after/edition'
import { policyFor } from '../../../shared/domain/trips/after/insured'
import { travellersOf, type Traveller } from '../../../shared/domain/trips/after/travellers'
import { ageOn } from '../../../shared/domain/payments/person-facts'
import { alignedName } from '../../../shared/domain/roster/names'
import type { Row } from '../../data/office'
import type { ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dateWords, wordsOf } from '../words'
import type { BatchPeople } from './name-list'
import type { TripPaper } from './read-trips'
import type { TripList } from './trip-list'

const name: ListColumn = { label: '姓名', width: 0, fixed: 21 }
const idColumns: readonly ListColumn[] = [
  { label: '证件类型', width: 0, fixed: 23 },
  { label: '证件号码', width: 0, fixed: 40 },
]
const phone: ListColumn = { label: '手机', width: 0, fixed: 29 }

/** The columns that the railway asks for; a birth date and a sex are wanted by airlines besides. */
const railColumns: readonly ListColumn[] = [
  name,
  ...idColumns,
  phone,
  { label: '日期', width: 0, fixed: 23 },
  { label: '车次', width: 0, fixed: 17 },
  { label: '出发站', width: 16 },
  { label: '到达站', width: 16 },
  { label: '席别', width: 0, fixed: 18 },
  { label: '老年、特殊需求', width: 26, align: 'left' },
]
const airColumns: readonly ListColumn[] = [
  name,
  { label: '性别', width: 0, fixed: 11 },
  { label: '出生日期', width: 0, fixed: 23 },
  ...idColumns,
  phone,
  { label: '日期', width: 0, fixed: 23 },
  { label: '航班', width: 0, fixed: 17 },
  { label: '出发机场', width: 20 },
  { label: '到达机场', width: 20 },
  { label: '舱位', width: 0, fixed: 15 },
  { label: '老年、特殊需求', width: 20, align: 'left' },
]

/** Everybody who travels with the batch, staff and companions among them. */
export function travellersIn({ batch, lines, staff }: BatchPeople): readonly Traveller[] {
  return travellersOf(batch.id, lines, staff)
}

/** One line for each traveller and way. Without a way entered the columns of the journey stay blank, once for each traveller. */
export function ticketList(paper: TripPaper, group: BatchPeople, by: 'rail' | 'air'): TripList {
  const legs = paper.legs
    .filter((row) => row['batch'] === group.batch.id && row['by'] === by)
    .sort((a, b) => (String(a['date']) < String(b['date']) ? -1 : 1))
  const ways: readonly (Row | undefined)[] = legs.length > 0 ? legs : [undefined]
  const line = (leg: Row | undefined, who: Traveller): EditionLine => ({
    id: `${leg?.id ?? ''} ${who.id}`,
    cells: [
      alignedName(who.name),
      ...(by === 'air' ? [who.sex, who.birth ?? ''] : []),
      who.idNumber === '' ? '' : '居民身份证',
      who.idNumber,
      who.phone,
      ...['date', 'number', 'from', 'to', 'seat'].map((field) => String(leg?.[field] ?? '')),
      needsOf(who, group.batch),
    ],
  })
  return {
    sheet: `tickets-${by}`,
    title: by === 'rail' ? '火车票购票名单' : '机票购票名单',
    wide: true,
    columns: by === 'rail' ? railColumns : airColumns,
    lines: ways.flatMap((leg) => travellersIn(group).map((who) => line(leg, who))),
    note: internalNote,
    size: 10.5,
  }
}

/** 72 周岁；下铺: what a ticket clerk must know, and no word on health. */
function needsOf({ birth, candidate }: Traveller, batch: Row): string {
  const age = ageOn(birth, String(batch['from'] ?? ''))
  const words = [age !== undefined && age >= 60 ? `${age} 周岁` : '', String(candidate?.['needs'] ?? '')]
  return words.filter((word) => word !== '').join('；')
}

export function insuranceList(paper: TripPaper, group: BatchPeople): TripList {
  const { batch } = group
  const policies = paper.policies.filter((row) => row['batch'] === batch.id)
  return {
    sheet: 'insurance',
    title: '保险名单',
    wide: true,
    columns: [
      name,
      { label: '类别', width: 0, fixed: 20 },
      { label: '性别', width: 0, fixed: 11 },
      { label: '出生日期', width: 0, fixed: 25 },
      { label: '周岁', width: 0, fixed: 11 },
      ...idColumns,
      phone,
      { label: '保单号', width: 34 },
    ],
    lines: travellersIn(group).map((who) => ({
      id: who.id,
      cells: [
        alignedName(who.name),
        who.duty,
        who.sex,
        who.birth ?? '',
        String(ageOn(who.birth, String(batch['from'] ?? '')) ?? ''),
        who.idNumber === '' ? '' : '居民身份证',
        who.idNumber,
        who.phone,
        who.policyNumber || String(policyFor(batch, who, policies)?.['number'] ?? '（未投保）'),
      ],
    })),
    note: internalNote,
    head: policies.map((policy) => [policyWords(policy, paper)]),
    size: 10.5,
  }
}

/** 人身意外险（某公司）　保单号 P-1　意外保额 1,000,000.00 元　…: cover and age limit as they were recorded. */
function policyWords(policy: Row, { lists }: Pick<TripPaper, 'lists'>): string {
  const of = wordsOf('tripPolicy', lists)
  const insurer = of.full(policy, 'insurer')
  const money = (field: string, label: string): string =>
    of.full(policy, field) === '' ? '' : `${label} ${of.full(policy, field)} 元`
  return [
    `${of.full(policy, 'kind')}${insurer === '' ? '' : `（${insurer}）`}`,
    `保单号 ${of.full(policy, 'number') || '＿＿＿＿'}`,
    money('cover', '意外保额'),
    money('medical', '医疗保额'),
    policy['ageMost'] === undefined ? '' : `年龄上限 ${String(policy['ageMost'])} 周岁`,
    `${dateWords(policy['from'])}至${dateWords(policy['to'])}`,
  ]
    .filter((part) => part !== '')
    .join('　')
}

/** Large, and with the numbers in groups, to be read on the road by old eyes; no ID number and no word on health. */
export function contactList({ lists }: Pick<TripPaper, 'lists'>, group: BatchPeople): TripList {
  const counties = wordsOf('tripCandidate', lists)
  return {
    sheet: 'contacts',
    title: '通讯录',
    wide: false,
    columns: [
      { label: '姓名', width: 0, fixed: 27 },
      { label: '类别', width: 0, fixed: 24 },
      { label: '县（市、区）', width: 0, fixed: 30 },
      { label: '单位', width: 40, align: 'left' },
      { label: '手机', width: 0, fixed: 42 },
    ],
    lines: travellersIn(group).map((who) => ({
      id: who.id,
      cells: [
        alignedName(who.name),
        who.duty,
        who.kind === 'guest' && who.candidate ? counties.full(who.candidate, 'county') : '',
        who.employer,
        grouped(who.phone),
      ],
    })),
    note: internalNote,
    size: 12,
    rowHeight: 10,
  }
}

/** 138 0000 0000; anything that is no mobile number stays as it is. */
function grouped(phones: string): string {
  return phones.replace(/(?<!\d)(1\d{2})(\d{4})(\d{4})(?!\d)/gu, '$1 $2 $3')
}
