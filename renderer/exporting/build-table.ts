// Rows of the register → an ExportTable, in the export worker.
import type { Catalogue } from '../../shared/domain/catalogue'
import { lookupOf } from '../../shared/domain/lookup'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import type { ExportTable } from './table'
import { cellOf, columnOf, fieldsOf, fullReminder, readerOf, type Version } from './versions'

/** Everything the worker needs; plain data. */
export interface TableRequest {
  readonly table: string
  readonly title: string
  readonly subtitle: string
  readonly fields: readonly string[]
  readonly version: Version
  readonly rows: readonly Row[]
  /** Rows of the tables that references point to, whole or as far as needed. */
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

export function buildTable(request: TableRequest, catalogue: Catalogue): ExportTable {
  const table = catalogue.table(request.table)
  const fields = fieldsOf(request.version, catalogue, table, request.fields)
  const read = readerOf(table, request.lists['person'] ?? [])
  const lookup = lookupOf(request.lists as Readonly<Record<string, readonly RowRecord[]>>)
  const ordinal = { key: '', header: '序号', type: 'number', width: 8 } as const
  return {
    title: request.title,
    subtitle: request.subtitle,
    columns: [ordinal, ...fields.map((field) => columnOf(field, request.version))],
    rows: request.rows.map((row, i) => [
      i + 1,
      ...fields.map((field) => cellOf(field, read(row, field), request.version, lookup)),
    ]),
    reminder: request.version === 'full' ? fullReminder : '',
  }
}
