// What a table does not show at a glance: how ten years went, and how old the roster is. Drawn as SVG from the tokens, each bar with its
// number, so that they read on screen, in the dark and on a black and white printer.
import { figureOf } from '../../../shared/domain/report/areas'
import type { Figure } from '../../../shared/domain/report/figure'
import { ageBands } from '../../../shared/domain/report/roster-years'
import { numberWords, tallyOf } from '../../../shared/domain/report/words'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { AgeBars } from './AgeBars'
import { YearBars } from './YearBars'

/** Told over the years. 分 are drawn as 万元: nobody compares ten columns of 分. */
const overYears: readonly string[] = ['roster.all', 'visits.times', 'payments.amount', 'trips.times']

export function Charts({ report }: { readonly report: YearReport }) {
  const figures = overYears.flatMap((key) => figureOf(key) ?? []).filter((figure) => hasAny(report, figure))
  const ages = report.tables.find(({ key }) => key === 'roster.byAge')
  const bands = ageBands.map(({ value, label }) => {
    const group = ages?.groups.find((each) => each.value === value)
    return { label, count: group?.cells.at(-1)?.now.value ?? 0 }
  })
  if (figures.length === 0) return null
  return (
    <div className="report-charts">
      {figures.map((figure) => (
        <YearBars key={figure.key} title={titleOf(figure)} bars={barsOf(report, figure)} />
      ))}
      {bands.some(({ count }) => count > 0) ? (
        <AgeBars title={`${report.year} 年在册劳模年龄（人）`} bands={bands} />
      ) : null}
    </div>
  )
}

function titleOf({ label, unit }: Figure): string {
  return `历年${label}（${unit === '元' ? '万元' : unit}）`
}

function hasAny(report: YearReport, figure: Figure): boolean {
  return report.years.some((year) => tallyOf(report, figure, year).value !== 0)
}

function barsOf(report: YearReport, figure: Figure) {
  return report.years.map((year) => {
    const { value } = tallyOf(report, figure, year)
    const shown = figure.unit === '元' ? (value / 1_000_000).toFixed(1) : numberWords(value, figure.unit)
    return { year, value, words: shown, now: year === report.year }
  })
}
