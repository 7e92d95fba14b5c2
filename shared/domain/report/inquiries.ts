// Figures of 来信来访: what came, by which way and about what, and what was finished (domain.md §1.7).
import { channels } from '../inquiries/picklists'
import { is, type Area, type Condition, type Figure } from './figure'

const figure = (
  key: string,
  label: string,
  unit: Figure['unit'],
  definition: string,
  where: readonly Condition[] = [],
  more: Partial<Figure> = {},
): Figure => ({
  key: `inquiries.${key}`,
  label,
  unit,
  definition: `${definition}；按来电来访日期。`,
  table: 'inquiry',
  where,
  year: 'date',
  ...more,
})

const all = figure('all', '来信来电来访', '件', '登记的来信、来电、来访和转送事项，一条登记计一件', [], { about: '多' })
const visitors = figure(
  'visitors',
  '接待来访',
  '人次',
  '来访登记的来访人数，没有写人数的计一人',
  [is('channel', 'visit')],
  {
    count: { sum: 'people', orElse: 1 },
  },
)
const advice = figure('advice', '政策咨询', '件', '类别为“政策咨询”的', [is('category', '政策咨询')])
const petitions = figure('petitions', '信访事项', '件', '按信访事项办理的', [is('petition', true)])
const finished = figure('finished', '办结来信来访', '件', '当年登记、现已答复、办结或归档的', [
  is('state', 'answered', 'closed', 'filed'),
])

const columns = [
  { label: '件', figure: all },
  { label: '已办结', figure: finished },
]

export const inquiryArea: Area = {
  key: 'inquiries',
  label: '来信来访',
  topics: [{ label: '来信来访', figures: [all, visitors, advice, petitions, finished] }],
  breakdowns: [
    { key: 'inquiries.byChannel', title: '来信来访：按方式', head: '方式', by: 'channel', columns, groups: channels },
    { key: 'inquiries.byCategory', title: '来信来访：按类别', head: '类别', by: 'category', columns },
  ],
}
