// A list made ready to leave the office: columns, cells and totals, before it becomes .xlsx, CSV or rows of a template.
// renderer/exporting: versions (who may see what) → table (this shape) → write-xlsx, write-csv; template/ writes into a file
// that somebody else gave us. Everything that counts or writes runs in a worker; ExportDialog and TemplateFill only ask.

export type ExportCell = string | number | null

export interface ExportColumn {
  /** `name`, or `honour.level` for a column from the person's own rows. */
  readonly key: string
  readonly header: string
  /** `text` is written as text whatever it looks like, so that 18-digit numbers survive; `money` is 元 with two decimals, `decimal` has one, `general` as many as there are. */
  readonly type: 'text' | 'number' | 'decimal' | 'money' | 'general'
  /** Width in Excel's characters. */
  readonly width: number
}

export interface ExportTable {
  readonly title: string
  /** Second line: 单位、日期、用途. */
  readonly subtitle: string
  readonly columns: readonly ExportColumn[]
  readonly rows: readonly (readonly ExportCell[])[]
  /** The last row, where it is not reckoned from the rows; an empty one is left out. */
  readonly total?: readonly ExportCell[]
  /** Foot of every printed page, left: the reminder on full versions. */
  readonly reminder: string
}

/** 合计 as values (never formulas): how many rows in the first column, sums of money columns. */
export function totalsOf(table: ExportTable): readonly ExportCell[] {
  if (table.total) return table.total
  return table.columns.map((column, at) => {
    if (at === 0) return `合计 ${table.rows.length}`
    if (column.type !== 'money') return null
    // Added in 分: a sum of 5,000 decimals drifts.
    return table.rows.reduce((sum, row) => sum + Math.round(Number(row[at] ?? 0) * 100), 0) / 100
  })
}
