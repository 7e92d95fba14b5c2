// 劳模信息登记表: the union's own form on A4 portrait, six columns, photo box, honours, family, deeds, three opinion boxes
// with room for a stamp (domain.md §2.1, §2.3).
import type { Row } from '../../data/office'
import { columnsOf, formRow, listRow, type Pair } from '../form-rows'
import { flow } from '../flow'
import { linesHeight, wrap } from '../measure'
import { contentWidth, portrait, type Block, type Cell, type SheetJob } from '../page-model'
import { wordsOf, type Lists, type Words } from '../words'
import { internalNote } from './roster-list'

export interface PersonFile {
  readonly person: Row
  readonly honours: readonly Row[]
  readonly family: readonly Row[]
}

export interface FormOptions {
  readonly office: string
  /** 填表日期: 2026年11月23日. */
  readonly date: string
  /** Full numbers and the sensitive fields; otherwise numbers are masked and those boxes stay empty. */
  readonly full: boolean
}

const size = 10.5
/** mm; fifteen rows, two honours, a relative, deeds and the opinions then fit one page. */
const line = 8.5
const grid = columnsOf([25, 33, 25, 33, 25, 34])

/** One person's form; long texts make it grow to further pages. */
export function registrationFormJob(file: PersonFile, lists: Lists, options: FormOptions): SheetJob {
  const title = '劳模信息登记表'
  const front: Block[] = [
    { kind: 'text', style: 'title', text: title, height: 12, align: 'center' },
    { kind: 'spread', parts: [`填报单位（盖章）：${options.office}`, `填表日期：${options.date}`], height: 8 },
    {
      kind: 'table',
      columns: grid,
      header: [],
      size,
      rows: personRows(file.person, wordsOf('person', lists), options.full),
    },
    honoursTable(file.honours, wordsOf('honour', lists)),
  ]
  const back: Block[] = [
    familyTable(file.family, wordsOf('family', lists), options.full),
    deedsTable(String(file.person['deeds'] ?? '')),
    opinions(),
  ]
  const pages = flow([front, back], portrait, options.full ? internalNote : '', String(file.person['name'] ?? ''))
  return { version: 1, title: `${title}（${String(file.person['name'] ?? '')}）`, paper: portrait, pages }
}

/** Field names row by row in the order of the paper form; a number is the value's span in columns. */
const layout: readonly (readonly (readonly [field: string, span?: number])[])[] = [
  [['name'], ['sex']],
  [['birth'], ['ethnicity']],
  [['nativePlace'], ['political']],
  [['idNumber', 3]],
  [['partyDate'], ['education']],
  [['degree'], ['workStart'], ['techTitle']],
  [['employer', 3], ['position']],
  [['employerNature'], ['industry'], ['workStatus']],
  [['county'], ['_dLevel'], ['retiredOn']],
  [['phone'], ['otherPhone'], ['identityWhenNamed']],
  [['address', 3], ['postcode']],
  [['hukou'], ['hukouPlace'], ['skillLevel']],
  [['marital'], ['familySize'], ['living']],
  [['house'], ['health'], ['income']],
  [['hardshipType'], ['hardshipCause'], ['hardshipFile']],
]
const labels: Readonly<Record<string, string>> = {
  phone: '手机',
  familySize: '家庭人口',
  house: '住房情况',
  hardshipFile: '困难档案号',
  income: '月收入（元）',
  workStart: '参加工作时间',
}
/** Rows beside the photo box. */
const photoRows = 5

function personRows(person: Row, words: Words, full: boolean) {
  return layout.map((pairs, i) => {
    const shown = pairs.map(([field, span]): Pair => ({
      label: labels[field] ?? words.label(field),
      value: boxText(person, field, words, full),
      ...(span ? { span } : {}),
    }))
    return formRow(grid, shown, size, line, i === 0 ? photoBox(person) : undefined)
  })
}

/** A sensitive box that may not be shown stays empty for the pen; a row of asterisks is no form. */
function boxText(person: Row, field: string, words: Words, full: boolean): string {
  if (full) return words.full(person, field)
  return words.isSensitive(field) ? '' : words.masked(person, field)
}

function photoBox(person: Row): Cell {
  const photo = person['photo']
  const box = { colSpan: 2, rowSpan: photoRows } as const
  return typeof photo === 'string' ? { ...box, text: '', photo } : { ...box, text: '照片\n（二寸）', role: 'label' }
}

function honoursTable(honours: readonly Row[], words: Words): Block {
  const columns = columnsOf([44, 18, 22, 54, 37])
  const ordered = [...honours].sort((a, b) => (String(a['awardedOn'] ?? '') < String(b['awardedOn'] ?? '') ? -1 : 1))
  const texts = ordered.map((row) => [
    words.full(row, 'title') + (row['state'] === 'revoked' ? '（已撤销）' : ''),
    words.full(row, 'level'),
    words.full(row, 'awardedOn'),
    words.full(row, 'grantedBy'),
    words.full(row, 'certificateNo'),
  ])
  return listTable(columns, ['荣誉称号', '级别', '授予时间', '授予单位', '证书编号'], texts)
}

function familyTable(family: readonly Row[], words: Words, full: boolean): Block {
  const columns = columnsOf([30, 24, 41, 20, 24, 36])
  const texts = family.map((row) => [
    words.full(row, 'name'),
    words.full(row, 'relation'),
    full ? words.full(row, 'phone') : words.masked(row, 'phone'),
    words.full(row, 'together'),
    words.full(row, 'mayCollect'),
    words.full(row, 'note'),
  ])
  return listTable(columns, ['家属、联系人', '关系', '电话', '同住', '可否代领', '备注'], texts)
}

/** A list inside the form; an empty one keeps a row to write in. */
function listTable(
  columns: ReturnType<typeof columnsOf>,
  header: readonly string[],
  texts: readonly (readonly string[])[],
): Block {
  const rows =
    texts.length > 0
      ? texts.map((text) => listRow(columns, text, size, line))
      : [{ height: line, cells: header.map(() => '') }]
  return { kind: 'table', columns, header: [{ height: 8, cells: header }], rows, size }
}

function deedsTable(deeds: string): Block {
  const columns = columnsOf([24, contentWidth(portrait) - 24], 'left')
  const lines = wrap(deeds, columns[1]!.width - 4, size)
  const cells: Cell[] = [
    { text: '主要事迹', role: 'label', align: 'center' },
    { text: lines.join('\n'), align: 'left', valign: 'top' },
  ]
  return {
    kind: 'table',
    columns,
    header: [],
    rows: [{ height: Math.max(18, linesHeight(lines.length, size) + 2), cells }],
    size,
  }
}

/** Each box is over 40 mm in both directions, so that a round stamp touches no text (office-practice.md 40). */
function opinions(): Block {
  const columns = columnsOf([58.3, 58.3, 58.4], 'left')
  const box = (text: string): Cell => ({
    text: `${text}：`,
    foot: '（盖章）\n年　　月　　日',
    align: 'left',
    valign: 'top',
  })
  return {
    kind: 'table',
    columns,
    header: [],
    rows: [{ height: 42, cells: ['单位工会意见', '县（市、区）总工会意见', '市总工会（协会）意见'].map(box) }],
    size,
  }
}
