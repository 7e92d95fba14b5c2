// The year's figures and tables as sheets of one workbook.
import { reportAreas, reportBreakdowns } from '../../shared/domain/report/areas'
import type { Breakdown, Tally, Unit } from '../../shared/domain/report/figure'
import type { ReportCell, YearReport } from '../../shared/domain/report/year-report'
import { changeWords, tallyOf } from '../../shared/domain/report/words'
import type { ExportCell, ExportColumn, ExportTable } from './table'

const text = (key: string, header: string, width: number): ExportColumn => ({ key, header, type: 'text', width })
const count = (key: string, header: string): ExportColumn => ({ key, header, type: 'general', width: 14 })

export function yearTables(report: YearReport, office: string): readonly ExportTable[] {
  const subtitle = `填报单位：${office}　统计截至 ${report.asOf}`
  return [figuresTable(report, subtitle), ...reportBreakdowns.flatMap((each) => tableOf(report, each, subtitle) ?? [])]
}

function figuresTable(report: YearReport, subtitle: string): ExportTable {
  const { year } = report
  return {
    title: `${year}年主要数字`,
    subtitle,
    columns: [
      text('area', '范围', 12),
      text('label', '指标', 20),
      count('now', `${year}年`),
      count('last', `${year - 1}年`),
      text('change', '增减', 14),
      text('unit', '单位', 8),
      text('definition', '口径', 70),
    ],
    rows: reportAreas.flatMap(({ label: area, topics }) =>
      topics.flatMap(({ figures }) =>
        figures.map((figure) => {
          const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, year - 1)]
          const { label, unit, definition } = figure
          return [area, label, cell(now, unit), cell(last, unit), changeWords(now, last, unit), unit, definition]
        }),
      ),
    ),
    total: [],
    reminder: '',
  }
}

function tableOf(report: YearReport, breakdown: Breakdown, subtitle: string): ExportTable | undefined {
  const table = report.tables.find(({ key }) => key === breakdown.key)
  if (!table || table.groups.length === 0) return undefined
  const { columns } = breakdown
  const numbers = (cells: readonly ReportCell[]): readonly ExportCell[] =>
    cells.flatMap(({ now, last }, at) => {
      const unit = columns[at]?.figure.unit ?? '个'
      return [cell(now, unit), cell(last, unit)]
    })
  return {
    title: `${report.year}年${breakdown.title}`.replace('：', ' '),
    subtitle,
    columns: [
      text('group', breakdown.head, 24),
      ...columns.flatMap(({ label }, at) => [count(`now${at}`, label), count(`last${at}`, `${label}（上年）`)]),
    ],
    rows: table.groups.map(({ label, cells }) => [label, ...numbers(cells)]),
    total: ['合计', ...numbers(table.total)],
    reminder: '人数一人只计一次，合计不一定等于各行相加',
  }
}

/** In the unit: 分 become 元 or 万元. */
function cell({ value }: Tally, unit: Unit): number {
  return unit === '元' ? value / 100 : unit === '万元' ? value / 1_000_000 : value
}
