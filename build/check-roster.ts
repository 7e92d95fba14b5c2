// npm run check-roster -- FILE [--json]: the import's dry run against an empty office, without opening the app.
import { basename } from 'node:path'
import { readFileSync } from 'node:fs'
import { catalogue } from '../shared/domain/catalogue'
import { seedTitles, seedUnits } from '../shared/domain/office/seed'
import { clockFrom } from '../shared/kernel/ports'
import { fail, ok, type Result } from '../shared/kernel/result'
import { dryRun, layOut, readPeople } from '../renderer/importing/dry-run'
import { emptyRoster } from '../renderer/importing/matching/roster'
import { readFile } from '../renderer/importing/reading/read-file'
import { reportOf, type RosterReport } from '../renderer/importing/report'

const help = `用法：npm run check-roster -- 文件 [--json]

对 .xlsx、.xls、.csv 名册做一次导入预检（以空名册为准），不打开程序，不写入任何数据。
--json  输出 {file, people, new, changed, same, conflict, rejected, messages: [{sheet, row, column, value, code, message}]}
注意：输出包含文件中的姓名、身份证号等原文，未作脱敏，请勿外传。
退出码：0 已读取；2 文件无法读取。`

/** Reads and judges one file; failures are those of readFile and layOut, or `file.missing`. */
export function checkRoster(path: string): Result<RosterReport> {
  const name = basename(path)
  const bytes = bytesOf(path)
  const file = bytes.ok ? readFile(name, bytes.value) : bytes
  const laid = file.ok ? layOut(file.value, catalogue, () => undefined) : file
  if (!laid.ok) return laid
  const rows = (seeds: typeof seedUnits) => seeds.map((seed) => ({ id: seed.id, ...seed.values }))
  const lists = { unit: rows(seedUnits), honourTitle: rows(seedTitles) }
  const read = readPeople(laid.value, undefined, catalogue, lists, clockFrom(Date.now).today())
  return ok(reportOf(name, dryRun(read, { ...emptyRoster, lists }, catalogue)))
}

function bytesOf(path: string): Result<Uint8Array> {
  try {
    return ok(new Uint8Array(readFileSync(path)))
  } catch {
    return fail('file.missing', `找不到或无法打开《${path}》，请核对路径。`)
  }
}

function main(args: readonly string[]): number {
  const json = args.includes('--json')
  const path = args.find((arg) => !arg.startsWith('--'))
  if (path === undefined || args.includes('--help')) {
    console.log(help)
    return args.includes('--help') ? 0 : 2
  }
  const report = checkRoster(path)
  if (!report.ok) {
    console.error(json ? JSON.stringify(report.failure) : report.failure.message)
    return 2
  }
  console.log(json ? JSON.stringify(report.value) : wordsOf(report.value))
  return 0
}

function wordsOf(report: RosterReport): string {
  const lines = report.messages.map(
    (each) => `${each.sheet}!${each.row}　${each.column}　${each.value}　[${each.code}] ${each.message}`,
  )
  const counts = `《${report.file}》共 ${report.people} 人：新增 ${report.new}，变更 ${report.changed}，无变化 ${report.same}，冲突 ${report.conflict}，拒绝 ${report.rejected}`
  return [counts, ...lines].join('\n')
}

if (process.argv[1]?.endsWith('check-roster.ts')) process.exitCode = main(process.argv.slice(2))
