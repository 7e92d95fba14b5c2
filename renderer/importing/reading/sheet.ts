// What a read file looks like to the rest of the import: sheets of cells, whatever the format on disk was.
// renderer/importing turns a file as offices send it into one change: reading (bytes → sheets) → layout (header, columns,
// row kinds) → rows (cells → values and findings) → matching (against the roster) → plan (one import.apply). All of it is
// pure and runs in a worker or in plain Node (build/check-roster.ts); only wizard/ knows React.

/** A cell as the reader leaves it; the shape of SheetJS dense cells, so that 200,000 of them are not copied. */
export interface Cell {
  /** s text, n number, b boolean, e error, d date object (never asked for), z blank stub. */
  readonly t: 's' | 'n' | 'b' | 'e' | 'd' | 'z'
  readonly v?: unknown
  /** Text as Excel displays it; the only place where 1962.10 stored as the number 1962.1 survives. */
  readonly w?: string
  /** Formula without `=`; `v` is its cached result. */
  readonly f?: string
  /** Number format, e.g. yyyy/m/d. */
  readonly z?: unknown
}

/** Zero-based, inclusive. */
export interface Span {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface Sheet {
  readonly name: string
  /** Rows may be absent (blank) and cells may be absent; index 0 is Excel row 1. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[]
  readonly merges: readonly Span[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** The sheet's tab is hidden. */
  readonly hidden: boolean
}

export interface ReadFile {
  readonly name: string
  readonly format: 'xlsx' | 'xls' | 'html' | 'csv' | 'xml'
  readonly sheets: readonly Sheet[]
}

/** Plain text of a cell: error cells and blanks are '', numbers keep every digit they have (never 1.1E+17). */
export function cellText(cell: Cell | undefined): string {
  if (!cell || cell.t === 'z' || cell.t === 'e' || cell.v === undefined || cell.v === null) return ''
  if (typeof cell.v === 'number') return numberText(cell.v)
  if (typeof cell.v === 'boolean') return cell.v ? '是' : '否'
  return String(cell.v)
}

/** What a person sees in the sheet, for messages and for 导出未导入的行: `#N/A` and displayed dates included. */
export function shownText(cell: Cell | undefined): string {
  if (!cell) return ''
  if (cell.t === 'e') return cell.w ?? '#错误'
  if (cell.t === 'n' && cell.w !== undefined && isDateFormat(cell.z)) return cell.w
  return cellText(cell)
}

/** Whether a number format shows days, months or years; such numbers are serial days. */
export function isDateFormat(format: unknown): boolean {
  if (typeof format !== 'string' || format === 'General') return false
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  return /[yd年月日]/i.test(bare)
}

/** Shortest digits that mean this double; integers below 1e21 never turn into exponent form: 330300194603107000, not …008. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value)
}
