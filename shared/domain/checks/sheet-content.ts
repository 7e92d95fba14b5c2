// What a 核对表 holds: its columns, and exactly what was sent of each person, kept so that what comes back is compared with that.
import type { RowId } from '../../oplog/operation'
import type { Choice, Fields } from '../field'
import { livings } from '../roster/picklists'
import { checkWays, reportedChanges } from './picklists'

export interface SheetColumn {
  readonly key: string
  readonly label: string
  /** Width in Excel's characters. */
  readonly width: number
  /** The county may write here. */
  readonly open?: true
  /** Drop-down. */
  readonly choices?: readonly Choice[]
  /** How to fill it in, shown when the cell is entered. */
  readonly hint?: string
}

const flag: readonly Choice[] = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]

/** In the order of the sheet; a hidden column with the key of each row stands before them. */
// prettier-ignore
export const sheetColumns: readonly SheetColumn[] = [
  { key: 'number', label: '序号', width: 6 },
  { key: 'name', label: '姓名', width: 10 },
  { key: 'sex', label: '性别', width: 6 },
  { key: 'birth', label: '出生日期', width: 12 },
  { key: 'idNumber', label: '身份证号', width: 20 },
  { key: 'titles', label: '荣誉称号', width: 26 },
  { key: 'change', label: '变动情况', width: 11, open: true, choices: reportedChanges, hint: '每人必选；没有变动选“无变动”' },
  { key: 'changedOn', label: '变动时间', width: 12, open: true, hint: '如 2026-05 或 2026-05-12' },
  { key: 'employer', label: '现单位', width: 24, open: true },
  { key: 'phone', label: '手机', width: 15, open: true },
  { key: 'address', label: '住址', width: 26, open: true },
  { key: 'relative', label: '家属联系人', width: 11, open: true },
  { key: 'relativePhone', label: '家属电话', width: 15, open: true },
  { key: 'living', label: '居住状况', width: 10, open: true, choices: livings, hint: '独居的请选“独居”' },
  { key: 'hardship', label: '是否困难', width: 9, open: true, choices: flag },
  { key: 'way', label: '核实方式', width: 12, open: true, choices: checkWays },
  { key: 'date', label: '核实日期', width: 12, open: true, hint: '见到或联系到本人的日期，如 2026-10-20' },
  { key: 'by', label: '填报人', width: 10, open: true },
  { key: 'note', label: '备注', width: 20, open: true },
]

/** Columns that say something already when the sheet goes out. */
export const lockedKeys = ['name', 'sex', 'birth', 'idNumber', 'titles'] as const
export const prefilledKeys = [
  'employer',
  'phone',
  'address',
  'relative',
  'relativePhone',
  'living',
  'hardship',
] as const
export type PrefilledKey = (typeof prefilledKeys)[number]

/** One person as sent; texts as they stand in the cells. */
export interface SentPerson {
  readonly id: RowId
  readonly cells: Readonly<Partial<Record<(typeof lockedKeys)[number] | PrefilledKey, string>>>
  /** Row of the relative whose name and phone were sent. */
  readonly family?: RowId
}

export function packSent(people: readonly SentPerson[]): string {
  return JSON.stringify(people)
}

/** What a 核对表 sent; nobody where the row has not arrived whole from another PC. */
export function sentPeople(sheet: Fields): readonly SentPerson[] {
  const text = sheet['sent']
  return typeof text === 'string' ? (JSON.parse(text) as readonly SentPerson[]) : []
}

/** Stands above the hidden column: names the sheet and which sending of it, so that no table is taken for another. */
export const keyMark = '识别码'

export function sheetMark(sheet: RowId, issue: number): string {
  return `${keyMark} ${sheet} ${issue}`
}

/** The sheet and sending that a mark names, or undefined where the text is none. */
export function readMark(text: string): { readonly sheet: RowId; readonly issue: number } | undefined {
  const match = /^识别码 ([0-9a-z]{26}) (\d{1,4})$/u.exec(text.trim())
  return match ? { sheet: match[1] as string, issue: Number(match[2]) } : undefined
}
