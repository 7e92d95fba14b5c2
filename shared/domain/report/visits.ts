// Figures of 走访慰问: attendances and money by source (office-practice.md 37). What was not delivered is no visit.
import { campaignKinds, delivered } from '../visits/picklists'
import type { Area, Condition, Figure } from './figure'

const done: readonly Condition[] = [
  { field: 'verdict', is: 'in', values: ['in'] },
  { field: 'result', is: 'in', values: [...delivered] as readonly string[] },
]
const rule = '列入慰问并“已走访”或“家属代收”的；按慰问年度'

const figure = (
  key: string,
  label: string,
  unit: Figure['unit'],
  what: string,
  more: Partial<Figure> = {},
): Figure => ({
  key: `visits.${key}`,
  label,
  unit,
  definition: `${what}：${rule}。`,
  table: 'visit',
  where: done,
  year: 'year',
  ...more,
})

const times = figure('times', '走访慰问人次', '人次', '走访一次计一人次', { about: '多' })
const people = figure('people', '走访慰问人数', '人', '一人一年只计一次', { count: { distinct: 'person' } })
const amount = figure('amount', '慰问金', '元', '慰问金合计', { count: { sum: 'amount' } })
const adHoc = figure('adHoc', '临时走访人次', '人次', '住院、重病、意外、去世等临时走访，一次计一人次', {
  where: [...done, { field: 'occasion', is: 'filled' }],
})
const campaigns: Figure = {
  key: 'visits.campaigns',
  label: '慰问活动',
  unit: '次',
  definition: '办结的慰问活动（方案）个数；按慰问年度。',
  table: 'campaign',
  where: [{ field: 'state', is: 'in', values: ['closed'] }],
  year: 'visitYear',
}

const columns = [times, people, amount].map((each, at) => ({
  label: ['人次', '人数', '慰问金（元）'][at] ?? '',
  figure: each,
}))

export const visitArea: Area = {
  key: 'visits',
  label: '走访慰问',
  topics: [{ label: '走访慰问', figures: [campaigns, times, people, amount, adHoc] }],
  breakdowns: [
    {
      key: 'visits.bySource',
      title: '走访慰问：按经费来源',
      head: '经费来源',
      by: 'campaign.account',
      columns,
    },
    {
      key: 'visits.byKind',
      title: '走访慰问：按慰问类型',
      head: '类型',
      by: 'campaign.kind',
      columns,
      groups: campaignKinds,
    },
    { key: 'visits.byCounty', title: '走访慰问：按县（市、区）', head: '县（市、区）', by: 'county', columns },
  ],
}
