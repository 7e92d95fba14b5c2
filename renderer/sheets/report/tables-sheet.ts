// 统计表: every figure with last year beside it, then every table, for the file that goes to the superiors.
import { reportAreas, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown } from '../../../shared/domain/report/figure'
import { groupsOn, hasLast } from '../../../shared/domain/report/tables'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { changeWords, numberWords, tallyOf } from '../../../shared/domain/report/words'
import { chineseDate } from '../../../shared/kernel/plain-date'
import { columnsOf, listRow } from '../form-rows'
import { flow } from '../flow'
import { contentWidth, landscape, type Block, type Column, type SheetJob } from '../page-model'

const size = 10.5
const least = 8
/** Numbers at the right, the sentence at the left and wide enough for two lines at most. */
const figureColumns: readonly Column[] = [
  ...columnsOf([24, 40]),
  ...columnsOf([28, 28, 28], 'right'),
  ...columnsOf([14]),
  ...columnsOf([108], 'left'),
]

export function tablesJob(report: YearReport, office: string): SheetJob {
  const title = `${report.year}年劳模工作统计表`
  const head: readonly Block[] = [
    { kind: 'text', style: 'title', text: title, height: 13, align: 'center' },
    { kind: 'spread', parts: [`填报单位（盖章）：${office}`, `统计截至${chineseDate(report.asOf)}`], height: 8 },
    figuresTable(report),
  ]
  const tables = reportBreakdowns.map((each) => tableBlocks(report, each)).filter((blocks) => blocks.length > 0)
  const signed: readonly Block[] = [{ kind: 'spread', parts: ['制表：', '复核：', '负责人：'], height: 12 }]
  const pages = flow([[...head, ...tables.flat(), ...signed]], landscape, office, title)
  return { version: 1, title, paper: landscape, pages }
}

function figuresTable(report: YearReport): Block {
  const { year } = report
  const row = (texts: readonly string[]) => listRow(figureColumns, texts, size, least)
  const rows = reportAreas.flatMap(({ label: area, topics }) =>
    topics.flatMap(({ figures }) =>
      figures.map((figure) => {
        const { label, unit, definition } = figure
        const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, year - 1)]
        const numbers = [numberWords(now.value, unit), numberWords(last.value, unit), changeWords(now, last, unit)]
        return row([area, label, ...numbers, unit, definition])
      }),
    ),
  )
  const header = [row(['范围', '指标', `${year}年`, `${year - 1}年`, '增减', '单位', '口径'])]
  return { kind: 'table', columns: figureColumns, header, rows, size }
}

/** Heading and table; this year's numbers only where last year's would not fit beside. */
function tableBlocks(report: YearReport, breakdown: Breakdown): readonly Block[] {
  const table = report.tables.find(({ key }) => key === breakdown.key)
  const groups = table ? groupsOn(breakdown, table) : []
  if (!table || groups.length === 0) return []
  const both = hasLast(breakdown)
  const labels = breakdown.columns.flatMap(({ label }) => (both ? [label, `${label}（上年）`] : [label]))
  const first = 52
  const each = Math.min(40, Math.floor((contentWidth(landscape) - first) / labels.length))
  const columns = [
    ...columnsOf([first]),
    ...columnsOf(
      labels.map(() => each),
      'right',
    ),
  ]
  const row = (label: string, cells: (typeof table)['total']) => {
    const numbers = cells.flatMap(({ now, last }, at) => {
      const unit = breakdown.columns[at]?.figure.unit ?? '个'
      return both ? [numberWords(now.value, unit), numberWords(last.value, unit)] : [numberWords(now.value, unit)]
    })
    return listRow(columns, [label, ...numbers], size, least)
  }
  return [
    { kind: 'text', style: 'heading', text: breakdown.title, height: 11, align: 'left', keep: true },
    {
      kind: 'table',
      columns,
      header: [listRow(columns, [breakdown.head, ...labels], size, 9)],
      rows: [...groups.map(({ label, cells }) => row(label, cells)), row('合计', table.total)],
      size,
    },
  ]
}
