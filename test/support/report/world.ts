// Plain rows as the world of a report: what the writer gives from its columns, made from arrays.
import { catalogue } from '../../../shared/domain/catalogue'
import type { Fields } from '../../../shared/domain/field'
import { countedFigures, reportBreakdowns } from '../../../shared/domain/report/areas'
import type { Breakdown, Source, World } from '../../../shared/domain/report/figure'
import { foldNow } from '../../../shared/domain/report/fold'
import { tablesOn } from '../../../shared/domain/report/reading'
import { ROSTER_YEAR, rosterYears } from '../../../shared/domain/report/roster-years'
import { tableOf, type GroupWords } from '../../../shared/domain/report/tables'
import type { YearReport } from '../../../shared/domain/report/year-report'

export interface WorldOptions {
  readonly years: readonly number[]
  readonly survivors?: ReadonlyMap<string, string>
  /** YYYY-MM-DD. */
  readonly today?: string
  /** How stored rows are read; plain rows unless told. */
  readonly source?: (table: string) => Source
}

/** Plain rows read by position. */
function sourceOf(rows: readonly Fields[]): Source {
  let places: ReadonlyMap<string, number> | undefined
  return {
    size: rows.length,
    idAt: (at) => rows[at]?.id ?? '',
    find: (id) => (places ??= new Map(rows.map((row, at) => [row.id, at]))).get(id),
    reader: (field) => (at) => rows[at]?.[field],
  }
}

export function worldOfRows(
  rows: (table: string) => readonly Fields[],
  { years, survivors = new Map(), today = '2026-11-23', source: stored }: WorldOptions,
): World {
  const made = new Map<string, Source>()
  const world: World = {
    years,
    survivor: (id) => survivors.get(id) ?? id,
    pointsTo: (table, field) => {
      if (table === ROSTER_YEAR) return field === 'person' ? 'person' : 'unit'
      const spec = catalogue.table(table).fields.find(({ name }) => name === field)
      return spec?.to ?? ''
    },
    source: (table) => {
      const known = made.get(table)
      if (known) return known
      const lists = { titles: rows('honourTitle'), rules: rows('treatmentRule') }
      const read = stored ?? ((name: string) => sourceOf(rows(name)))
      const source = table === ROSTER_YEAR ? rosterYears(world, lists, today) : read(table)
      made.set(table, source)
      return source
    },
  }
  return world
}

/** The whole report of a year that is over, with the two before it. */
export function reportOfRows(rows: (table: string) => readonly Fields[], year: number): YearReport {
  const years = [year - 2, year - 1, year]
  const world = worldOfRows(rows, { years })
  const folded = foldNow({ figures: countedFigures, breakdowns: reportBreakdowns }, world)
  return {
    year,
    years,
    asOf: `${year}-12-31`,
    closed: false,
    figures: Object.fromEntries(folded.figures),
    tables: reportBreakdowns.map((each) => tableOf(folded, each, years.length - 1, wordsFor(each, world, rows))),
  }
}

/** Names of the rows that groups point to; other groups by what is stored. */
function wordsFor(
  { columns, by, groups = [] }: Breakdown,
  world: World,
  rows: (table: string) => readonly Fields[],
): GroupWords {
  const own = columns[0]?.figure.table ?? ''
  const [path = ''] = by.split('|')
  const table = tablesOn(world.pointsTo, own, path).at(-1) ?? own
  const to = table === ROSTER_YEAR ? '' : world.pointsTo(table, path.slice(path.lastIndexOf('.') + 1))
  const names = new Map(
    (to === '' ? [] : rows(to)).map((row) => [row.id, String(row[catalogue.table(to).title] ?? '')]),
  )
  return {
    label: (value) => names.get(value) ?? groups.find((each) => each.value === value)?.label ?? value,
    ordered: (all) => all,
  }
}
