// How a table and its fields are described once, and the registry of all of them. Grid, form, filter, import, paste,
// export, print, history and sync derive from this (product.md §0.1). Adding a field is one line in an area's schema.ts.
import type { RowRecord } from '../oplog/operation'
import { activityTables } from './activities/schema'
import { givingTables } from './activities/giving-schema'
import { associationTables } from './association/schema'
import { checkTables } from './checks/schema'
import { classFeeTables } from './classes/fee-schema'
import { classTables } from './classes/schema'
import { hardshipTables } from './hardship/schema'
import { rosterTables } from './roster/schema'
import { calendarTables } from './office/calendar-schema'
import { ownFieldTables } from './office/own-field-schema'
import { withOwnFields } from './office/own-fields'
import { officeTables } from './office/schema'
import { inquiryTables } from './inquiries/schema'
import { policyTextTables } from './inquiries/policy-schema'
import { madeDocumentTable } from './evidence/made-document'
import { evidenceTable } from './evidence/schema'
import { batchTables } from './payments/batch-schema'
import { expenseTables } from './payments/expense-schema'
import { fundTables } from './payments/fund-schema'
import { newspaperTables } from './privileges/newspaper-schema'
import { privilegeTables } from './privileges/schema'
import { policyTables } from './payments/policy-schema'
import { reportTables } from './payments/report-schema'
import { returnTables } from './payments/return-schema'
import { studioTables } from './studios/schema'
import { tripAfterTables } from './trips/after/schema'
import { tripRecordTables } from './trips/record-schema'
import { tripRouteTables } from './trips/route-schema'
import { tripTables } from './trips/schema'
import { tripTravelTables } from './trips/travel/schema'
import { tripSuggestionTable } from './trips/suggest/schema'
import { goodsTables } from './visits/goods-schema'
import { handOverTable } from './visits/hand-over'
import { visitTables } from './visits/schema'
import { workbenchTables } from './workbench/schema'
import type { Fields, TableSpec } from './field'

/** Every synced table of the app, in the order in which backups, exports and checks walk them. */
export const catalogue: Catalogue = catalogueOf([
  ...rosterTables,
  ...officeTables,
  ...calendarTables,
  ...ownFieldTables,
  ...policyTables,
  ...fundTables,
  ...expenseTables,
  ...batchTables,
  ...returnTables,
  ...reportTables,
  ...visitTables,
  handOverTable,
  ...goodsTables,
  evidenceTable,
  madeDocumentTable,
  ...checkTables,
  ...hardshipTables,
  ...tripTables,
  ...tripAfterTables,
  ...tripRecordTables,
  ...tripRouteTables,
  ...tripTravelTables,
  tripSuggestionTable,
  ...activityTables,
  ...givingTables,
  ...classTables,
  ...classFeeTables,
  ...studioTables,
  ...associationTables,
  ...workbenchTables,
  ...inquiryTables,
  ...policyTextTables,
  ...privilegeTables,
  ...newspaperTables,
])

export interface Catalogue {
  readonly tables: readonly TableSpec[]
  table(name: string): TableSpec
  has(name: string): boolean
  /** Rows behind the office's own fields: a worker makes the same catalogue from them, since rules cannot be sent. */
  readonly definitions: readonly Fields[]
}

/** Builds a catalogue; tests build their own with one field more to prove that nothing else needs touching. */
export function catalogueOf(tables: readonly TableSpec[], definitions: readonly Fields[] = []): Catalogue {
  const byName = new Map(tables.map((table) => [table.name, table]))
  if (byName.size !== tables.length) throw new Error('two tables of the catalogue share a name')
  return {
    tables,
    definitions,
    has: (name) => byName.has(name),
    table: (name) => {
      const table = byName.get(name)
      if (!table) throw new Error(`no table ${name} in the catalogue`)
      return table
    },
  }
}

/** The catalogue with the office's own fields, from the rows that define them (decisions.md 15). Tables that gain none stay the same objects. */
export function extendedCatalogue(core: Catalogue, definitions: readonly Fields[]): Catalogue {
  return definitions.length === 0 ? core : catalogueOf(withOwnFields(core.tables, definitions), definitions)
}

export type { RowRecord }
