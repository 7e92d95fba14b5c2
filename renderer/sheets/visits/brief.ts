// 《走访对象基本情况》: one page a person for the leader, the evening before (office-practice.md 17).
import type { Row } from '../../data/office'
import { flow } from '../flow'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { linesHeight, wrap } from '../measure'
import { contentWidth, portrait, type Block, type Cell, type Page, type SheetJob } from '../page-model'
import { internalNote } from '../roster/roster-list'
import { dateWords, wordsOf, type Lists } from '../words'
import { levelAndAge, moneyWords, occasionWords, type VisitHead, type VisitLine } from './visit-lines'

/** A person with what a leader should know before ringing the bell. */
export interface BriefFile extends VisitLine {
  readonly honours: readonly Row[]
  readonly family: readonly Row[]
  /** Earlier visits, newest first. */
  readonly earlier: readonly Row[]
  readonly needs: readonly Row[]
}

const size = 12
const line = 10
const grid = columnsOf([28, 50, 28, 35, 34])
/** Deeds on this page are an introduction, not an essay (office-practice.md 17: ≤ 100 characters). */
const deedsLength = 100
/** One finding or answer of an earlier visit. */
const saidLength = 40

export function briefsJob(files: readonly BriefFile[], head: VisitHead, on: string, lists: Lists): SheetJob {
  const title = '走访对象基本情况'
  const sheets = files.map((file) => flow([pageOf(file, head, on, lists, title)], portrait, '', ''))
  const count = sheets.reduce((sum, pages) => sum + pages.length, 0)
  const pages = sheets
    .flatMap((each, at) => each.map(({ blocks }) => ({ blocks, name: String(files[at]?.person['name'] ?? '') })))
    .map(({ blocks, name }, i): Page => ({ blocks, foot: [internalNote, `第 ${i + 1} 页　共 ${count} 页`, name] }))
  return { version: 1, title, paper: portrait, pages }
}

function pageOf(file: BriefFile, head: VisitHead, on: string, lists: Lists, title: string): readonly Block[] {
  const words = wordsOf('person', lists)
  const rows: readonly (readonly Pair[])[] = [
    [pair('姓名', words.full(file.person, 'name')), pair('性别', words.full(file.person, 'sex'))],
    [pair('级别、年龄', levelAndAge(file, on)), pair('政治面貌', words.full(file.person, 'political'))],
    [pair('单位及职务', unitWords(file.person), 3)],
    [pair('居住状况', words.full(file.person, 'living')), pair('健康状况', words.full(file.person, 'health'))],
    [pair('电话', words.full(file.person, 'phone'), 4)],
    [pair('地址', placeWords(words.full(file.person, 'street'), words.full(file.person, 'address')), 4)],
    [
      pair('慰问金', moneyWords(file) === '' ? '无' : `${moneyWords(file)} 元`),
      pair('慰问品', String(file.visit['goods'] ?? '无'), 2),
    ],
  ]
  const photo: Cell = {
    text: typeof file.person['photo'] === 'string' ? '' : '照片',
    rowSpan: 4,
    ...(typeof file.person['photo'] === 'string' ? { photo: file.person['photo'] } : { role: 'label' as const }),
  }
  const table = rows.map((pairs, i) => formRow(grid, pairs, size, line, i === 0 ? photo : undefined))
  return [
    { kind: 'text', style: 'title', text: title, height: 14, align: 'center' },
    { kind: 'spread', parts: [head.office, occasionWords(file, head), dateWords(on)], height: 8 },
    { kind: 'table', columns: grid, header: [], size, rows: table },
    told(file, lists),
  ]
}

function pair(label: string, value: string, span?: number): Pair {
  return { label, value, ...(span ? { span } : {}) }
}

/** The street once: most addresses name it already. */
function placeWords(street: string, address: string): string {
  return address.includes(street) ? address : `${street} ${address}`.trim()
}

function unitWords(person: Row): string {
  return [person['employer'], person['position']].filter(Boolean).map(String).join('　')
}

/** The longer rows: honours, deeds, family, hardship, earlier visits, what was asked for and what came of it, hints for the way. */
function told(file: BriefFile, lists: Lists): Block {
  const columns = columnsOf([28, contentWidth(portrait) - 28], 'left')
  const texts: readonly (readonly [string, string])[] = [
    [
      '荣誉及届次',
      file.honours
        .slice(0, 6)
        .map((row) => honourWords(row, lists))
        .join('\n'),
    ],
    ['主要事迹', short(String(file.person['deeds'] ?? ''), deedsLength)],
    [
      '家庭成员',
      file.family
        .slice(0, 5)
        .map((row) => familyWords(row))
        .join('\n'),
    ],
    ['困难情况', hardshipWords(file.person, lists)],
    ['历次走访', file.earlier.slice(0, 3).map(earlierWords(lists)).join('\n')],
    [
      '诉求及办理',
      file.needs
        .slice(0, 4)
        .map((row) => needWords(row, lists))
        .join('\n'),
    ],
    ['路线提示', String(file.visit['note'] ?? '')],
  ]
  const rows = texts.map(([label, text]) => {
    const lines = wrap(text, columns[1]!.width - 3, size)
    return {
      height: Math.max(line, linesHeight(lines.length, size)),
      cells: [
        { text: label, role: 'label', align: 'center' } as const,
        { text: lines.join('\n'), align: 'left' } as const,
      ],
    }
  })
  return { kind: 'table', columns, header: [], size, rows }
}

/** A page for one evening says the beginning and that there is more; the whole stands in the file. */
function short(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

function honourWords(row: Row, lists: Lists): string {
  const words = wordsOf('honour', lists)
  return [words.full(row, 'title'), dateWords(row['awardedOn']), words.full(row, 'round')].filter(Boolean).join('　')
}

function familyWords(row: Row): string {
  const facts = [row['relation'], row['name'], row['phone'], row['together'] === true ? '同住' : '']
  return facts.filter(Boolean).map(String).join('　')
}

function hardshipWords(person: Row, lists: Lists): string {
  if (person['_dHardship'] !== true) return '不在困难劳模名单'
  const words = wordsOf('person', lists)
  return ['困难劳模', words.full(person, 'hardshipType'), words.full(person, 'hardshipCause')]
    .filter(Boolean)
    .join('　')
}

function earlierWords(lists: Lists): (row: Row) => string {
  const words = wordsOf('visit', lists)
  return (row) =>
    [
      dateWords(row['resultOn']) || `${String(row['year'] ?? '')}年`,
      words.full(row, 'campaign') || words.full(row, 'occasion'),
      words.full(row, 'result'),
      short(words.full(row, 'found'), saidLength),
    ]
      .filter(Boolean)
      .join('　')
}

function needWords(row: Row, lists: Lists): string {
  const words = wordsOf('need', lists)
  return [
    short(words.full(row, 'what'), saidLength),
    words.full(row, 'state'),
    short(words.full(row, 'outcome'), saidLength),
  ]
    .filter(Boolean)
    .join('　')
}
