// A sheet of any list → rows of values, every cell read by the catalogue; what could not be read is said by row, column and value.
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { parseField, type ParseContext } from '../../../shared/domain/parse'
import { isBlank } from '../../../shared/domain/value'
import { matchForm } from '../../../shared/kernel/text'
import type { Value } from '../../../shared/oplog/operation'
import { cellInput } from '../rows/cell-input'
import type { Finding } from '../rows/findings'
import { inUnitOfHeading } from '../rows/money-unit'
import { walkRows, type CellAt, type SheetLayout, type SheetRows } from '../rows/read-sheet'
import { shownText } from '../reading/sheet'
import type { MappedColumn } from '../layout/map-columns'
import type { Targets } from '../layout/targets'

type Values = Readonly<Record<string, Value>>

/** One line of the file as it reads. */
export interface RegisterRow {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  readonly values: Values
  /** What the line says of whom it is about, besides its own fields. */
  readonly who: Values
  readonly findings: readonly Finding[]
}

export interface RegisterContext extends ParseContext {
  readonly spec: TableSpec
  readonly targets: Targets
  /** Values of every line that says nothing else: the parent of a child list, or what the clerk filled in for a missing column. */
  readonly given: Values
  /** Words that mean several rows of a list table; choosing the first of them would be guessing. */
  readonly ambiguous: (table: string, word: string) => boolean
}

export function readRegisterRows(
  layout: SheetLayout,
  context: RegisterContext,
  onRow?: () => void,
): { readonly rows: readonly RegisterRow[] } & Omit<SheetRows, 'people'> {
  const rows: RegisterRow[] = []
  const columns = layout.columns.filter(({ target }) => target !== undefined)
  const counts = walkRows(layout, context.targets.naming, onRow, (row, cellAt) =>
    rows.push(readRow(layout.sheet.name, row, columns, cellAt, context)),
  )
  return { rows, ...counts }
}

function readRow(
  sheet: string,
  row: number,
  columns: readonly MappedColumn[],
  cellAt: CellAt,
  context: RegisterContext,
): RegisterRow {
  const values: Record<string, Value> = {}
  const who: Record<string, Value> = {}
  const findings: Finding[] = []
  for (const { column, target } of columns) {
    if (!target) continue
    const cell = cellAt(column.index)
    const typed = cellInput(cell, target.field)
    if (typed === undefined) continue
    const input = inUnitOfHeading(typed, target.field, column.path)
    const own = target.table === context.spec.name
    const read = readCell(target.field, input, context)
    if (!isBlank(read.value)) (own ? values : who)[target.field.name] = read.value as Value
    for (const { code, level, message } of read.messages) {
      const blocks = level === 'error' && own && keepsOut(target.field, context.spec)
      const rest = level === 'error' && !blocks ? '此项未导入，其余照常。' : ''
      const at = { sheet, row, column: column.label, value: shownText(cell).trim() }
      findings.push({ ...at, code, level: blocks ? 'error' : 'warning', message: message + rest })
    }
  }
  return { sheet, row, values: { ...context.given, ...values }, who, findings }
}

function readCell(
  field: FieldSpec,
  input: string | number | boolean,
  context: RegisterContext,
): ReturnType<typeof parseField> {
  const list = listOf(field)
  if (list === undefined || !context.ambiguous(list, matchForm(String(input)))) return parseField(field, input, context)
  const message = `${field.label}“${String(input)}”有几条同名的，分不清是哪一条，请写完整。`
  return { messages: [{ code: 'value.ambiguous', level: 'error', message, field: field.name }] }
}

/** The table whose rows a field names, if any. */
export function listOf(field: FieldSpec): string | undefined {
  if (field.choices && !Array.isArray(field.choices)) return (field.choices as { readonly table: string }).table
  return field.kind === 'ref' ? field.to : undefined
}

/** A line that does not say what it is, or whose money cannot be read, stays out whole; any other cell only leaves its own value out. */
function keepsOut(field: FieldSpec, { importBy, title }: TableSpec): boolean {
  return (
    field.required === true ||
    field.kind === 'money' ||
    field.name === title ||
    (importBy?.includes(field.name) ?? false)
  )
}
