// A whole sheet → people: which rows are people, 同上 and merged cells filled, the rest counted.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { Lookup } from '../../../shared/domain/lookup'
import type { Row } from '../../data/office'
import { findHeader, signatureOf, type Header } from '../layout/header'
import { mapColumns, worthOf, type HandMapping, type MappedColumn } from '../layout/map-columns'
import { mergedFrom, rowKindOf } from '../layout/row-kinds'
import type { Target, Targets } from '../layout/targets'
import { cellText, type Cell, type Sheet } from '../reading/sheet'
import { countyOf } from './county'
import { rowReader, type PersonRow } from './interpret'

/** What the wizard shows of a sheet before its rows are read. */
export interface SheetLayout {
  readonly sheet: Sheet
  readonly header: Header
  readonly columns: readonly MappedColumn[]
  readonly signature: string
}

export interface SheetRows {
  readonly people: readonly PersonRow[]
  /** Rows recognised as not a person: 合计, 注, repeated headers. */
  readonly totals: number
  readonly notes: number
  readonly headers: number
  readonly hiddenRows: number
}

/** Finds header and columns, or undefined: 填表说明 and other sheets without a 姓名 column. */
export function layoutOf(
  sheet: Sheet,
  targets: Targets,
  remembered: (signature: string) => HandMapping | undefined,
  byHand?: HandMapping,
): SheetLayout | undefined {
  const header = findHeader(sheet, (columns) => worthOf(columns, targets))
  if (!header) return undefined
  const signature = signatureOf(header)
  const columns = mapColumns(header.columns, targets, byHand ?? remembered(signature) ?? {})
  return { sheet, header, columns, signature }
}

export interface ReadContext {
  readonly catalogue: Catalogue
  readonly lookup: Lookup
  readonly units: readonly Row[]
  /** YYYY-MM-DD. */
  readonly today: string
  readonly fileName: string
  /** Called for every row below the header. */
  readonly onRow?: () => void
}

/** Reads every person of a sheet, in file order. */
export function readRows(layout: SheetLayout, context: ReadContext): SheetRows {
  const { sheet, header, columns } = layout
  const reader = rowReader(context.catalogue, columns, context.lookup, context.today)
  const county = countyOf([sheet.name, ...titleTexts(sheet, header), context.fileName], context.units)
  const naming = ({ table, field }: Target): boolean =>
    table === 'person' && (field.name === 'name' || field.name === 'idNumber')
  const people: PersonRow[] = []
  const counts = walkRows(layout, naming, context.onRow, (row, cellAt) =>
    people.push(reader.read(sheet.name, row, cellAt, county)),
  )
  return { people, ...counts }
}

export type CellAt = (column: number) => Cell | undefined

/** Goes over the rows below the header that say something, `row` as Excel counts; answers how many there were of the others. */
export function walkRows(
  layout: SheetLayout,
  naming: (target: Target) => boolean,
  onRow: (() => void) | undefined,
  take: (row: number, cellAt: CellAt) => void,
): Omit<SheetRows, 'people'> {
  const { sheet, header, columns } = layout
  const of = (wanted: (target: Target) => boolean): ReadonlySet<number> =>
    new Set(columns.filter(({ target }) => target && wanted(target)).map(({ column }) => column.index))
  const [mapped, named] = [of(() => true), of(naming)]
  const cellAt = cellsWithRepeats(layout, named)
  const counts = { total: 0, note: 0, header: 0, blank: 0, person: 0 }
  let hiddenRows = 0
  for (let at = header.bottom + 1; at < sheet.rows.length; at++) {
    const kind = rowKindOf(sheet.rows[at], header, mapped, named)
    counts[kind]++
    onRow?.()
    if (kind !== 'person') continue
    if (sheet.hiddenRows.has(at)) hiddenRows++
    take(at + 1, cellAt(at))
  }
  return { totals: counts.total, notes: counts.note, headers: counts.header, hiddenRows }
}

const sameAsAbove = /^(同上|同前|〃|″|"|'')$/

/** Cells of a row with vertical merges filled from above, and 同上 replaced by what it means, except in columns that name the person. */
function cellsWithRepeats(layout: SheetLayout, named: ReadonlySet<number>): (row: number) => CellAt {
  const merged = mergedFrom(layout.sheet, layout.header)
  const above = new Map<number, Cell | undefined>()
  return (row) => (column) => {
    const own = layout.sheet.rows[row]?.[column]
    const blank = !own || own.t === 'z' || (own.t === 's' && own.v === '')
    const cell = blank ? (merged(row, column) ?? own) : own
    if (cell?.t === 's' && !named.has(column) && sameAsAbove.test(cellText(cell).trim())) return above.get(column)
    if (cell && cellText(cell).trim() !== '') above.set(column, cell)
    return cell
  }
}

function titleTexts(sheet: Sheet, header: Header): readonly string[] {
  return sheet.rows
    .slice(0, header.top)
    .flatMap((row) => (row ?? []).map((cell) => cellText(cell)).filter((text) => text !== ''))
}
