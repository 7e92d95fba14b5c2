// A year's report as numbers: what the writer answers, and what screen, workbook, paper and prose are made of.
import type { Tally } from './figure'

/** The figures of a year and of the years before it. */
export interface YearReport {
  readonly year: number
  /** Ascending, without gaps; the year and the two before are always among them. */
  readonly years: readonly number[]
  /** YYYY-MM-DD up to which the running year is counted; 31 December of a year that is over. */
  readonly asOf: string
  /** The year is closed: nothing of it is entered any more. */
  readonly closed: boolean
  /** By figure key, then by year. */
  readonly figures: Readonly<Record<string, readonly Tally[]>>
  readonly tables: readonly ReportTable[]
}

export interface ReportTable {
  /** Of the breakdown. */
  readonly key: string
  /** Groups with anything in them this year or last, and those that always stand there. */
  readonly groups: readonly ReportGroup[]
  /** Labels of the groups with anything in them this year or in the two before. */
  readonly recent: readonly string[]
  /** One for each column. Not the sum of the groups where people are counted once. */
  readonly total: readonly ReportCell[]
}

export interface ReportGroup {
  readonly value: string
  readonly label: string
  readonly cells: readonly ReportCell[]
}

export interface ReportCell {
  readonly now: Tally
  readonly last: Tally
}
