// A 2,000-line roster and a 2,000-line sign sheet with subtotals, from rows to a stored PDF through the app's own print channel, each beside
// printToPDF of a bare table of the same rows.
import { freshProfile, median, openApp, openBench } from './windows.mjs'

const lines = 2000

const sheets = [
  { name: `2,000-line roster to PDF / bare table, median of 3`, bare: 'bareRoster', ours: 'sheetRoster', bound: 1 },
  {
    name: `2,000-line sign sheet with subtotals to PDF / bare table, median of 3`,
    bare: 'bareSignSheet',
    ours: 'signSheet',
    bound: 1.2,
  },
]

export async function print(session) {
  const profile = freshProfile()
  const bench = await openBench(session, 'bench', profile)
  await bench.page.evaluate((count) => window.bench.fill(count), lines)
  await bench.page.evaluate(() => window.bench.listReady())
  const laid = []
  for (const sheet of sheets) laid.push({ ...sheet, ...(await layOut(bench, sheet)) })
  await bench.app.close()
  const { app, page } = await openApp(session, profile)
  const measures = []
  for (const { name, bound, bareMs, laidMs, sheet } of laid) {
    const made = []
    for (let turn = 0; turn < 3; turn++) made.push(await page.evaluate(makePdf, sheet.made))
    const ours = laidMs + median(made)
    const detail = `${ours.toFixed(0)} ms (${sheet.pages} pages) / ${bareMs.toFixed(0)} ms`
    measures.push({ name, value: ours / bareMs, unit: '×', bound, detail })
  }
  await app.close()
  return measures
}

/** Medians of three: the bare table to PDF, and our laying out of the same rows. */
async function layOut(bench, { bare, ours }) {
  const html = await bench.page.evaluate(([make, count]) => window.bench[make](count), [bare, lines])
  const bareTimes = []
  const laidTimes = []
  let sheet
  for (let turn = 0; turn < 3; turn++) {
    bareTimes.push((await bench.app.evaluate((_, text) => globalThis.benchPrint(text), html)).ms)
    sheet = await bench.page.evaluate(([make, count]) => window.bench[make](count), [ours, lines])
    laidTimes.push(sheet.ms)
  }
  return { bareMs: median(bareTimes), laidMs: median(laidTimes), sheet }
}

/** Runs in the app's window: ms until main has stored the PDF. */
async function makePdf(sheet) {
  const begun = performance.now()
  const answer = await window.house.call('print:make', sheet)
  if (!answer.ok) throw new Error(answer.failure.message)
  return performance.now() - begun
}
