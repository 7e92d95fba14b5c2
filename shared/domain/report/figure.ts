// What a figure of the yearly report is: one record that says its name, unit, meaning, rows and fold, so that screen, drill-down, workbook
// and prose can never count differently.
import type { RowId } from '../../oplog/operation'

/** A condition on a row; the same shape as a filter of a list, so that a register can be opened on exactly these rows. */
export type Condition =
  | { readonly field: Path; readonly is: 'in'; readonly values: readonly (string | number | boolean | null)[] }
  | { readonly field: Path; readonly is: 'filled' }
  | { readonly field: Path; readonly is: 'empty' }

/** The row says one of these of the field; null = nothing. */
export function is(field: Path, ...values: readonly (string | boolean | null)[]): Condition {
  return { field, is: 'in', values }
}

/** A field of the row, or of a row it names: `date`, `activity.date`; of `batch.route.area|batch.area` the first that is filled. */
export type Path = string

/** `until` of what nothing ends. */
export const STILL: Path = ''

/** 人 counts people once, 人次 as often as they come; 元 and 万元 hold 分. */
export type Unit =
  | '人'
  | '人次'
  | '次'
  | '场'
  | '支'
  | '份'
  | '件'
  | '张'
  | '家'
  | '个'
  | '批'
  | '篇'
  | '班'
  | '门'
  | '项'
  | '小时'
  | '元'
  | '万元'

export interface Figure {
  /** Stable: addresses and kept documents name it. */
  readonly key: string
  /** In the office's words; also the blank of a template. */
  readonly label: string
  readonly unit: Unit
  /** One sentence: people or attendances, what counts, which date decides the year. */
  readonly definition: string
  readonly table: string
  readonly where?: readonly Condition[]
  /** Date or year that decides; with `until` the figure says what stands at the end of a year: begun by then and not ended. */
  readonly year: Path
  readonly until?: Path
  /**
   * Absent: rows are counted. `sum` adds a number up, `orElse` where a row has none. `distinct` counts what the paths name together once a
   * year, people merged into one as one.
   */
  readonly count?: { readonly sum: Path; readonly orElse?: number } | { readonly distinct: Path | readonly Path[] }
  /** The word after a round number where prose may say one: 1000余份, 300多人次. */
  readonly about?: '多' | '余'
}

/** A table of the report: figures down by what the rows say of themselves. */
export interface Breakdown {
  readonly key: string
  readonly title: string
  /** Heading of the first column. */
  readonly head: string
  readonly by: Path
  readonly columns: readonly BreakdownColumn[]
  /** Groups in this order, shown even where nobody is in them; others follow. Absent: in the order of the list table, or of size. */
  readonly groups?: readonly { readonly value: string; readonly label: string }[]
}

export interface BreakdownColumn {
  readonly label: string
  readonly figure: Figure
}

/** Figures of one sentence of the report; said only in years in which something happened. */
export interface Topic {
  readonly label: string
  readonly figures: readonly Figure[]
}

export interface Area {
  readonly key: string
  /** As in the navigation. */
  readonly label: string
  readonly topics: readonly Topic[]
  readonly breakdowns: readonly Breakdown[]
}

/** What a figure comes to in a year. */
export interface Tally {
  /** In the figure's unit; money in 分. */
  readonly value: number
  /** Rows behind it: as many as the drill-down shows. */
  readonly rows: number
}

/** One group of a breakdown; tallies by column, then by year. */
export interface Group {
  readonly value: string
  readonly columns: readonly (readonly Tally[])[]
}

/** Rows of one table, read by position: columns in memory and plain rows look the same from here. */
export interface Source {
  readonly size: number
  idAt(at: number): RowId
  find(id: RowId): number | undefined
  reader(field: string): (at: number) => unknown
}

/** Everything a report reads. */
export interface World {
  source(table: string): Source
  /** Table that a field of a table points to. */
  pointsTo(table: string, field: string): string
  /** Somebody merged into another counts as the other. */
  survivor(id: RowId): RowId
  /** Ascending, without gaps. */
  readonly years: readonly number[]
}
