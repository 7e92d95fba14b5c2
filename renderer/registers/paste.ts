// What a block copied from Excel or WPS would change here: every cell read by the catalogue, nothing written. The person
// sees the plan first; then it is one command and one undo (Baserow #1899, #3194).
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { isBlank } from '../../shared/domain/value'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { shownTitle } from '../../shared/domain/masking'
import { cellText, isEditable } from './columns'
import { wordsOf, type Lists } from './lists'
import { asRecord, readText } from './reading'

export interface PasteInput {
  readonly table: TableSpec
  readonly lists: Lists
  readonly block: readonly (readonly string[])[]
  /** Fields of the columns on screen, from the focused one to the right. */
  readonly fields: readonly FieldSpec[]
  /** Rows on screen from the focused one down, or all ticked rows. */
  readonly targets: readonly Row[]
  /** Lines below the last row become new rows, with these values besides. */
  readonly adding?: Readonly<Record<string, Value>>
}

export interface PasteChange {
  /** Undefined for a new row. */
  readonly row: RowId | undefined
  /** 1-based line of the block. */
  readonly line: number
  readonly title: string
  readonly field: FieldSpec
  readonly before: string
  readonly after: string
}

export interface PasteError {
  readonly line: number
  readonly title: string
  readonly label: string
  readonly text: string
  readonly code: string
  readonly message: string
}

export interface PastePlan {
  readonly edits: readonly { readonly row: RowId; readonly values: Readonly<Record<string, Value>> }[]
  readonly creates: readonly { readonly values: Readonly<Record<string, Value>> }[]
  readonly changes: readonly PasteChange[]
  readonly errors: readonly PasteError[]
  /** Cells that already hold what was pasted. */
  readonly same: number
}

/** Plans a paste. One line goes into every target; more lines go into the targets one by one, the rest become new rows. */
export function planPaste(input: PasteInput): PastePlan {
  const { lines, fields } = withoutHeader(input)
  const plan: Draft = { edits: [], creates: [], changes: [], errors: [], same: 0 }
  const repeat = lines.length === 1 && input.targets.length > 1
  const count = repeat ? input.targets.length : lines.length
  refuseDerived(fields.slice(0, width(lines)), plan)
  for (let at = 0; at < count; at++) {
    const line = lines[repeat ? 0 : at] ?? []
    const target = input.targets[at]
    if (target) editLine(input, fields, line, target, at + 1, plan)
    else addLine(input, fields, line, at + 1, plan)
  }
  return plan
}

interface Draft {
  edits: { row: RowId; values: Record<string, Value> }[]
  creates: { values: Record<string, Value> }[]
  changes: PasteChange[]
  errors: PasteError[]
  same: number
}

type Fields = readonly (FieldSpec | undefined)[]

/** A first line made of our own column names says which column goes where and is not data. */
function withoutHeader({ block, fields, table }: PasteInput): { lines: PasteInput['block']; fields: Fields } {
  const head = block[0] ?? []
  const named = head.map((cell) => table.fields.find((field) => field.label === cell))
  const isHeader = head.length > 0 && named.every((field) => field !== undefined)
  return isHeader ? { lines: block.slice(1), fields: named } : { lines: block, fields }
}

function editLine(input: PasteInput, fields: Fields, line: readonly string[], row: Row, at: number, plan: Draft): void {
  const values: Record<string, Value> = {}
  const title = shownTitle(input.table, row)
  for (const [column, text] of line.entries()) {
    const field = fields[column]
    if (!field || !isEditable(field)) continue
    const before = cellText(field, row[field.name], input.lists)
    const value = readCell(input, field, text, before, row, { line: at, title }, plan)
    if (value === undefined) continue
    values[field.name] = value
    plan.changes.push({ row: row.id, line: at, title, field, before, after: wordsOf(field, value, input.lists) })
  }
  if (Object.keys(values).length > 0) plan.edits.push({ row: row.id, values })
}

function addLine(input: PasteInput, fields: Fields, line: readonly string[], at: number, plan: Draft): void {
  const named = fields.findIndex((field) => field?.name === input.table.title)
  const title = (named >= 0 ? line[named] : undefined) ?? ''
  if (line.every((text) => text === '')) return
  if (!input.adding) {
    plan.errors.push({
      line: at,
      title,
      label: '',
      text: line.join(' '),
      code: 'paste.below',
      message: '超出名单末行，这里不能新增记录。',
    })
    return
  }
  const blank: Row = { id: '' }
  const values: Record<string, Value> = { ...input.adding }
  const failed = plan.errors.length
  for (const [column, text] of line.entries()) {
    const field = fields[column]
    if (!field || !isEditable(field) || text === '') continue
    const value = readCell(input, field, text, '', blank, { line: at, title }, plan)
    if (value !== undefined && value !== null) values[field.name] = value
  }
  const missing = input.table.fields.find((field) => field.required && !field.derived && isBlank(values[field.name]))
  if (missing)
    plan.errors.push({
      line: at,
      title,
      label: missing.label,
      text: '',
      code: 'value.required',
      message: `新增的一行没有${missing.label}，这一行不会加入。`,
    })
  // A new row is added whole or not at all: half a person would have to be found again later.
  if (plan.errors.length > failed) return
  plan.creates.push({ values })
  for (const field of input.table.fields) {
    const value = values[field.name]
    if (value === undefined || field.name in input.adding) continue
    plan.changes.push({ row: undefined, line: at, title, field, before: '', after: wordsOf(field, value, input.lists) })
  }
}

/** The value to write, or undefined where nothing changes or the text was refused (and the refusal noted). */
function readCell(
  input: PasteInput,
  field: FieldSpec,
  text: string,
  before: string,
  row: Row,
  where: { line: number; title: string },
  plan: Draft,
): Value | undefined {
  if (text === before) {
    plan.same++
    return undefined
  }
  if (field.sensitivity && /[*＊]/u.test(text)) {
    plan.errors.push({
      ...where,
      label: field.label,
      text,
      code: 'paste.masked',
      message: `${field.label}是脱敏后的内容，不能当作原号码粘贴。`,
    })
    return undefined
  }
  const read = readText(field, text, input.lists, asRecord(row))
  if (!read.ok) {
    plan.errors.push({ ...where, label: field.label, text, code: read.failure.code, message: read.failure.message })
    return undefined
  }
  if (wordsOf(field, read.value, input.lists) === wordsOf(field, row[field.name], input.lists)) {
    plan.same++
    return undefined
  }
  return read.value
}

function refuseDerived(fields: Fields, plan: Draft): void {
  for (const field of fields) {
    if (!field?.derived) continue
    plan.errors.push({
      line: 0,
      title: '',
      label: field.label,
      text: '',
      code: 'paste.derived',
      message: `${field.label}由系统推算，这一列没有粘贴。`,
    })
  }
}

function width(lines: readonly (readonly string[])[]): number {
  return Math.max(0, ...lines.map((line) => line.length))
}
