// Files as the clerk mends and reads them in Excel, through a real workbook library.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect, type OpenApp } from '../../support/app'

/** A file of this name that no other test shares. */
export function freshPath(name: string): string {
  return join(mkdtempSync(join(tmpdir(), 'given-')), name)
}

/** A file with these bytes under this name. */
export function fileOf(name: string, bytes: Uint8Array | string): string {
  const path = freshPath(name)
  writeFileSync(path, bytes)
  return path
}

/** A workbook of text cells, sheet by sheet. */
export async function workbookOf(
  name: string,
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<string> {
  const book = new ExcelJS.Workbook()
  for (const [title, rows] of Object.entries(sheets)) book.addWorksheet(title).addRows(rows.map((row) => [...row]))
  const path = freshPath(name)
  await book.xlsx.writeFile(path)
  return path
}

export async function readWorkbook(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

/** Text of every cell of a sheet, row by row. */
export function textsOf(sheet: ExcelJS.Worksheet): readonly (readonly string[])[] {
  const rows: string[][] = []
  sheet.eachRow((row) => rows.push(Array.from({ length: sheet.columnCount }, (_, i) => row.getCell(i + 1).text)))
  return rows
}

/** The one file the app has saved whose name has this in it, waited for. */
export async function savedFile({ saved }: OpenApp, part: string): Promise<string> {
  const found = (): readonly string[] => readdirSync(saved).filter((name) => name.includes(part))
  await expect.poll(() => found().length, { message: `a saved file named ${part}` }).toBe(1)
  return join(saved, found()[0] ?? '')
}

/** The ID as it should be: the last sign is worked out from the seventeen before it (GB 11643). */
export function withCheckDigit(id: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return id.slice(0, 17) + ('10X98765432'[sum % 11] ?? '')
}
