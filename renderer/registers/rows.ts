// Keyed reads in the shape screens like: the value, `undefined` while reading; a failed read goes to the page's error boundary.
import { FailureError } from '../../shared/kernel/result'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import type { Reading } from '../data/queries/reading'
import * as queries from '../data/queries/rows'

/** One row: `undefined` while reading, `null` when it is not there (removed, or a wrong address). */
export function useRow(table: string, id: RowId): Row | null | undefined {
  const reading = queries.useRow(table, id)
  return reading.loading ? undefined : (valueOf(reading) ?? null)
}

/** Children of one row in the order they were entered; a survivor has those of the rows merged into it. */
export function useChildren(table: string, parent: RowId): readonly Row[] | undefined {
  return valueOf(queries.useChildren(table, parent))
}

/** Rows that name this one in an indexed field, kept fresh. */
export function useFound(table: string, index: string, value: RowId): readonly Row[] | undefined {
  return valueOf(queries.useFound(table, index, value))
}

/** All rows of a small table (units, titles, operators). */
export function useAll(table: string): readonly Row[] | undefined {
  return valueOf(queries.useAll(table))
}

function valueOf<T>(reading: Reading<T>): T | undefined {
  if (reading.failure) throw new FailureError(reading.failure)
  return reading.value
}
