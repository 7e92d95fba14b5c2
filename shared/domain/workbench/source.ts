// What an area gives the 工作台: its matters of the day, each read by an index, from an excerpt or from columns in memory, and one click from its work. An area
// more is one file of sources/ and its name in sources.ts.
import type { PlainDate } from '../../kernel/plain-date'
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import type { Role } from '../office/roles'
import type { Excerpt } from './excerpt'

/** 今天到期/超期 · 本周 · 待复核/待审批 · 提醒. */
export type WorkGroup = 'due' | 'week' | 'review' | 'remind'

export interface WorkItem {
  /** Unique on the page and the same while the matter is the same. */
  readonly id: string
  readonly group: WorkGroup
  /** What is to be done, in one clause without full stop: 批次 2026-春慰-01 待复核. */
  readonly words: string
  /** Who, how many, since when; a clause or two. */
  readonly detail?: string
  /** The day on which it is (or was) due, as precise as it is known. */
  readonly date?: PlainDate
  /** Address of the page on which it is done. */
  readonly path: string
}

export interface WorkSource {
  readonly id: string
  /** The area's name, before its items. */
  readonly label: string
  /** Tables whose changes can change the items. */
  readonly reads: readonly string[]
  readonly items: (desk: Desk) => Promise<readonly WorkItem[]>
}

/** One stored field's value decides. */
export interface Only {
  readonly field: string
  readonly holds: (value: unknown) => boolean
}

/** People who are still on the roster. */
export const active: Only = { field: '_dActive', holds: (value) => value === 1 }

/** What a source may read. Rows shown are visible ones; nothing here walks a long table on the disk. */
export interface Desk {
  /** YYYY-MM-DD. */
  readonly today: PlainDate
  /** Operator at the keyboard. */
  readonly by: RowId
  readonly role: Role
  /** Rows whose indexed field equals any of the values. */
  find(table: string, index: string, values: readonly (string | number)[]): Promise<readonly Fields[]>
  /** Rows whose indexed field lies between the two, both included. */
  between(table: string, index: string, from: string | number, to: string | number): Promise<readonly Fields[]>
  /** Every row of a small table. */
  all(table: string): Promise<readonly Fields[]>
  row(table: string, id: RowId): Promise<Fields | undefined>
  /** The named fields of every row of a table (or of those that `only` leaves in), from its columns in memory; copies of merged people are left out. */
  columns(table: string, fields: readonly string[], only?: Only): Promise<readonly Fields[]>
  /** The rows of a long table that can matter on any day. */
  excerpt(of: Excerpt): Promise<readonly Fields[]>
  /** The person to whom a row belongs whose person was merged into another. */
  survivor(person: unknown): RowId
  /** Names of people. */
  names(people: Iterable<unknown>): Promise<ReadonlyMap<RowId, string>>
}

/** Address of a place in a list's page: a row with its panel open, one of the page's views, or what it opens beside. */
export function pathIn(
  path: string,
  at: { readonly row?: RowId; readonly view?: string; readonly beside?: string },
): string {
  return `${path}?${Object.entries(at)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&')}`
}
