// Lists other than the roster (线路, 推荐名单, 历年疗休养): the header is found by the catalogue's own labels and aliases, cells are read by
// the one reader of the catalogue, and every finding names sheet, row, column and value.
import type { FieldSpec } from '../../../shared/domain/field'
import { parseField, type ParseContext } from '../../../shared/domain/parse'
import type { Value } from '../../../shared/oplog/operation'
import { findHeader, type Header, type HeaderColumn } from '../layout/header'
import { normaliseHeader } from '../layout/normalise'
import { rowKindOf } from '../layout/row-kinds'
import { shownText, type Cell, type Sheet } from '../reading/sheet'
import { cellInput } from '../rows/cell-input'
import type { Finding } from '../rows/findings'

export interface ListColumn {
  readonly index: number
  /** As written in the file. */
  readonly label: string
  readonly field: FieldSpec
}

export interface ListLayout {
  readonly sheet: Sheet
  readonly header: Header
  readonly columns: readonly ListColumn[]
}

/** Header and columns of a sheet, or undefined where it lacks one of the fields `must` names. */
export function listLayout(
  sheet: Sheet,
  fields: readonly FieldSpec[],
  must: readonly string[],
): ListLayout | undefined {
  const header = findHeader(sheet, (columns) => {
    const found = matched(columns, fields)
    return must.every((name) => found.some(({ field }) => field.name === name)) ? found.length : 0
  })
  return header && { sheet, header, columns: matched(header.columns, fields) }
}

/** Each field takes the first column that bears its label or one of its aliases. */
function matched(columns: readonly HeaderColumn[], fields: readonly FieldSpec[]): readonly ListColumn[] {
  const names = new Map<string, FieldSpec>()
  for (const field of fields)
    for (const text of [field.label, ...(field.aliases ?? [])].map(normaliseHeader))
      if (!names.has(text)) names.set(text, field)
  const taken = new Set<string>()
  return columns.flatMap((column) => {
    const leaf = normaliseHeader(column.path.at(-1) ?? '')
    const field = names.get(leaf) ?? names.get(leaf.replace(/\([^()]*\)/g, ''))
    if (!field || taken.has(field.name)) return []
    taken.add(field.name)
    return [{ index: column.index, label: column.label, field }]
  })
}

export interface ListRow {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  /** Only filled cells that could be read. */
  readonly values: Readonly<Record<string, Value>>
  readonly findings: readonly Finding[]
}

/** Rows below the header that say something in the columns `named`; 合计, 注 and repeated headers are passed over. */
export function listRows(layout: ListLayout, named: readonly string[], context: ParseContext): readonly ListRow[] {
  const { sheet, header, columns } = layout
  const mapped = new Set(columns.map(({ index }) => index))
  const naming = new Set(columns.filter(({ field }) => named.includes(field.name)).map(({ index }) => index))
  const rows: ListRow[] = []
  for (let at = header.bottom + 1; at < sheet.rows.length; at++) {
    if (rowKindOf(sheet.rows[at], header, mapped, naming) !== 'person') continue
    rows.push(readRow(layout, at, context))
  }
  return rows
}

function readRow({ sheet, columns }: ListLayout, at: number, context: ParseContext): ListRow {
  const values: Record<string, Value> = {}
  const findings: Finding[] = []
  for (const column of columns) {
    const cell = sheet.rows[at]?.[column.index]
    const input = cellInput(cell, column.field)
    if (input === undefined) continue
    const read = parseField(column.field, input, context)
    if (read.value !== undefined && read.value !== null) values[column.field.name] = read.value
    for (const { code, level, message } of read.messages)
      findings.push(findingAt(sheet, at + 1, column, cell, { code, level, message }))
  }
  return { sheet: sheet.name, row: at + 1, values, findings }
}

function findingAt(
  sheet: Sheet,
  row: number,
  column: ListColumn,
  cell: Cell | undefined,
  said: Pick<Finding, 'code' | 'level' | 'message'>,
): Finding {
  return { sheet: sheet.name, row, column: column.label, value: shownText(cell), ...said }
}

/** A finding about a whole row, or about one field of it. */
export function aboutRow(
  row: Pick<ListRow, 'sheet' | 'row'>,
  code: string,
  message: string,
  column = '',
  value = '',
): Finding {
  return { sheet: row.sheet, row: row.row, column, value, code, level: 'error', message }
}
