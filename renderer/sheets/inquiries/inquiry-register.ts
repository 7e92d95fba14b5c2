// 来电来访登记簿 of a period, in the order of registration; what was said stands on it only where the office asks for it.
import { alignedName } from '../../../shared/domain/roster/names'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { landscape, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dialled, wordsOf } from '../words'

export interface RegisterPaper {
  readonly inquiries: readonly Row[]
  readonly office: string
  /** 2026年1月1日至2026年11月26日. */
  readonly period: string
  readonly date: string
  readonly signers: readonly string[]
  /** With what was said and answered, and whole telephone numbers. */
  readonly full: boolean
}

export const registerDuties = ['登记', '复核', '负责人']

/** Longest text of a cell; the whole of it is on the 登记表 of the matter. */
const cellLength = 120

/** Throws FailureError `sheet.empty`. */
export function inquiryRegisterJob(paper: RegisterPaper): SheetJob {
  const { inquiries, office, period, date, signers, full } = paper
  if (inquiries.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: `${period}没有登记过来电来访，没有可打印的登记簿。` })
  const ordered = [...inquiries].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const petitions = inquiries.filter((row) => row['petition'] === true).length
  return paginateList({
    title: '来电来访登记簿',
    paper: landscape,
    subline: [`单位：${office}`, period, `打印日期：${date}`],
    columns: full ? [...columns, ...said] : columns,
    sections: [{ rows: ordered.map((row) => rowOf(row, full)) }],
    sectionOnNewPage: false,
    size: 10.5,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 件`,
    total: `合计　${inquiries.length} 件　其中信访事项 ${petitions} 件`,
    signers,
    footNote: full ? internalNote : '',
    footRight: '来电来访登记簿',
  })
}

const columns: readonly ListColumn[] = [
  { label: '登记号', width: 24, fixed: 29 },
  { label: '日期', width: 20, fixed: 22 },
  { label: '方式', width: 14, fixed: 15 },
  { label: '姓名', width: 18, fixed: 20 },
  { label: '联系电话', width: 26, fixed: 29 },
  { label: '类别', width: 22 },
  { label: '处置方式', width: 31 },
  { label: '接待人', width: 16, fixed: 17 },
  { label: '状态', width: 16, fixed: 17 },
]
const said: readonly ListColumn[] = [
  { label: '反映内容', width: 52, align: 'left' },
  { label: '处理情况（答复）', width: 52, align: 'left' },
]

function rowOf(row: Row, full: boolean): readonly string[] {
  const words = wordsOf('inquiry', {})
  const phone = full ? words.full(row, 'phone') : words.masked(row, 'phone')
  const plain = [
    words.full(row, 'number'),
    words.full(row, 'date'),
    words.full(row, 'channel'),
    alignedName(words.full(row, 'name')),
    dialled(phone),
    words.full(row, 'category'),
    [words.full(row, 'disposal'), words.full(row, 'disposalTo')].filter(Boolean).join('：'),
    words.full(row, 'receiver'),
    words.full(row, 'state'),
  ]
  return full ? [...plain, cut(words.full(row, 'content')), cut(words.full(row, 'reply'))] : plain
}

function cut(text: string): string {
  const signs = [...text.replace(/\s*\n\s*/gu, ' ')]
  return signs.length > cellLength ? `${signs.slice(0, cellLength).join('')}……` : signs.join('')
}

function order(row: Row): string {
  return `${String(row['date'] ?? '')} ${String(row['time'] ?? '')} ${row.id}`
}
