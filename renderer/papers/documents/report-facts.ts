// What 年度工作报告 says: the figures of 统计报告 as words, each exact, in round words, and against the year before.
import { reportAreas, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown, Figure, Topic } from '../../../shared/domain/report/figure'
import { ROSTER_YEAR } from '../../../shared/domain/report/roster-years'
import { roundWords } from '../../../shared/domain/report/rounding'
import { changeWords, comparedWords, numberWords, proseNumber, tallyOf } from '../../../shared/domain/report/words'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { chineseDate } from '../../../shared/kernel/plain-date'
import type { Facts } from './fill-docx'
import { NAMES, said } from './report-kinds'

/** `office` and `date` as they stand under the report. */
export function reportFacts(report: YearReport, office: string, date: string): Facts {
  return {
    单位: office,
    年度: String(report.year),
    截止: chineseDate(report.asOf),
    日期: date,
    ...Object.fromEntries(
      reportAreas.flatMap(({ topics }) => topics.map((topic) => [topic.label, partOf(report, topic)])),
    ),
    ...Object.assign({}, ...reportBreakdowns.map((breakdown) => tableFacts(report, breakdown))),
    主要数字: reportAreas.flatMap(({ label, topics }) =>
      topics.flatMap(({ figures }) =>
        figures.filter((figure) => isTold(report, figure)).map((figure) => lineOf(report, label, figure)),
      ),
    ),
  }
}

/** A figure that was nothing this year and last is no line of the table. */
function isTold(report: YearReport, figure: Figure): boolean {
  return tallyOf(report, figure).rows > 0 || tallyOf(report, figure, report.year - 1).rows > 0
}

/** Once, or not at all in a year of which there is nothing to say. */
function partOf(report: YearReport, { figures }: Topic): readonly Facts[] {
  if (figures.every((figure) => tallyOf(report, figure).rows === 0)) return []
  return [Object.assign({}, ...figures.map((figure) => wordsOf(report, figure))) as Facts]
}

function wordsOf(report: YearReport, figure: Figure): Readonly<Record<string, string>> {
  const { label, unit, about } = figure
  const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, report.year - 1)]
  const exact = `${proseNumber(now.value, unit)}${unit}`
  const isMoney = unit === '元' || unit === '万元'
  const round = (count: number): string =>
    isMoney ? `${proseNumber(count, unit)}${unit}` : roundWords(count, unit, about)
  const three = [2, 1, 0].map((back) => tallyOf(report, figure, report.year - back).value)
  const sum = three.reduce((total, value) => total + value, 0)
  const added = addsUp(figure)
  return {
    [label]: exact,
    [`${label}${said.rounded}`]: round(now.value),
    [`${label}${said.compared}`]: comparedWords(now, last, unit),
    [`${label}${said.three}`]: added ? `${proseNumber(sum, unit)}${unit}` : '',
    [`${label}${said.threeRounded}`]: added ? round(sum) : '',
    [`${label}${said.each}`]: three
      .map((value, at) => `${report.year - 2 + at}年${proseNumber(value, unit)}${unit}`)
      .join('、'),
  }
}

/** People counted once in each of three years, and what stands at the end of each, are no sum. */
function addsUp({ count, unit, until, table }: Figure): boolean {
  if (until !== undefined || table === ROSTER_YEAR) return false
  return count === undefined || 'sum' in count || unit === '人次'
}

function tableFacts(report: YearReport, { key, title, columns }: Breakdown): Facts {
  const table = report.tables.find((each) => each.key === key)
  const rows = (table?.groups ?? []).map(({ label, cells }) => ({
    项目: label,
    ...Object.fromEntries(
      columns.map((column, at) => [column.label, numberWords(cells[at]?.now.value ?? 0, column.figure.unit)]),
    ),
  }))
  const now = (table?.groups ?? []).filter(({ cells }) => cells.some((cell) => cell.now.rows > 0))
  return {
    [title]: rows,
    [`${title}${NAMES}`]: now.map(({ label }) => label).join('、'),
    [`${title}${said.three}`]: (table?.recent ?? []).join('、'),
  }
}

function lineOf(report: YearReport, area: string, figure: Figure): Facts {
  const { label, unit, definition } = figure
  const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, report.year - 1)]
  return {
    范围: area,
    指标: label,
    本年: numberWords(now.value, unit),
    上年: numberWords(last.value, unit),
    增减: changeWords(now, last, unit),
    单位: unit,
    口径: definition,
  }
}
