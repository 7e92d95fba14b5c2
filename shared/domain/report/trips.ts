// Figures of 疗休养: batches that set out and who went with them; leaders and guides are no 人次 (office-practice.md 10).
import { levels } from '../roster/picklists'
import { areas } from '../trips/picklists'
import type { Area, Condition, Figure } from './figure'

const went: readonly Condition[] = [{ field: 'state', is: 'in', values: ['went'] }]

const person = (
  key: string,
  label: string,
  unit: Figure['unit'],
  what: string,
  more: Partial<Figure> = {},
): Figure => ({
  key: `trips.${key}`,
  label,
  unit,
  definition: `${what}：登记为“已参加”的劳模，不含领队、家属和工作人员；按批次报到日期。`,
  table: 'tripCandidate',
  where: went,
  year: 'batch.from',
  ...more,
})

const batches: Figure = {
  key: 'trips.batches',
  label: '疗休养批次',
  unit: '批',
  definition: '已出行或已结算的批次；按报到日期。',
  table: 'tripBatch',
  where: [{ field: 'state', is: 'in', values: ['out', 'settled'] }],
  year: 'from',
}
const times = person('times', '疗休养人次', '人次', '参加一批计一人次')
const first = person('first', '首次参加疗休养', '人', '审核时从未参加过的', {
  where: [...went, { field: 'history', is: 'in', values: ['never'] }],
  count: { distinct: 'person' },
})
const frontLine = person('frontLine', '一线劳模疗休养', '人', '一线或艰苦岗位的（按现在的档案）', {
  where: [...went, { field: 'person.frontLine', is: 'in', values: [true] }],
  count: { distinct: 'person' },
})
const others: Figure = {
  key: 'trips.others',
  label: '上级组织疗休养',
  unit: '人次',
  definition: '“历年记录”里上级和外单位组织、不是本会批次的参加记录，一次计一人次；按参加时间。',
  table: 'tripRecord',
  where: [
    { field: 'kind', is: 'in', values: ['went'] },
    { field: 'batch', is: 'empty' },
  ],
  year: 'date',
}

const columns = [{ label: '人次', figure: times }]

export const tripArea: Area = {
  key: 'trips',
  label: '疗休养',
  topics: [{ label: '疗休养', figures: [batches, times, first, frontLine, others] }],
  breakdowns: [
    { key: 'trips.byBatch', title: '疗休养：按批次', head: '批次', by: 'batch', columns },
    {
      key: 'trips.byArea',
      title: '疗休养：按区域',
      head: '区域',
      by: 'batch.route.area|batch.area',
      columns,
      groups: areas,
    },
    { key: 'trips.byLevel', title: '疗休养：按待遇级别', head: '待遇级别', by: 'level', columns, groups: levels },
    { key: 'trips.byCounty', title: '疗休养：按县（市、区）', head: '县（市、区）', by: 'county', columns },
  ],
}
