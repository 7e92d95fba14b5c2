// What a given .xlsx asks for: its sheets, header, first empty row, and for each column the field we would write there.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { Choice, FieldSpec } from '../../../shared/domain/field'
import { ok, type Result } from '../../../shared/kernel/result'
import { findHeader } from '../../importing/layout/header'
import { mapColumns, type MappedColumn } from '../../importing/layout/map-columns'
import { normaliseHeader } from '../../importing/layout/normalise'
import { tablesOf, targetName, targetsOf, type RootTable, type Targets } from '../../importing/layout/targets'
import { readFile } from '../../importing/reading/read-file'
import type { ReadFile, Sheet } from '../../importing/reading/sheet'
import { suggestCodes, suggestDateShape, type Codes, type DateShape } from './codes'
import { openParts, type Parts } from './parts'
import { dropdownAt } from './validations'

/** What is written into a column: a field of the person or their rows, running numbers, the same text for all, or nothing. */
export type Source =
  | { readonly kind: 'field'; readonly target: string }
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'blank' }

export interface TemplateColumn {
  readonly index: number
  readonly label: string
  readonly source: Source
  readonly codes: Codes
  readonly date: DateShape
  /** Words of the column's dropdown. */
  readonly dropdown: readonly string[]
}

export interface TemplateSheet {
  readonly sheet: string
  /** `3-4`: Excel rows of the header. */
  readonly headerRows: string
  /** Zero-based row of the first person. */
  readonly firstRow: number
  readonly columns: readonly TemplateColumn[]
}

/** Describes every sheet that has a header. Failures: `template.not-xlsx`, `template.no-header` as an empty list, or those of readFile. */
export function describeTemplate(
  name: string,
  bytes: Uint8Array,
  catalogue: Catalogue,
  root: RootTable = 'person',
): Result<readonly TemplateSheet[]> {
  const parts = openParts(name, bytes)
  if (!parts.ok) return parts
  const file = readFile(name, bytes)
  if (!file.ok) return file
  const targets = targetsOf(catalogue, true, tablesOf(root))
  return ok(file.value.sheets.flatMap((sheet) => describeSheet(sheet, file.value, parts.value, targets) ?? []))
}

function describeSheet(sheet: Sheet, file: ReadFile, parts: Parts, targets: Targets): TemplateSheet | undefined {
  // A template may name the person 职工姓名 or only 序号: any two columns that are known make a header.
  const header = findHeader(sheet, (columns) => {
    const known = mapColumns(columns, targets).filter((column) => column.by === 'alias').length
    return known >= 2 ? known : 0
  })
  if (!header) return undefined
  const firstRow = header.bottom + 1
  const dropdown = dropdownAt(parts, file, sheet.name, firstRow)
  const columns = mapColumns(header.columns, targets).map((column) =>
    describeColumn(column, dropdown(column.column.index) ?? []),
  )
  return { sheet: sheet.name, headerRows: `${header.top + 1}-${header.bottom + 1}`, firstRow, columns }
}

function describeColumn(column: MappedColumn, dropdown: readonly string[]): TemplateColumn {
  const { label, index, path } = column.column
  const leaf = path[path.length - 1] ?? label
  return {
    index,
    label,
    source: sourceOf(column, leaf),
    codes: column.target
      ? suggestCodes(choicesOf(column.target.field), leaf, dropdown.length > 0 ? dropdown : undefined)
      : {},
    date: suggestDateShape(leaf),
    dropdown,
  }
}

function sourceOf(column: MappedColumn, leaf: string): Source {
  if (column.target) return { kind: 'field', target: targetName(column.target, column.slot) }
  return /^(序号|编号|no\.?)$/.test(normaliseHeader(leaf)) ? { kind: 'ordinal' } : { kind: 'blank' }
}

/** Words of a field that a code list can translate; 是/否 too. */
export function choicesOf(field: FieldSpec): readonly Choice[] {
  if (field.kind === 'flag')
    return [
      { value: '是', label: '是' },
      { value: '否', label: '否' },
    ]
  return Array.isArray(field.choices) ? field.choices : []
}
