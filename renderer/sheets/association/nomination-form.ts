// 推荐审批表: one page for each person or group recommended, from the deeds through every opinion and seal (domain.md §1.8, §2.6).
import type { Row } from '../../data/office'
import { opinionBoxes } from '../boxes'
import { flow } from '../flow'
import { columnsOf, formRow, type Pair } from '../form-rows'
import { linesHeight, wrap } from '../measure'
import { contentWidth, portrait, type Block, type Cell, type Page, type SheetJob } from '../page-model'
import { dateWords, wordsOf, type Lists } from '../words'

export interface NominationPaper {
  readonly office: string
  readonly date: string
  readonly nominations: readonly Row[]
  /** Files of those on the roster, by the reference as the nomination holds it. */
  readonly people: ReadonlyMap<string, Row>
  readonly lists: Lists
  readonly signers: readonly string[]
}

const size = 12
const line = 9.5
const grid = columnsOf([30, 30, 24, 30, 29, 32])
/** mm: the tall box of the form. */
const deedsHeight = 52
/** What of the deeds fits the box; the rest is in the material. */
const deedsLength = 300
const stamped = '（盖章）\n年　　月　　日'

export function nominationFormsJob(paper: NominationPaper): SheetJob {
  const forms = paper.nominations.flatMap((row) =>
    flow([formOf(row, paper)], portrait, '', '').map(({ blocks }) => ({ blocks, name: String(row['name'] ?? '') })),
  )
  const pages = forms.map(({ blocks, name }, at): Page => ({
    blocks,
    foot: [paper.office, `第 ${at + 1} 页　共 ${forms.length} 页`, name],
  }))
  return { version: 1, title: '推荐审批表', paper: portrait, pages }
}

function formOf(row: Row, paper: NominationPaper): readonly Block[] {
  const person = paper.people.get(String(row['person'] ?? ''))
  const facts = row['kind'] === 'group' ? groupRows(row, paper.lists) : personRows(row, person, paper.lists)
  return [
    { kind: 'text', style: 'title', text: titleOf(row), height: 13, align: 'center' },
    { kind: 'spread', parts: [`填报单位：${paper.office}`, '填表日期：　　　年　　月　　日'], height: 8 },
    { kind: 'table', columns: grid, header: [], rows: facts.map((pairs) => formRow(grid, pairs, size, line)), size },
    deeds(String(person?.['deeds'] ?? '')),
    {
      kind: 'table',
      columns: grid,
      header: [],
      rows: wayRows(row, paper.lists).map((pairs) => formRow(grid, pairs, size, line)),
      size,
    },
    opinionBoxes(
      [
        ['单位意见', '', stamped],
        ['县（市、区）总工会（产业工会）意见', String(row['countyOpinion'] ?? ''), stamped],
      ],
      size,
    ),
    opinionBoxes(
      [
        ['市劳模协会意见', '', stamped],
        ['市总工会意见', '', stamped],
      ],
      size,
    ),
  ]
}

/** 2026年浙江省劳动模范推荐审批表; an award that names its year already is not given another. */
function titleOf(row: Row): string {
  const award = String(row['award'] ?? '')
  return `${/20\d\d/u.test(award) ? '' : `${String(row['year'] ?? '')}年`}${award}推荐审批表`
}

const pair = (label: string, value: string, span?: number): Pair => ({ label, value, ...(span ? { span } : {}) })

function personRows(row: Row, person: Row | undefined, lists: Lists): readonly (readonly Pair[])[] {
  const [own, of] = [wordsOf('nomination', lists), wordsOf('person', lists)]
  const filed = (field: string): string => (person ? of.full(person, field) : '')
  return [
    [pair('姓名', own.full(row, 'name')), pair('性别', filed('sex')), pair('民族', filed('ethnicity'))],
    [
      pair('出生日期', dateWords(person?.['birth'])),
      pair('政治面貌', filed('political')),
      pair('称号级别', own.full(row, 'level')),
    ],
    [
      pair('单位及职务', [own.full(row, 'employer'), filed('position')].filter(Boolean).join('　'), 3),
      county(row, lists),
    ],
    [pair('曾获荣誉', filed('_dTitles'), 5)],
  ]
}

function groupRows(row: Row, lists: Lists): readonly (readonly Pair[])[] {
  const own = wordsOf('nomination', lists)
  return [
    [pair('集体名称', own.full(row, 'name'), 5)],
    [pair('所在单位', own.full(row, 'employer'), 3), county(row, lists)],
    [pair('集体负责人', ''), pair('集体人数', ''), pair('称号级别', own.full(row, 'level'))],
  ]
}

function county(row: Row, lists: Lists): Pair {
  return pair('县（市、区）', wordsOf('nomination', lists).full(row, 'county'))
}

/** The steps whose days are known; what is not yet is for the pen. */
function wayRows(row: Row, lists: Lists): readonly (readonly Pair[])[] {
  const own = wordsOf('nomination', lists)
  const posted = [dateWords(row['postFrom']), dateWords(row['postTo'])].filter((word) => word !== '').join(' 至 ')
  const said = [own.full(row, 'postPlace'), own.full(row, 'postResult')].filter((word) => word !== '').join('；')
  const congress = [dateWords(row['congressOn']), own.full(row, 'congress')].filter((word) => word !== '').join('　')
  return [
    [pair('职代会情况', congress, 5)],
    [pair('公示情况', [posted, said].filter((word) => word !== '').join('　'), 5)],
  ]
}

function deeds(text: string): Block {
  const columns = columnsOf([30, contentWidth(portrait) - 30], 'left')
  const short = [...text].length > deedsLength ? `${[...text].slice(0, deedsLength).join('')}……` : text
  const lines = wrap(short, columns[1]!.width - 4, size)
  const cells: Cell[] = [
    { text: '主要业绩', role: 'label', align: 'center' },
    { text: lines.join('\n'), align: 'left', valign: 'top' },
  ]
  const height = Math.max(deedsHeight, linesHeight(lines.length, size) + 2)
  return { kind: 'table', columns, header: [], size, rows: [{ height, cells }] }
}
