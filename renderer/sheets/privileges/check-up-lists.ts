// 体检名单 for the hospital, 体检通知单 for each person, 体检结算单 of those who came (office-practice.md 8): whom it is about, and not a word on
// anybody's health.
import { chineseMoney, formatMoney } from '../../../shared/kernel/money'
import { alignedName } from '../../../shared/domain/roster/names'
import { ageOf } from '../../../shared/domain/roster/age'
import { FailureError } from '../../../shared/kernel/result'
import { columnsOf, formRow } from '../form-rows'
import { blockHeight, contentHeight, portrait, type Block, type Page, type SheetJob } from '../page-model'
import { paginateList } from '../paginate'
import { internalNote } from '../roster/roster-list'
import { dialled, wordsOf, type Lists } from '../words'
import type { CheckUpPaper } from './check-up-sheet'
import type { Owned } from './read-people'

export interface CheckUpListPaper extends CheckUpPaper {
  readonly lists: Lists
  /** YYYY-MM-DD: ages are those of this day. */
  readonly today: string
  /** 体检机构; '' leaves a line for the pen. */
  readonly hospital: string
}

const line = '＿＿＿＿'

/** Who comes, as the hospital enters them: whole ID and telephone, so the paper is internal. Throws FailureError `sheet.empty`. */
export function hospitalListJob(paper: CheckUpListPaper): SheetJob {
  const { office, date, year, round, lines, lists, today, hospital } = paper
  sound(lines, '这一批体检名单上没有人')
  const of = wordsOf('person', lists)
  const title = `${year}年劳模体检名单（${round}）`
  return paginateList({
    title,
    paper: portrait,
    subline: [`送：${hospital || line}`, '', `${office}　${date}`],
    columns: [
      { label: '姓名', width: 0, fixed: 27 },
      { label: '性别', width: 0, fixed: 13 },
      { label: '年龄', width: 0, fixed: 13 },
      { label: '身份证号', width: 0, fixed: 45 },
      { label: '联系电话', width: 0, fixed: 33 },
      { label: '备注', width: 30, align: 'left' },
    ],
    sections: [
      {
        rows: lines.map(({ person, row }) => [
          alignedName(of.full(person, 'name')),
          of.full(person, 'sex'),
          String(ageOf(person, today) ?? ''),
          of.full(person, 'idNumber'),
          dialled(of.full(person, 'phone')),
          String(row['note'] ?? ''),
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 11,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 人`,
    total: `合计　${lines.length} 人`,
    signers: ['经办：', '体检机构（接收）：'],
    footNote: internalNote,
    footRight: title,
  })
}

export interface SettlementPaper extends CheckUpListPaper {
  /** 分 for each who came. */
  readonly price: number
  readonly account: string
  readonly basis: string
  readonly signers: readonly string[]
}

export const settlementDuties = ['制表', '复核', '财务审核', '负责人'] as const

/** 按实结算: a line for each who came, no line for who did not. Throws FailureError `sheet.empty`. */
export function checkUpSettlementJob(paper: SettlementPaper): SheetJob {
  const { office, date, year, round, lines, lists, hospital, price, account, basis, signers } = paper
  const came = lines.filter(({ row }) => row['attended'] === 'yes')
  sound(came, '这一批还没有登记“参加”的人')
  const of = wordsOf('person', lists)
  const title = `${year}年劳模体检结算单（${round}）`
  const sum = price * came.length
  return paginateList({
    title,
    paper: portrait,
    headLines: [
      [`批准依据：${basis || line}`, ''],
      [`经费来源：${account || line}`, `体检机构：${hospital || line}`],
    ],
    subline: [`单位（盖章）：${office}`, date, '单位：元'],
    columns: [
      { label: '姓名', width: 0, fixed: 30 },
      { label: '性别', width: 0, fixed: 16 },
      { label: '单位', width: 60, align: 'left' },
      { label: '金额', width: 0, fixed: 28, align: 'right' },
      { label: '备注', width: 0, fixed: 24 },
    ],
    sections: [
      {
        rows: came.map(({ person }) => [
          alignedName(of.full(person, 'name')),
          of.full(person, 'sex'),
          of.full(person, 'employer'),
          formatMoney(price),
          '',
        ]),
      },
    ],
    sectionOnNewPage: false,
    size: 12,
    rowHeight: 9,
    pageTotal: (rows) => `本页小计　${rows} 人　${formatMoney(rows * price)} 元`,
    total: `合计　${came.length} 人　${formatMoney(sum)} 元　人民币（大写）：${chineseMoney(sum)}`,
    signers,
    footNote: '',
    footRight: title,
  })
}

export interface NoticePaper extends CheckUpPaper {
  readonly when: string
  readonly where: string
  readonly bring: string
  readonly contact: string
}

const noticeSize = 14
const noticeRow = 11
const noticeGrid = columnsOf([32, 143], 'left')
const perPage = 3
const cutHeight = 5

/** 体检通知单: one a person, three to a page with cut lines; large letters. Throws FailureError `sheet.empty`. */
export function checkUpNoticesJob(paper: NoticePaper): SheetJob {
  sound(paper.lines, '这一批体检名单上没有人')
  const title = '劳模体检通知单'
  const pages: (readonly Block[])[][] = []
  let used = 0
  for (const notice of paper.lines.map((each) => noticeBlocks(each, paper))) {
    const height = notice.reduce((sum, block) => sum + blockHeight(block), 0)
    const page = pages.at(-1)
    const fits = page && page.length < perPage && used + cutHeight + height <= contentHeight(portrait)
    if (fits) page.push(notice)
    else pages.push([notice])
    used = fits ? used + cutHeight + height : height
  }
  return {
    version: 1,
    title,
    paper: portrait,
    pages: pages.map((page, at): Page => ({
      blocks: page.flatMap((notice, i) =>
        i === 0 ? notice : [{ kind: 'cut', height: cutHeight } as const, ...notice],
      ),
      foot: ['', `第 ${at + 1} 页　共 ${pages.length} 页`, title],
    })),
  }
}

function noticeBlocks({ person }: Owned, paper: NoticePaper): readonly Block[] {
  const { office, date, year, round, when, where, bring, contact } = paper
  const rows = [
    ['姓名', `${alignedName(String(person['name'] ?? ''))}　同志`],
    ['时间', when || line],
    ['地点', where || line],
    ['请带', bring || line],
    ['联系', contact || line],
  ] as const
  return [
    { kind: 'text', style: 'heading', text: `${year}年劳模体检通知单（${round}）`, height: 9, align: 'center' },
    {
      kind: 'table',
      columns: noticeGrid,
      header: [],
      size: noticeSize,
      rows: rows.map(([label, value]) => formRow(noticeGrid, [{ label, value, align: 'left' }], noticeSize, noticeRow)),
    },
    { kind: 'spread', parts: ['不能参加的请告知本会', `${office}　${date}`], height: 9 },
  ]
}

function sound(lines: readonly Owned[], words: string): void {
  if (lines.length === 0) throw new FailureError({ code: 'sheet.empty', message: `${words}，没有可打印的内容。` })
}
