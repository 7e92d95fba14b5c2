// Catalogue → grid columns: kind decides width, alignment and editor; nothing here knows any particular table.
import type { ColDef, ICellRendererParams, SuppressKeyboardEventParams, ValueFormatterParams } from 'ag-grid-community'
import { maskField } from '../../shared/domain/masking'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { levels } from '../../shared/domain/roster/picklists'
import type { Row } from '../data/office'
import { LevelMark } from '../ui/LevelMark'
import { CellEditor } from './CellEditor'
import { isInConflict } from './conflict-cells'
import { keyOf } from './keys'
import { wordsOf, type Lists } from './lists'

const widths: Readonly<Record<FieldSpec['kind'], number>> = {
  text: 140,
  longtext: 220,
  choice: 104,
  choices: 140,
  date: 108,
  int: 80,
  money: 112,
  flag: 76,
  name: 96,
  idcard: 176,
  phone: 128,
  phones: 128,
  bankcard: 184,
  ref: 112,
  blob: 80,
}

/** Keys the register handles itself while no editor is open (useGridActions). */
const ownKeys: ReadonlySet<string> = new Set([
  'compose',
  'enter',
  'ctrl+enter',
  'space',
  'shift+space',
  'delete',
  'ctrl+delete',
  'ctrl+a',
  'ctrl+c',
  'ctrl+d',
  'ctrl+z',
  'ctrl+y',
])

/** Fields that can be grid columns, in catalogue order. */
export function columnFields(table: TableSpec): readonly FieldSpec[] {
  return table.fields.filter((field) => !field.offGrid && field.kind !== 'blob' && field.name !== table.parent?.field)
}

/** What people read in a cell: words, masked where the field is sensitive (decisions.md 31: copy gives the same). */
export function cellText(field: FieldSpec, value: unknown, lists: Lists): string {
  return maskField(field, wordsOf(field, value, lists))
}

/** A cell of a row as copied. A reference to the parent is named by the title that came with the row. */
export function rowText(field: FieldSpec, row: Row, lists: Lists): string {
  const isParent = field.kind === 'ref' && field.choices === undefined && typeof row['_dParent'] === 'string'
  return isParent ? String(row['_dParent']) : cellText(field, row[field.name], lists)
}

/** Kept as an exact number right-aligned; everything else reads from the left. */
export function isNumeric(field: FieldSpec): boolean {
  return field.kind === 'int' || field.kind === 'money'
}

export function isEditable(field: FieldSpec): boolean {
  return !field.derived && field.kind !== 'blob'
}

/** Default width in px: by the field or its kind, but never cutting its own heading, larger with larger type. */
export function columnWidth(field: FieldSpec, scale: number): number {
  const heading = [...field.label].length * 15 + 34
  return Math.round(Math.max(field.width ?? widths[field.kind], heading) * scale)
}

/** Grid columns of a table. `scale` = type size / 15. `editable` false makes the whole list read-only. */
export function columnsOf(table: TableSpec, lists: Lists, editable: boolean, scale = 1): ColDef<Row>[] {
  const own = columnFields(table).map((field): ColDef<Row> => ({
    colId: field.name,
    field: field.name,
    headerName: field.label,
    headerTooltip: field.help ?? field.label,
    width: columnWidth(field, scale),
    minWidth: 56,
    hide: !field.column,
    sortable: true,
    resizable: true,
    ...(field.name === table.title ? { pinned: 'left' as const, lockPinned: true, cellClass: 'cell-title' } : {}),
    ...(isNumeric(field) ? { type: 'rightAligned' } : {}),
    valueFormatter: ({ value }: ValueFormatterParams<Row>) => cellText(field, value, lists),
    tooltipValueGetter: ({ value }) => cellText(field, value, lists),
    editable: editable && isEditable(field),
    cellEditor: CellEditor,
    cellEditorParams: { field, lists },
    cellEditorPopup: field.kind === 'longtext',
    ...(field.choices === levels ? { cellRenderer: LevelCell } : {}),
    cellClassRules: { 'cell-conflict': ({ data, context }) => isInConflict(field, table, data, context) },
    suppressKeyboardEvent: takeKey,
  }))
  const parent = table.fields.find((field) => field.name === table.parent?.field)
  return parent ? [parentColumn(parent, scale), ...own] : own
}

/** Whose row it is, for lists of child rows over everybody (动态一览); the name comes with the row. */
function parentColumn(field: FieldSpec, scale: number): ColDef<Row> {
  return {
    colId: field.name,
    headerName: field.label,
    width: columnWidth(field, scale),
    pinned: 'left',
    lockPinned: true,
    sortable: false,
    valueGetter: ({ data }) => data?.['_dParent'],
    cellClass: 'cell-title',
    suppressKeyboardEvent: ({ event }) => ownKeys.has(keyOf(event)),
  }
}

/**
 * Decides on a key press before the grid does. It must happen here and now: the grid's own events come a task later, too
 * late to stop Space from scrolling, and too late for an input method, whose first letter goes to whatever has the focus.
 */
function takeKey({ event, editing, api, node, column }: SuppressKeyboardEventParams<Row>): boolean {
  if (editing) return event.isComposing || event.keyCode === 229
  const key = keyOf(event)
  if (!ownKeys.has(key)) return false
  if (key !== 'compose') event.preventDefault()
  else if (node.rowIndex !== null && column.isCellEditable(node))
    api.startEditingCell({ rowIndex: node.rowIndex, colKey: column })
  return true
}

function LevelCell({ value, valueFormatted }: ICellRendererParams<Row>) {
  return typeof value === 'string' ? <LevelMark level={value} label={valueFormatted ?? value} /> : null
}
