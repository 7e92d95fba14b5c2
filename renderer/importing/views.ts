// What the wizard shows: plain data that crosses from the worker, every value already in words.
import type { Catalogue } from '../../shared/domain/catalogue'
import { formatField } from '../../shared/domain/format'
import { maskField, maskNumbers } from '../../shared/domain/masking'
import type { Lookup } from '../../shared/domain/lookup'
import type { Row } from '../data/office'
import type { Difference } from './matching/differences'
import { rowKey, type Verdict, type VerdictKind } from './matching/verdicts'
import type { Finding } from './rows/findings'
import { targetName, type Targets } from './layout/targets'
import { shownText, type Sheet } from './reading/sheet'
import type { SheetLayout } from './rows/read-sheet'

export interface ColumnView {
  readonly index: number
  readonly label: string
  /** `person.idNumber`, or '' for a column that is not imported. */
  readonly target: string
  readonly by: 'alias' | 'hand' | 'ignored' | 'unknown'
  /** First filled cells below the header, so that a person sees what they map; numbers of people masked as everywhere. */
  readonly examples: readonly string[]
}

export interface SheetView {
  readonly sheet: string
  readonly headerRows: string
  /** Rows below the header. */
  readonly rows: number
  readonly hidden: boolean
  readonly signature: string
  readonly columns: readonly ColumnView[]
}

export interface VerdictView {
  readonly key: string
  readonly kind: VerdictKind
  readonly sheet: string
  readonly row: number
  readonly name: string
  readonly idNumber: string
  readonly detail: string
  readonly differences: readonly { readonly label: string; readonly before: string; readonly after: string }[]
  readonly findings: readonly Finding[]
  readonly ask?: {
    readonly why: string
    readonly mayBeNew: boolean
    readonly candidates: readonly { readonly id: string; readonly text: string }[]
  }
}

export function sheetView(layout: SheetLayout, example: (column: number) => readonly string[]): SheetView {
  const { header, sheet } = layout
  return {
    sheet: sheet.name,
    headerRows:
      header.top === header.bottom ? `第 ${header.top + 1} 行` : `第 ${header.top + 1}—${header.bottom + 1} 行`,
    rows: sheet.rows.length - header.bottom - 1,
    hidden: sheet.hidden,
    signature: layout.signature,
    columns: layout.columns.map((each) => ({
      index: each.column.index,
      label: each.column.label,
      target: each.target ? targetName(each.target, each.slot) : '',
      by: each.by,
      examples: example(each.column.index).map((text) =>
        maskNumbers(each.target ? maskField(each.target.field, text) : text),
      ),
    })),
  }
}

/** The first three texts of a column that differ, from row `from` (counted from 0) on. */
export function examplesOf(sheet: Sheet, from: number, column: number): readonly string[] {
  const found: string[] = []
  for (let row = from; row < Math.min(sheet.rows.length, from + 50) && found.length < 3; row++) {
    const text = shownText(sheet.rows[row]?.[column]).trim()
    if (text !== '' && !found.includes(text)) found.push(text)
  }
  return found
}

/** A verdict in words; IDs, phones and accounts masked as everywhere on screen. */
export function verdictView(verdict: Verdict, catalogue: Catalogue, lookup: Lookup): VerdictView {
  const { row } = verdict
  const show = (field: string, source: { readonly [field: string]: unknown }): string =>
    shown(catalogue, 'person', field, source[field], lookup)
  return {
    key: rowKey(row),
    kind: verdict.kind,
    sheet: row.sheet,
    row: row.row,
    name: String(row.values['name'] ?? ''),
    idNumber: show('idNumber', row.values),
    detail: [show('county', row.values), show('employer', row.values)].filter((text) => text !== '').join(' · '),
    differences: verdict.differences.map((difference) => differenceView(difference, catalogue, lookup)),
    findings: verdict.findings,
    ...(verdict.ask
      ? {
          ask: {
            why: verdict.ask.why,
            mayBeNew: verdict.ask.mayBeNew,
            candidates: verdict.ask.candidates.map((person) => candidateView(person, show)),
          },
        }
      : {}),
  }
}

/** 姓名 · 单位 · 出生 · 县: enough to tell namesakes apart (domain.md §5.2). */
export function candidateView(person: Row, show: (field: string, source: Row) => string): { id: string; text: string } {
  const parts = ['name', 'birth', 'county', 'employer', 'idNumber', 'phone'].map((field) => show(field, person))
  return { id: person.id, text: parts.filter((text) => text !== '').join(' · ') }
}

/** Old → new in words; `own` is the table the list itself is of, whose fields need no table's name before them. */
export function differenceView(
  difference: Difference,
  catalogue: Catalogue,
  lookup: Lookup,
  own = 'person',
): VerdictView['differences'][number] {
  const table = catalogue.table(difference.table)
  const label = difference.table === own ? difference.label : `${table.label}·${difference.label}`
  const before = shown(catalogue, difference.table, difference.field, difference.before, lookup)
  const after = shown(catalogue, difference.table, difference.field, difference.after, lookup)
  // Two numbers that differ only where they are masked must not look equal.
  return { label, before, after: before === after ? `${after}（中间数字有变）` : after }
}

function shown(catalogue: Catalogue, table: string, name: string, value: unknown, lookup: Lookup): string {
  const field = catalogue.table(table).fields.find((each) => each.name === name)
  return field ? maskField(field, formatField(field, value, lookup)) : ''
}

/** Choices of the mapping step: 不导入 aside, every field by table. */
export function targetOptions(
  targets: Targets,
  catalogue: Catalogue,
): readonly {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}[] {
  const tables = [...new Set(targets.all.map((target) => target.table))]
  return tables.map((table) => ({
    label: catalogue.table(table).label,
    options: targets.all
      .filter((target) => target.table === table)
      .flatMap((target) =>
        (targets.repeats(target) ? [1, 2, 3] : [1]).map((slot) => ({
          value: targetName(target, slot),
          label: slot === 1 ? target.field.label : `${target.field.label}（第 ${slot} 项）`,
        })),
      ),
  }))
}
