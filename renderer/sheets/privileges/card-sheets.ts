// 领卡签收表 in which holders sign, and 场馆方名单 with only what the venue checks (office-practice.md 34, 40).
import { alignedName } from '../../../shared/domain/roster/names'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { portrait, type SheetJob } from '../page-model'
import { paginateList, type ListColumn } from '../paginate'
import { signedRow, signedSize } from '../signed-rows'
import { wordsOf, type Lists } from '../words'

export interface CardLine {
  readonly card: Row
  readonly person: Row
}

export interface CardPaper {
  readonly office: string
  readonly date: string
  readonly kind: Row
  readonly lines: readonly CardLine[]
  readonly lists: Lists
  readonly signers: readonly string[]
}

export const receiptDuties = ['经办', '复核'] as const

/** Large rows for old hands. Throws FailureError `sheet.empty` where nobody is to sign. */
export function cardReceiptJob({ office, date, kind, lines, signers }: CardPaper): SheetJob {
  sound(lines, '没有要签收的卡')
  const name = String(kind['name'] ?? '')
  return paginateList({
    title: `${name}领卡签收表`,
    paper: portrait,
    subline: [`单位（盖章）：${office}`, '', `制表日期：${date}`],
    columns: [
      { label: '姓名', width: 0, fixed: 27 },
      { label: '单位', width: 40, align: 'left' },
      { label: '卡号', width: 0, fixed: 33 },
      { label: '领卡人签名', width: 0, fixed: 34 },
      { label: '领卡日期', width: 0, fixed: 26 },
    ],
    sections: [
      {
        rows: lines.map(({ card, person }) => [
          alignedName(String(person['name'] ?? '')),
          String(person['employer'] ?? ''),
          String(card['number'] ?? ''),
          '',
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: signedSize,
    rowHeight: signedRow,
    pageTotal: (rows) => `本页小计　${rows} 张`,
    total: `合计　${lines.length} 张（代领的请在签名后写明与本人关系）`,
    signers,
    footNote: '',
    footRight: `${name}领卡签收表`,
  })
}

/** Columns a venue may be given besides the name; the kind of card says which (场馆方名单列). */
const venueColumns: readonly (ListColumn & {
  readonly key: string
  readonly text: (line: CardLine, lists: Lists) => string
})[] = [
  { key: 'number', label: '卡号', width: 36, text: ({ card }) => String(card['number'] ?? '') },
  { key: 'sex', label: '性别', width: 0, fixed: 16, text: ({ person }) => String(person['sex'] ?? '') },
  { key: 'validUntil', label: '有效期至', width: 0, fixed: 30, text: ({ card }) => String(card['validUntil'] ?? '') },
  {
    key: 'idTail',
    label: '身份证后四位',
    width: 0,
    fixed: 30,
    text: ({ person }) => String(person['idNumber'] ?? '').slice(-4),
  },
  {
    key: 'phone',
    label: '联系电话',
    width: 40,
    text: ({ person }, lists) => wordsOf('person', lists).full(person, 'phone'),
  },
]

/** What the venue is told: names, and what its kind of card says; number and term where it says nothing. */
export function venueFields(kind: Row): readonly string[] {
  const chosen = Array.isArray(kind['listFields']) ? kind['listFields'].map(String) : []
  return chosen.length > 0 ? chosen : ['number', 'validUntil']
}

/** Throws FailureError `sheet.empty` where no valid card is left. */
export function venueListJob({ office, date, kind, lines, lists }: CardPaper): SheetJob {
  sound(lines, '没有有效的卡')
  const name = String(kind['name'] ?? '')
  const columns = venueColumns.filter(({ key }) => venueFields(kind).includes(key))
  const venue = String(kind['venue'] ?? '')
  return paginateList({
    title: `${name}持卡人名单`,
    paper: portrait,
    subline: [`送：${venue === '' ? '＿＿＿＿' : venue}`, '', `${office}　${date}`],
    columns: [{ label: '姓名', width: 0, fixed: 34 }, ...columns],
    sections: [
      {
        rows: lines.map((line) => [
          alignedName(String(line.person['name'] ?? '')),
          ...columns.map(({ text }) => text(line, lists)),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 人`,
    total: `合计　${lines.length} 人`,
    signers: [],
    footNote: '仅供核对持卡人身份，用后收回',
    footRight: `${name}持卡人名单`,
  })
}

function sound(lines: readonly CardLine[], words: string): void {
  if (lines.length === 0)
    throw new FailureError({ code: 'sheet.empty', message: `${words}，没有可打印的内容。请换一个卡种，或先办卡。` })
}
