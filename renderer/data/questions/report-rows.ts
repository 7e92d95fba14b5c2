// The rows behind one figure of the report, as the conditions of a list: by fields where a list can ask so, else row by row.
import { breakdownOf, figureOf } from '../../../shared/domain/report/areas'
import { conditionsOf, rowsBehind, shownIn, type Within } from '../../../shared/domain/report/behind'
import type { Figure } from '../../../shared/domain/report/figure'
import { FailureError } from '../../../shared/kernel/result'
import type { Filter } from '../office'
import type { Session } from '../session'
import type { ReportPlace, ReportRows } from './asked'
import { foldedReport } from './report-fold'
import { worldOf, yearsAround } from './report-world'
import { groupWords } from './report-year'
import type { Work } from './work'

/** Throws `report.figure` where no figure has this key (an address kept from an older version). */
export async function reportRows(session: Session, place: ReportPlace, work: Work): Promise<ReportRows> {
  const figure = figureOf(place.figure)
  if (!figure)
    throw new FailureError({ code: 'report.figure', message: '统计报告里没有这个数字，请回到统计报告重新点开。' })
  const years = yearsAround(place.year, session.clock.today())
  const folded = await foldedReport(session, work, years)
  const breakdown = place.breakdown === undefined ? undefined : breakdownOf(place.breakdown)
  const within = breakdown && place.group !== undefined ? { by: breakdown.by, value: place.group } : undefined
  const column = breakdown?.columns.findIndex((each) => each.figure.key === figure.key) ?? -1
  const group = within && folded.groups.get(breakdown?.key ?? '')?.find(({ value }) => value === within.value)
  const tallies = within ? group?.columns[column] : folded.figures.get(figure.key)
  const label = breakdown && within ? (await groupWords(session, breakdown)).label(within.value) : undefined
  return {
    table: shownIn(figure.table).table,
    filters: await filtersFor(session, work, figure, place.year, within),
    tally: tallies?.[years.indexOf(place.year)] ?? { value: 0, rows: 0 },
    ...(label === undefined ? {} : { group: label }),
  }
}

async function filtersFor(
  session: Session,
  work: Work,
  figure: Figure,
  year: number,
  within: Within | undefined,
): Promise<readonly Filter[]> {
  const fields = session.catalogue.has(figure.table) ? session.catalogue.table(figure.table).fields : []
  const isNumber = fields.find(({ name }) => name === figure.year)?.kind === 'int'
  const asked = conditionsOf(figure, year, isNumber, within)
  if (asked) return asked
  const world = await worldOf(session, work.lists, yearsAround(year, session.clock.today()))
  return [{ field: 'id', is: 'in', values: rowsBehind(world, figure, year, within) }]
}
