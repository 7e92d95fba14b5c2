// The one entrance for files: bytes of whatever an office sends → sheets of cells.
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { readDelimited } from './delimited'
import { sniff } from './sniff'
import { readMarkup, readWorkbook } from './workbook'
import type { ReadFile, Sheet } from './sheet'

/** Reads .xlsx, .xls, HTML or XML named .xls, and .csv. Failures carry a code `file.…` and a Chinese sentence; nothing is thrown. */
export function readFile(name: string, bytes: Uint8Array): Result<ReadFile> {
  const found = sniff(name, bytes)
  if (!found.ok) return found
  const file = found.value
  const sheets =
    file.kind === 'csv'
      ? ok([readDelimited(file.text)])
      : 'text' in file
        ? readMarkup(name, file.text)
        : readWorkbook(name, file.bytes)
  if (!sheets.ok) return sheets
  return nonEmpty(name, file.kind, sheets.value)
}

function nonEmpty(name: string, format: ReadFile['format'], sheets: readonly Sheet[]): Result<ReadFile> {
  if (sheets.every((sheet) => sheet.rows.length === 0))
    return fail('file.empty', `《${name}》的工作表都是空的，没有可导入的内容。请核对是否选错了文件。`)
  return ok({ name, format, sheets })
}
