// A file that came back from a county → the rows of the 核对表 it should be, or the one sentence why it is not that table.
import { readMark, sheetColumns } from '../../../shared/domain/checks/sheet-content'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { normaliseHeader } from '../layout/normalise'
import { cellText, type Cell, type ReadFile, type Sheet } from '../reading/sheet'

/** The 核对表 that is expected, and the names of all others, so that a wrong one can be named. */
export interface ExpectedSheet {
  readonly id: string
  readonly issue: number
  readonly name: string
  /** The county, for rows that name no 填报人. */
  readonly unit: string
  readonly known: readonly { readonly id: string; readonly name: string }[]
}

export interface SheetRow {
  /** Excel row, from 1. */
  readonly row: number
  /** What stands in the hidden column; '' where nothing does. */
  readonly key: string
  readonly cells: Readonly<Record<string, Cell | undefined>>
}

/** Failures: `check.no-mark`, `check.other`, `check.issue`, `check.header`; nothing of the file is used then. */
export function readCheckRows(file: ReadFile, expected: ExpectedSheet): Result<readonly SheetRow[]> {
  const found = file.sheets.flatMap((sheet) => markOf(sheet) ?? [])[0]
  if (!found)
    return fail(
      'check.no-mark',
      `《${file.name}》里没有识别码，不是本会下发的核对表，或隐藏的第一列被删掉了。请对方在下发的原表上填写，不要另建新表。`,
    )
  const fits = isExpected(file.name, found, expected)
  if (!fits.ok) return fits
  const columns = columnsOf(found.sheet, found.row)
  if (!columns.has('change') || !columns.has('name'))
    return fail(
      'check.header',
      `《${file.name}》第 ${found.row + 1} 行的表头被改过，找不到“姓名”或“变动情况”列。请用下发的原表。`,
    )
  return ok(rowsOf(found.sheet, found.row, found.column, columns))
}

/** Whether a file is a 核对表 at all: the roster's own import must not take it for a roster. */
export function isCheckSheet(file: ReadFile): boolean {
  return file.sheets.some((sheet) => markOf(sheet) !== undefined)
}

interface Found {
  readonly sheet: Sheet
  /** Zero-based. */
  readonly row: number
  readonly column: number
  readonly mark: NonNullable<ReturnType<typeof readMark>>
}

function markOf(sheet: Sheet): Found | undefined {
  for (let row = 0; row < Math.min(sheet.rows.length, 10); row++)
    for (let column = 0; column < 3; column++) {
      const mark = readMark(cellText(sheet.rows[row]?.[column]))
      if (mark) return { sheet, row, column, mark }
    }
  return undefined
}

function isExpected(file: string, { mark }: Found, expected: ExpectedSheet): Result<undefined> {
  if (mark.sheet !== expected.id) {
    const other = expected.known.find(({ id }) => id === mark.sheet)?.name
    const which = other === undefined ? '别的单位或别的年度的核对表' : `${other}的核对表`
    return fail(
      'check.other',
      `《${file}》是${which}，这里只收${expected.name}的。没有收回任何内容，请到对应的单位收回。`,
    )
  }
  if (mark.issue !== expected.issue)
    return fail(
      'check.issue',
      `《${file}》是第 ${mark.issue} 次下发的表，${expected.name}后来重新下发过（第 ${expected.issue} 次）。请对方在新表上填写。`,
    )
  return ok(undefined)
}

/** Column key → place, by the header's own words: a column that was moved is still found. */
function columnsOf(sheet: Sheet, row: number): ReadonlyMap<string, number> {
  const places = new Map((sheet.rows[row] ?? []).map((cell, index) => [normaliseHeader(cellText(cell)), index]))
  return new Map(
    sheetColumns.flatMap(({ key, label }) => {
      const at = places.get(normaliseHeader(label))
      return at === undefined ? [] : [[key, at] as const]
    }),
  )
}

function rowsOf(sheet: Sheet, head: number, keyAt: number, columns: ReadonlyMap<string, number>): readonly SheetRow[] {
  return sheet.rows.slice(head + 1).flatMap((row, i) => {
    const key = cellText(row?.[keyAt]).trim()
    const cells = Object.fromEntries([...columns].map(([name, at]) => [name, row?.[at]]))
    // The line for stamp and signature has no key and no name of its own.
    const named = ['name', 'change'].some((name) => cellText(cells[name]).trim() !== '')
    return key !== '' || named ? [{ row: head + i + 2, key, cells }] : []
  })
}
