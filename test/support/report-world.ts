// Plain rows as the world of a report: what the writer gives from its columns, made from arrays.
import { catalogue } from '../../shared/domain/catalogue'
import type { Fields } from '../../shared/domain/field'
import type { World } from '../../shared/domain/report/figure'
import { ROSTER_YEAR, rosterYears } from '../../shared/domain/report/roster-years'
import { sourceOf } from '../../shared/domain/report/source'
import type { Source } from '../../shared/domain/report/figure'

export interface WorldOptions {
  readonly years: readonly number[]
  readonly survivors?: ReadonlyMap<string, string>
  /** YYYY-MM-DD. */
  readonly today?: string
}

export function worldOfRows(
  rows: (table: string) => readonly Fields[],
  { years, survivors = new Map(), today = '2026-11-23' }: WorldOptions,
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
      const source = table === ROSTER_YEAR ? rosterYears(world, lists, today) : sourceOf(rows(table))
      made.set(table, source)
      return source
    },
  }
  return world
}
