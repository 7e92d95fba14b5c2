// 统计报告 of a year: every figure with the years before it, and the tables with their groups in the office's words and order.
import { reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown } from '../../../shared/domain/report/figure'
import { tableOf, type GroupWords } from '../../../shared/domain/report/tables'
import type { ReportGroup, YearReport } from '../../../shared/domain/report/year-report'
import type { RowRecord } from '../../../shared/oplog/operation'
import { isVisible } from '../../../shared/oplog/row'
import { labelOf, listTable } from '../rowsets/labels'
import type { Session } from '../session'
import { foldedReport } from './report-fold'
import { endOf, yearsAround } from './report-world'
import type { Work } from './work'

export async function reportYear(
  session: Session,
  { year }: { readonly year: number },
  work: Work,
): Promise<YearReport> {
  const today = session.clock.today()
  const years = yearsAround(year, today)
  const folded = await foldedReport(session, work, years)
  const place = years.indexOf(year)
  const closed = (await session.database.rows('businessYear').toArray()).some(
    (row) => isVisible(row) && row['year'] === year && row['closed'] === true,
  )
  const rows = rowsOnce(session)
  const tables = await Promise.all(
    reportBreakdowns.map(async (each) => tableOf(folded, each, place, await groupWords(session, each, rows))),
  )
  return {
    year,
    years,
    asOf: today.startsWith(String(year)) ? today : `${year}-12-31`,
    closed,
    figures: Object.fromEntries(folded.figures),
    tables,
  }
}

type RowsOf = (table: string) => Promise<readonly RowRecord[]>

/** Whole list tables, each read once for all tables of the report that name its rows. */
function rowsOnce({ database }: Session): RowsOf {
  const known = new Map<string, Promise<readonly RowRecord[]>>()
  return (table) => {
    const read = known.get(table) ?? Promise.resolve(database.rows(table).toArray())
    known.set(table, read)
    return read
  }
}

/** Labels by the catalogue; fixed groups first as they are given, others by the order of their list, else the largest first. */
export async function groupWords(
  session: Session,
  breakdown: Breakdown,
  rowsOf: RowsOf = rowsOnce(session),
): Promise<GroupWords> {
  const end = endOf(session, breakdown)
  const spec = session.catalogue.table(end.table)
  const list = listTable(spec.fields.find(({ name }) => name === end.field))
  const rows = list === undefined ? [] : await rowsOf(list)
  const title = list === undefined ? '' : session.catalogue.table(list).title
  const names = new Map(rows.map((row) => [row.id, String(row[title] ?? '')]))
  const order = new Map(rows.flatMap((row) => (typeof row['order'] === 'string' ? [[row.id, row['order']]] : [])))
  const said = labelOf(spec, end.field, (_, id) => names.get(id))
  const fixed = new Map((breakdown.groups ?? []).map(({ value, label }, at) => [value, { label, at }]))
  const key = ({ value, cells }: ReportGroup): readonly [number, string, number] => [
    value === '' ? 2 : (fixed.get(value)?.at ?? 1_000) / 1_000,
    order.get(value) ?? '~',
    -(cells[0]?.now.value ?? 0),
  ]
  return {
    label: (value) => (value === '' ? '（未填）' : (fixed.get(value)?.label ?? said(value))),
    ordered: (groups) => [...groups].sort((a, b) => compareKeys(key(a), key(b))),
  }
}

function compareKeys(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [at, part] of one.entries()) {
    const than = other[at] ?? ''
    if (part !== than) return part < than ? -1 : 1
  }
  return 0
}
