// The named questions that read many rows: what is asked and what is answered. The answers are worked out in slices beside the writer's work.
import type { TouchedPerson } from '../../../shared/domain/payments/policy-effect'
import type { Role } from '../../../shared/domain/office/roles'
import type { Begun } from '../../../shared/domain/workbench/begun'
import type { YearEnd } from '../../../shared/domain/workbench/carry-over'
import type { WorkLine } from '../../../shared/domain/workbench/order'
import type { Tally } from '../../../shared/domain/report/figure'
import type { YearReport } from '../../../shared/domain/report/year-report'
import type { Filter, Row } from '../office'

/** What saving a change of policy would do, before it is saved. */
export interface PolicyEffect {
  /** The day whose amounts are compared, YYYY-MM-DD; undefined where the change moves no amount on any day. */
  readonly on: string | undefined
  /** 每月 or 每次, as the scheme pays. */
  readonly unit: string
  /** People looked at. */
  readonly people: number
  /** Those whose amount changes, in the order of registration. */
  readonly touched: readonly TouchedPerson[]
}

/** What is on the 工作台 of whoever is at the keyboard. */
export interface WorkDay {
  /** YYYY-MM-DD. */
  readonly today: string
  readonly role: Role
  readonly lines: readonly WorkLine[]
}

/** The office year with what of each line exists in a year. */
export interface OfficeYear {
  readonly year: number
  /** Rows of 全年工作. */
  readonly works: readonly Row[]
  /** Usual lines that a later program brings and nobody has taken or refused yet. */
  readonly offered: readonly Row[]
  /** By line; absent where a line looks for nothing. */
  readonly begun: Readonly<Record<string, Begun>>
}

export interface YearStanding {
  readonly year: number
  readonly closed: boolean
}

/** A figure, or one group of a breakdown's column. */
export interface ReportPlace {
  readonly year: number
  readonly figure: string
  readonly breakdown?: string
  readonly group?: string
}

/** Where the rows behind a figure are seen. */
export interface ReportRows {
  readonly table: string
  readonly filters: readonly Filter[]
  /** Label of the group, where it is one. */
  readonly group?: string
  readonly tally: Tally
}

export interface Questions {
  readonly 'workbench.year': { readonly input: { readonly year: number }; readonly answer: OfficeYear }
  readonly 'year.end': { readonly input: { readonly year: number }; readonly answer: YearEnd }
  readonly 'office.years': { readonly input: undefined; readonly answer: readonly YearStanding[] }
  readonly 'workbench.day': { readonly input: undefined; readonly answer: WorkDay }

  readonly 'report.year': { readonly input: { readonly year: number }; readonly answer: YearReport }
  readonly 'report.rows': { readonly input: ReportPlace; readonly answer: ReportRows }
  /** Runs the command's own checks without committing (its failures are thrown), then compares everybody's amount. */
  readonly 'policy.effect': {
    readonly input: { readonly command: string; readonly input: unknown }
    readonly answer: PolicyEffect
  }
}

export type QuestionName = keyof Questions

/** People (or rows) done of all. */
export type Progress = (done: number, total: number) => void
