// 推荐（审批）表: one page a person, from the applicant's own words through every seal up to the city's (domain.md §2.6, office-practice.md 23).
import { histories } from '../../../shared/domain/trips/picklists'
import { opinionBoxes } from '../boxes'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { flow } from '../flow'
import { linesHeight, wrap } from '../measure'
import { contentWidth, portrait, type Block, type Cell, type Page, type SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists, type Words } from '../words'
import { companionWords } from './name-list'
import type { TripLine, TripPaper } from './read-trips'

const size = 11
const line = 9.5
const grid = columnsOf([28, 40, 26, 34, 20, 27])
/** What of the deeds fits the box; the rest is in the file. */
const deedsLength = 220

export function recommendFormsJob({
  office,
  plan,
  lines,
  lists,
}: Pick<TripPaper, 'office' | 'plan' | 'lines' | 'lists'>): SheetJob {
  const title = '劳模疗休养推荐（审批）表'
  const sheets = lines.map((each) => flow([pageOf(each, String(plan['name'] ?? ''), lists, title)], portrait, '', ''))
  const count = sheets.reduce((sum, pages) => sum + pages.length, 0)
  const pages = sheets
    .flatMap((each, at) => each.map(({ blocks }) => ({ blocks, name: String(lines[at]?.person['name'] ?? '') })))
    .map(({ blocks, name }, i): Page => ({ blocks, foot: [office, `第 ${i + 1} 页　共 ${count} 页`, name] }))
  return { version: 1, title, paper: portrait, pages }
}

function pageOf(each: TripLine, plan: string, lists: Lists, title: string): readonly Block[] {
  return [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [plan, `填表日期：　　　年　　月　　日`], height: 8 },
    {
      kind: 'table',
      columns: grid,
      header: [],
      size,
      rows: rowsOf(each, wordsOf('person', lists), wordsOf('tripCandidate', lists)),
    },
    deeds(String(each.person['deeds'] ?? '')),
    opinionBoxes(
      [
        ['本人申请', '本人自愿参加，已知悉行程和安全告知内容。', '本人签名：\n年　　月　　日'],
        ['所在单位意见', '', '（盖章）\n年　　月　　日'],
      ],
      size,
    ),
    opinionBoxes(
      [
        ['单位工会意见', '', '（盖章）\n年　　月　　日'],
        ['县（市、区）总工会意见', '', '（盖章）\n年　　月　　日'],
        ['市总工会审批意见', '', '（盖章）\n年　　月　　日'],
      ],
      size,
    ),
    {
      kind: 'text',
      style: 'note',
      text: '没有单位的，单位和单位工会意见由所在社区（村）或县（市、区）总工会填写。',
      height: 7,
      align: 'left',
    },
  ]
}

function rowsOf({ candidate, person }: TripLine, of: Words, own: Words) {
  const pair = (label: string, value: string, span?: number): Pair => ({ label, value, ...(span ? { span } : {}) })
  const history = histories.find(({ value }) => value === candidate['history'])?.label ?? ''
  const last = candidate['lastTrip'] ? `（${String(candidate['lastTrip']).slice(0, 4)}年）` : ''
  const wishes = ['wish1', 'wish2', 'wish3'].map((field) => own.full(candidate, field)).filter((text) => text !== '')
  const rows: readonly (readonly Pair[])[] = [
    [
      pair('姓名', of.full(person, 'name')),
      pair('性别', of.full(person, 'sex')),
      pair('民族', of.full(person, 'ethnicity')),
    ],
    [
      pair('出生日期', dateWords(person['birth'])),
      pair('政治面貌', of.full(person, 'political')),
      pair('推荐', own.full(candidate, 'role')),
    ],
    [pair('单位及职务', [of.full(person, 'employer'), of.full(person, 'position')].filter(Boolean).join('　'), 5)],
    [pair('荣誉称号', of.full(person, '_dTitles'), 3), pair('级别', own.full(candidate, 'level'))],
    [pair('一线岗位', of.full(person, 'frontLine')), pair('参加过疗休养', `${history}${last}`, 3)],
    [pair('意向批次', wishes.join('、'), 3), pair('县内次序', own.full(candidate, 'countyRank'))],
    [pair('随行人', companionWords(candidate, own) || '无', 3), pair('上车点', own.full(candidate, 'boarding'))],
    [
      pair(
        '紧急联系人',
        [own.full(candidate, 'contact'), own.masked(candidate, 'contactPhone')].filter(Boolean).join('　'),
        3,
      ),
      pair('需求', own.full(candidate, 'needs')),
    ],
  ]
  return rows.map((pairs) => formRow(grid, pairs, size, line))
}

function deeds(text: string): Block {
  const columns = columnsOf([28, contentWidth(portrait) - 28], 'left')
  const short = [...text].length > deedsLength ? `${[...text].slice(0, deedsLength).join('')}……` : text
  const lines = wrap(short, columns[1]!.width - 4, size)
  const cells: Cell[] = [
    { text: '主要业绩', role: 'label', align: 'center' },
    { text: lines.join('\n'), align: 'left', valign: 'top' },
  ]
  return {
    kind: 'table',
    columns,
    header: [],
    size,
    rows: [{ height: Math.max(28, linesHeight(lines.length, size) + 2), cells }],
  }
}
