// A 2,000-line roster and a 2,000-line sign sheet as the app lays them out, each beside the same rows as one bare table in the same font,
// row height and borders.
import { office } from '../../../renderer/data/client'
import type { Row } from '../../../renderer/data/office'
import { defaultFields, rosterListJob } from '../../../renderer/sheets/roster/roster-list'
import type { FinalLine } from '../../../shared/domain/payments/final-lines'
import type { Row as TableRow, SheetJob } from '../../../renderer/sheets/page-model'
import { paySheetJob } from '../../../renderer/sheets/payments/pay-sheet'
import { signedRow } from '../../../renderer/sheets/signed-rows'
import { sheetFonts, toHtml } from '../../../renderer/sheets/to-html'
import { wordsOf, type Lists } from '../../../renderer/sheets/words'

async function peopleAndLists(count: number): Promise<{ people: readonly Row[]; lists: Lists }> {
  const { rows } = await office().page({ table: 'person', filters: [], sort: [] }, 0, count)
  const people = await office().rows(
    'person',
    rows.map((row) => row.id),
  )
  const [unit, honourTitle] = await Promise.all(['unit', 'honourTitle'].map((table) => office().all(table)))
  return { people, lists: { unit: unit!, honourTitle: honourTitle! } }
}

/** What the app hands to `print:make`, and the ms of laying it out. */
export async function sheetRoster(count: number) {
  const { people, lists } = await peopleAndLists(count)
  const begun = performance.now()
  const job = rosterListJob(people, lists, {
    title: '劳模花名册',
    office: '示例',
    date: '2026年11月23日',
    orderWords: '',
    edition: 'internal',
    fields: defaultFields,
    full: false,
    byCounty: false,
    countyOnNewPage: false,
  })
  const made = {
    title: job.title,
    model: JSON.stringify(job),
    html: toHtml(job),
    landscape: job.paper.landscape,
    by: '',
  }
  return { made, pages: job.pages.length, ms: performance.now() - begun }
}

/** The same rows and columns as one table; Chromium breaks the pages and repeats the header. */
export async function bareRoster(count: number): Promise<string> {
  const { people, lists } = await peopleAndLists(count)
  const words = wordsOf('person', lists)
  const fields = ['name', ...defaultFields]
  const rows = people.map((row, at) => [String(at + 1), ...fields.map((name) => words.masked(row, name))])
  return bareTable(['序号', ...fields.map((name) => words.label(name))], rows, { size: 10.5, height: 8 })
}

/** Chromium breaks the pages and repeats the header; size in pt, height of a row in mm. */
function bareTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { size, height }: { readonly size: number; readonly height: number },
): string {
  const cells = (texts: readonly string[], tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
  const lines = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`)
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@font-face{font-family:Sheet;src:url(${sheetFonts.regular})}
@page{size:A4 landscape;margin:12mm}
body{margin:0;font:${size}pt/1.25 Sheet;font-variant-ligatures:none}
table{border-collapse:collapse;width:100%}
tr{height:${height}mm;break-inside:avoid}
td,th{border:.25mm solid #000;text-align:center;font-weight:400}
</style></head><body><table><thead><tr>${cells(header, 'th')}</tr></thead><tbody>${lines.join('')}</tbody></table></body></html>`
}

/** The lines of a cash batch of so many people of the roster; money in 分. */
async function signLines(
  count: number,
): Promise<{ lines: readonly FinalLine[]; units: Readonly<Record<string, string>> }> {
  const { people, lists } = await peopleAndLists(count)
  const text = (row: Row, field: string) => (typeof row[field] === 'string' ? { [field]: row[field] } : {})
  const lines = people.map((row, at) => ({
    id: row.id,
    person: row.id,
    name: String(row['name']),
    kind: 'normal' as const,
    amount: 120_000 + at,
    level: String(row['_dLevel'] ?? ''),
    ...text(row, 'county'),
    ...text(row, 'employer'),
    ...text(row, 'idNumber'),
  }))
  const units = Object.fromEntries((lists['unit'] ?? []).map((unit) => [unit.id, String(unit['name'])]))
  return { lines, units }
}

const signHead = {
  office: '示例',
  title: '示例慰问金签领表',
  number: '2026-春慰-01',
  basis: '示例〔2026〕1号',
  account: '示例账户',
  subject: '',
  period: '2026-01',
  way: '现金',
  date: '2026-01-20',
  signers: ['制表：', '复核：', '财务审核：', '分管领导：', '单位负责人：'],
}

async function signJob(count: number): Promise<{ job: SheetJob; ms: number }> {
  const { lines, units } = await signLines(count)
  const begun = performance.now()
  const sheet = { head: { ...signHead, units }, version: 1, hash: '0'.repeat(64), edition: 'finance', lines } as const
  return { job: paySheetJob(sheet), ms: performance.now() - begun }
}

/** 签领表 with 本页小计, 合计 and signers as the app hands it to `print:make`, and the ms of laying it out. */
export async function signSheet(count: number) {
  const { job, ms } = await signJob(count)
  const begun = performance.now()
  const made = { title: job.title, model: JSON.stringify(job), html: toHtml(job), landscape: true, by: '' }
  return { made, pages: job.pages.length, ms: ms + performance.now() - begun }
}

/** The very rows of that sheet as one bare table: no subtotals, no signers, no page numbers, lines not broken beforehand. */
export async function bareSignSheet(count: number): Promise<string> {
  const { job } = await signJob(count)
  const tables = job.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'table'))
  const texts = ({ cells }: TableRow) =>
    cells.map((cell) => (typeof cell === 'string' ? cell : cell.text).replaceAll('\n', ''))
  const rows = tables.flatMap((table) => table.rows.filter(({ cells }) => cells.length > 1).map(texts))
  return bareTable(texts(tables[0]!.header[0]!), rows, { size: tables[0]!.size, height: signedRow })
}
