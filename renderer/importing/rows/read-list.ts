// A list that somebody else made (a bank's returns, a receiver's roster, payments of years ago) → rows of values, by the names of its
// columns. Header, row kinds and cell reading are those of the roster's import; only the fields differ from list to list.
import type { FieldSpec } from '../../../shared/domain/field'
import { parseField, type ParseContext } from '../../../shared/domain/parse'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Value } from '../../../shared/oplog/operation'
import { findHeader, type Header, type HeaderColumn } from '../layout/header'
import { normaliseHeader } from '../layout/normalise'
import { rowKindOf } from '../layout/row-kinds'
import { shownText, type ReadFile, type Sheet } from '../reading/sheet'
import { cellInput } from './cell-input'
import { inUnitOfHeading } from './money-unit'

/** Plain data: it crosses to the import worker. Fields carry no `check`. */
export type ListColumn = Omit<FieldSpec, 'check' | 'compute'>

export interface ListRow {
  readonly sheet: string
  /** Excel row, from 1. */
  readonly row: number
  readonly values: Readonly<Record<string, Value>>
  /** Why cells of the row could not be read, in words. */
  readonly problems: readonly string[]
}

export interface ListRead {
  readonly file: string
  readonly rows: readonly ListRow[]
  /** Labels of the columns found. */
  readonly columns: readonly string[]
}

type Found = ReadonlyMap<number, ListColumn>

/**
 * Reads every sheet that has the header. `name` or `idNumber` says that a row is somebody's. Failure `list.header` names the required
 * columns that no sheet has.
 */
export function readList(file: ReadFile, columns: readonly ListColumn[], context: ParseContext): Result<ListRead> {
  const rows: ListRow[] = []
  const labels = new Set<string>()
  const needed = columns.filter(({ required }) => required)
  for (const sheet of file.sheets) {
    const header = findHeader(sheet, (head) => worth(columnsOf(head, columns), needed))
    if (!header) continue
    const found = columnsOf(header.columns, columns)
    for (const { label } of found.values()) labels.add(label)
    for (const row of rowsOf(sheet, header, found, context)) rows.push(row)
  }
  if (labels.size > 0) return ok({ file: file.name, rows, columns: [...labels] })
  const missing = needed.map(({ label }) => `“${label}”`).join('、')
  return fail(
    'list.header',
    `《${file.name}》里没有找到表头：表头一行要有${missing}${needed.length > 1 ? '各列' : '列'}，另有“姓名”或“身份证号”。请补上表头再选一次。`,
  )
}

/** Sheet column → field; of two columns for one field the first. */
function columnsOf(head: readonly HeaderColumn[], columns: readonly ListColumn[]): Found {
  const found = new Map<number, ListColumn>()
  for (const { index, path } of head) {
    const leaf = normaliseHeader(path.at(-1) ?? '')
    const bare = leaf.replace(/\([^()]*\)/gu, '')
    const named = (text: string) => (column: ListColumn) =>
      [column.label, ...(column.aliases ?? [])].some((word) => normaliseHeader(word) === text)
    const column = columns.find(named(leaf)) ?? columns.find(named(bare))
    if (column && ![...found.values()].includes(column)) found.set(index, column)
  }
  return found
}

function worth(found: Found, needed: readonly ListColumn[]): number {
  const names = [...found.values()].map(({ name }) => name)
  const named = names.includes('name') || names.includes('idNumber')
  return named && needed.every(({ name }) => names.includes(name)) ? found.size : 0
}

function rowsOf(sheet: Sheet, header: Header, found: Found, context: ParseContext): readonly ListRow[] {
  const mapped = new Set(found.keys())
  const named = new Set([...found].filter(([, { name }]) => name === 'name' || name === 'idNumber').map(([at]) => at))
  const rows: ListRow[] = []
  for (let at = header.bottom + 1; at < sheet.rows.length; at++) {
    if (rowKindOf(sheet.rows[at], header, mapped, named) !== 'person') continue
    rows.push(rowOf(sheet, at, found, header, context))
  }
  return rows
}

function rowOf(sheet: Sheet, at: number, found: Found, header: Header, context: ParseContext): ListRow {
  const values: Record<string, Value> = {}
  const problems: string[] = []
  for (const [index, column] of found) {
    const cell = sheet.rows[at]?.[index]
    const typed = cellInput(cell, column)
    if (typed === undefined) continue
    const { path = [] } = header.columns.find((each) => each.index === index) ?? {}
    const read = parseField(column, inUnitOfHeading(typed, column, path), context)
    if (read.value !== undefined && read.value !== null) values[column.name] = read.value
    const refused = read.messages.find(({ level }) => level === 'error')
    if (refused) problems.push(`${column.label}“${shownText(cell)}”：${refused.message}`)
  }
  return { sheet: sheet.name, row: at + 1, values, problems }
}

/** Fields by which any list names people; a list adds its own. */
export const personColumns: readonly ListColumn[] = [
  {
    name: 'name',
    label: '姓名',
    kind: 'name',
    aliases: ['劳模姓名', '人员姓名', '户名', '收款人', '收款人姓名', '收款户名'],
  },
  {
    name: 'idNumber',
    label: '身份证号',
    kind: 'idcard',
    aliases: ['身份证号码', '证件号码', '证件号', '公民身份号码', '身份证'],
  },
  { name: 'employer', label: '工作单位', kind: 'text', aliases: ['单位', '所在单位', '原工作单位'] },
]
