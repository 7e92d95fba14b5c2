// A 2,000-line roster as the app lays it out, and the same rows as one bare table in the same font, row height and borders.
import { office } from '../../../renderer/data/client'
import type { Row } from '../../../renderer/data/office'
import { defaultFields, rosterListJob } from '../../../renderer/sheets/roster/roster-list'
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
  const cells = (texts: readonly string[], tag: string) => texts.map((text) => `<${tag}>${text}</${tag}>`).join('')
  const lines = people.map(
    (row, at) => `<tr>${cells([String(at + 1), ...fields.map((name) => words.masked(row, name))], 'td')}</tr>`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@font-face{font-family:Sheet;src:url(${sheetFonts.regular})}
@page{size:A4 landscape;margin:12mm}
body{margin:0;font:10.5pt/1.25 Sheet;font-variant-ligatures:none}
table{border-collapse:collapse;width:100%}
tr{height:8mm;break-inside:avoid}
td,th{border:.25mm solid #000;text-align:center;font-weight:400}
</style></head><body><table><thead><tr>${cells(['序号', ...fields.map((name) => words.label(name))], 'th')}</tr></thead><tbody>${lines.join('')}</tbody></table></body></html>`
}
