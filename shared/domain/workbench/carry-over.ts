// 结转: what a year leaves unfinished when it is closed. It is carried over where it stands: open rows stay open, nothing is copied, budgets are
// not carried (office-practice.md 35).
import type { Fields, TableSpec } from '../field'

export interface CarriedOver {
  readonly table: string
  readonly label: string
  readonly count: number
  /** Up to three, as people call them; empty where their rows have no name of their own. */
  readonly titles: readonly string[]
  /** Page on which they are finished. */
  readonly path?: string
}

export interface YearEnd {
  readonly year: number
  readonly carried: readonly CarriedOver[]
  /** 预算结余 that lapses, 分; undefined where the year had no budget. */
  readonly left: number | undefined
}

/** Where the unfinished rows of a table are worked off. */
export const carryPaths: Readonly<Record<string, string>> = {
  batch: '/payments',
  bankReturn: '/payments/returns',
  payReport: '/payments/reports',
  campaign: '/visits',
  need: '/visits/needs',
  checkSheet: '/roster/checks',
  tripPlan: '/trips',
  inquiry: '/inquiries',
  trainingClass: '/classes',
  teachingFee: '/classes/fees',
  privilegeCase: '/privileges',
  activity: '/activities',
  studioProject: '/studios',
  due: '/association/dues',
  nomination: '/association/nominations',
}

/** Tables that say what of theirs is unfinished; where the parent says so too, its children are finished with it. */
export function carryingTables(tables: readonly TableSpec[]): readonly TableSpec[] {
  const byName = new Map(tables.map((table) => [table.name, table]))
  return tables.filter(
    ({ datedBy, unfinished, parent }) =>
      datedBy !== undefined && unfinished !== undefined && byName.get(parent?.table ?? '')?.unfinished === undefined,
  )
}

/** Of the rows of a table, those of the year that are not finished, and those that are dated only once they are; undefined where there are none. */
export function carriedOf(table: TableSpec, rows: readonly Fields[], year: number): CarriedOver | undefined {
  const isOf = (row: Fields): boolean => {
    const date = row[table.datedBy ?? '']
    if (date !== undefined) return String(date).slice(0, 4) === String(year)
    const begun = row[table.begunBy ?? '']
    return begun === undefined || String(begun).slice(0, 4) <= String(year)
  }
  const open = rows.filter((row) => isOf(row) && table.unfinished?.(row) === true)
  if (open.length === 0) return undefined
  const path = carryPaths[table.name]
  return {
    table: table.name,
    label: table.label,
    count: open.length,
    titles: namedBy(table)
      ? open
          .flatMap((row) => row[table.title] ?? [])
          .map(String)
          .slice(0, 3)
      : [],
    ...(path === undefined ? {} : { path }),
  }
}

/** A title that is a reference or a code is no name. */
function namedBy({ fields, title }: TableSpec): boolean {
  const field = fields.find(({ name }) => name === title)
  return (field?.kind === 'text' || field?.kind === 'name') && field.choices === undefined
}

/** 诉求待办 3 件、发放批次 1 件: what stays with the closed year. */
export function carriedWords(carried: readonly CarriedOver[]): string {
  return carried.map(({ label, count }) => `${label} ${count} 件`).join('、')
}
