// Keyed reads for screens: one row, its record, its children, a small table.
import { catalogue } from '../../../shared/domain/catalogue'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../client'
import type { Row } from '../office'
import { touches, touchesTable, useReading, type Reading } from './reading'

/** One visible row, or undefined when removed or unknown. Without an id nothing is read. */
export function useRow(table: string, id: RowId | undefined): Reading<Row | undefined> {
  const read = async (): Promise<Row | undefined> => (id === undefined ? undefined : office().row(table, id))
  return useReading<Row | undefined>(
    `row ${table} ${id ?? ''}`,
    read,
    (change) => id !== undefined && touches(change, table, id),
  )
}

/** Children of a row, oldest registration first; a survivor has those of the rows merged into it. */
export function useChildren(table: string, parent: RowId | undefined): Reading<readonly Row[]> {
  const read = async (): Promise<readonly Row[]> => (parent === undefined ? [] : office().children(table, parent))
  return useReading(
    `children ${table} ${parent ?? ''}`,
    read,
    // Merging changes no child row, but whose children they are: the parents' own rows are named then.
    (change) => touchesTable(change, table) || touchesTable(change, catalogue.table(table).parent?.table ?? table),
  )
}

/** Every visible row of a small table (units, titles, views, operators). */
export function useAll(table: string): Reading<readonly Row[]> {
  return useReading(
    `all ${table}`,
    () => office().all(table),
    (change) => touchesTable(change, table),
  )
}

/** Visible rows whose indexed field names this row: the files of a batch, the visits of a campaign. */
export function useFound(table: string, index: string, value: RowId): Reading<readonly Row[]> {
  return useReading(
    `found ${table} ${index} ${value}`,
    () => office().find(table, index, [value]),
    (change) => touchesTable(change, table),
  )
}
