// The empty table of each 补录: the headers that the import knows, and one row marked 示例 that shows how they are filled and is never read.
import type { ExportTable } from '../../exporting/table'
import type { ListColumn } from '../rows/read-list'
import { classColumns, paymentColumns, tripColumns, visitColumns } from './history-rows'
import { cardColumns, newspaperColumns } from './privilege-rows'
import type { HistoryKind } from './useHistory'

/** What stands in front of a row that is no data (layout/row-kinds.ts). */
const mark = '示例'

interface Blank {
  readonly title: string
  readonly columns: readonly ListColumn[]
  /** Columns left out: another way to say what one of the others says. */
  readonly without: readonly string[]
  readonly example: Readonly<Record<string, string>>
}

const person = { name: '张三', idNumber: '330302195001010000', employer: '示例单位' }

const blanks: Readonly<Record<HistoryKind, Blank>> = {
  payments: {
    title: '补录历年发放（空表）',
    columns: paymentColumns,
    without: ['from', 'to'],
    example: {
      ...person,
      scheme: '荣誉津贴',
      period: '2024年1月至3月',
      amount: '1200.00',
      paidOn: '2024-04-05',
      source: '财政拨款',
      note: '所属期也可以只写 2024年',
    },
  },
  visits: {
    title: '补录历年走访（空表）',
    columns: visitColumns,
    without: [],
    example: {
      ...person,
      on: '2024-02-05',
      matter: '春节慰问',
      amount: '500.00',
      goods: '慰问品一份',
      note: '只记得年份就写 2024',
    },
  },
  trips: {
    title: '补录历年疗休养（空表）',
    columns: tripColumns,
    without: [],
    example: {
      ...person,
      date: '2024',
      kind: '参加过',
      what: '丽水疗休养',
      organiser: '省总',
      days: '5',
      note: '从未参加的，时间空着，情况写“从未参加”',
    },
  },
  classes: {
    title: '补录历年培训（空表）',
    columns: classColumns,
    without: [],
    example: { ...person, course: '摄影', class: '2019年摄影班', date: '2019', note: '一人一班一行' },
  },
  newspapers: {
    title: '补录历年报刊（空表）',
    columns: newspaperColumns,
    without: [],
    example: {
      ...person,
      year: '2024',
      title: '工人日报',
      copies: '1',
      price: '396.00',
      address: '车站大道1号',
      office: '邮政支局',
      note: '一人一年一份报刊一行',
    },
  },
  cards: {
    title: '补录历年证卡（空表）',
    columns: cardColumns,
    without: [],
    example: {
      ...person,
      kind: '健身卡',
      number: 'JS0001',
      issuedOn: '2024-01-05',
      validUntil: '2024-12-31',
      receivedOn: '2024-01-20',
      note: '只记得年份就写 2024',
    },
  },
}

export function blankList(kind: HistoryKind): ExportTable {
  const { title, columns, without, example } = blanks[kind]
  const shown = columns.filter(({ name }) => !without.includes(name))
  return {
    title,
    subtitle: '从第 5 行起填写，一人一次一行；“示例”一行不会导入，可以留着。姓名和身份证号至少填一个，最好都填。',
    columns: [
      { key: 'number', header: '序号', type: 'text', width: 7 },
      ...shown.map(({ name, label }) => ({
        key: name,
        header: label,
        type: 'text' as const,
        width: name === 'idNumber' || name === 'note' ? 24 : 14,
      })),
    ],
    rows: [[mark, ...shown.map(({ name }) => example[name] ?? '')]],
    reminder: title,
    total: [],
  }
}
