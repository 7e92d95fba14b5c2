// 满意度调查表 to be filled in without a name, and 满意度汇总表 with the counts of what came back.
import { marks, questions } from '../../../shared/domain/trips/after/picklists'
import { contentWords, surveyOf } from '../../../shared/domain/trips/after/survey'
import { columnsOf, formRow, listRow } from '../form-rows'
import { flow } from '../flow'
import { contentWidth, portrait, type Block, type SheetJob } from '../page-model'
import type { BatchPeople } from './name-list'
import type { TripPaper } from './read-trips'
import { headingOf } from './trip-list'

const size = 12
const blankGrid = columnsOf([50, 25, 25, 25, 25, 25])
const countGrid = columnsOf([46, 21, 17, 15, 15, 17, 22, 22])
const opinionGrid = columnsOf([14, contentWidth(portrait) - 14], 'left')

export function surveyFormJob({ office }: TripPaper, { batch }: BatchPeople): SheetJob {
  const name = String(batch['name'] ?? '')
  const header = listRow(blankGrid, ['项目', ...marks.map((mark, i) => `${mark}\n（${i + 1}）`)], size, 13)
  const rows = questions.map(({ label }) => listRow(blankGrid, [label, '□', '□', '□', '□', '□'], size, 13))
  const box = columnsOf([contentWidth(portrait)], 'left')
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: '疗休养满意度调查表', height: 14, align: 'center' },
    { kind: 'spread', parts: [name, headingOf(batch)], height: 8 },
    {
      kind: 'text',
      style: 'note',
      text: '不记名。每项在一个框内打勾；交给领队，或放入回收袋。',
      height: 8,
      align: 'left',
    },
    { kind: 'table', columns: blankGrid, header: [header], rows, size },
    {
      kind: 'table',
      columns: box,
      header: [],
      rows: [{ height: 62, cells: [{ text: '意见和建议：', align: 'left', valign: 'top' }] }],
      size,
    },
  ]
  return { version: 1, title: `${name}满意度调查表`, paper: portrait, pages: flow([blocks], portrait, office, name) }
}

export function surveyCountJob(paper: TripPaper, { batch, lines }: BatchPeople): SheetJob {
  const name = String(batch['name'] ?? '')
  const count = surveyOf(paper.replies.filter((row) => row['batch'] === batch.id))
  const rows = count.questions.map(({ label, counts, answered, content }) =>
    listRow(countGrid, [label, ...counts.map(String), String(answered), contentWords(content)], size, 10),
  )
  const header = listRow(countGrid, ['项目', ...marks, '答题人数', '满意率'], size, 12)
  const opinions = count.opinions.map((text, i) =>
    formRow(opinionGrid, [{ label: String(i + 1), value: text }], size, 9),
  )
  const blocks: readonly Block[] = [
    { kind: 'text', style: 'title', text: '疗休养满意度汇总表', height: 14, align: 'center' },
    { kind: 'spread', parts: [name, headingOf(batch), `回收 ${count.replies} 份，参加 ${lines.length} 人`], height: 8 },
    { kind: 'table', columns: countGrid, header: [header], rows, size },
    { kind: 'text', style: 'note', text: '满意率 =（满意 + 很满意）÷ 答题人数。不记名。', height: 8, align: 'left' },
    ...(opinions.length > 0
      ? [
          { kind: 'text', style: 'heading', text: '意见和建议', height: 10, align: 'left' } as const,
          { kind: 'table', columns: opinionGrid, header: [], rows: opinions, size } as const,
        ]
      : []),
  ]
  return {
    version: 1,
    title: `${name}满意度汇总表`,
    paper: portrait,
    pages: flow([blocks], portrait, paper.office, name),
  }
}
