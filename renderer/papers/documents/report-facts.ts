// What 年度工作报告 says: the figures of 统计报告 as words, each exact, in round words, and against the year before.
import { reportAreas, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown, Figure, Topic } from '../../../shared/domain/report/figure'
import { ROSTER_YEAR } from '../../../shared/domain/report/roster-years'
import { roundWords } from '../../../shared/domain/report/rounding'
import { changeWords, comparedWords, numberWords, proseWords, tallyOf } from '../../../shared/domain/report/words'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { chineseDate } from '../../../shared/kernel/plain-date'
import type { Facts } from './fill-docx'
import { HAS, LISTED, NAMES, said } from './report-kinds'

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
function partOf(report: YearReport, { label, figures }: Topic): readonly Facts[] {
  const something = figures.filter((figure) => tallyOf(report, figure).value !== 0)
  if (something.length === 0) return []
  const listed = something.map((figure) => {
    const said = proseWords(tallyOf(report, figure).value, figure.unit)
    return `${figure.label.replace(/^本年/u, '')}${said}`
  })
  const words: readonly Facts[] = figures.map((figure) => wordsOf(report, figure))
  return [Object.assign({ [`${label}${LISTED}`]: listed.join('、') }, ...words) as Facts]
}

function wordsOf(report: YearReport, figure: Figure): Facts {
  const { label, unit, about } = figure
  const [now, last] = [tallyOf(report, figure), tallyOf(report, figure, report.year - 1)]
  const isMoney = unit === '元' || unit === '万元'
  const exact = (count: number): string => proseWords(count, unit)
  const round = (count: number): string => (isMoney ? exact(count) : roundWords(count, unit, about))
  // A round number that is exact by itself is not said twice.
  const both = (count: number): string =>
    round(count) === exact(count) ? exact(count) : `${round(count)}（${exact(count)}）`
  const three = [2, 1, 0].map((back) => tallyOf(report, figure, report.year - back).value)
  const sum = three.reduce((total, value) => total + value, 0)
  const ofThree = (words: (count: number) => string): string => (addsUp(figure) ? words(sum) : '')
  return {
    [label]: exact(now.value),
    [`${HAS}${label}`]: now.value === 0 ? [] : [{}],
    [`${label}${said.rounded}`]: round(now.value),
    [`${label}${said.both}`]: both(now.value),
    [`${label}${said.compared}`]: comparedWords(now, last, unit),
    [`${label}${said.three}`]: ofThree(exact),
    [`${label}${said.threeRounded}`]: ofThree(round),
    [`${label}${said.threeBoth}`]: ofThree(both),
    [`${label}${said.each}`]: three
      .flatMap((value, at) => (value === 0 ? [] : [`${report.year - 2 + at}年${exact(value)}`]))
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
