// How a table and its fields are described once, and the registry of all of them. Grid, form, filter, import, paste,
// export, print, history and sync derive from this (product.md §0.1). Adding a field is one line in an area's schema.ts.
import type { RowRecord } from '../oplog/operation'
import { rosterTables } from './roster/schema'
import { calendarTables } from './office/calendar-schema'
import { officeTables } from './office/schema'
import type { TableSpec } from './field'

/** Every synced table of the app, in the order in which backups, exports and checks walk them. */
export const catalogue: Catalogue = catalogueOf([...rosterTables, ...officeTables, ...calendarTables])

export interface Catalogue {
  readonly tables: readonly TableSpec[]
  table(name: string): TableSpec
  has(name: string): boolean
}

/** Builds a catalogue; tests build their own with one field more to prove that nothing else needs touching. */
export function catalogueOf(tables: readonly TableSpec[]): Catalogue {
  const byName = new Map(tables.map((table) => [table.name, table]))
  if (byName.size !== tables.length) throw new Error('two tables of the catalogue share a name')
  return {
    tables,
    has: (name) => byName.has(name),
    table: (name) => {
      const table = byName.get(name)
      if (!table) throw new Error(`no table ${name} in the catalogue`)
      return table
    },
  }
}

export type { RowRecord }
