// A 2,000-line roster from rows to a stored PDF through the app's own print channel, beside printToPDF of a bare table.
import { freshProfile, median, openApp, openBench } from './windows.mjs'

const lines = 2000

export async function print(session) {
  const profile = freshProfile()
  const bench = await openBench(session, 'bench', profile)
  await bench.page.evaluate((count) => window.bench.fill(count), lines)
  await bench.page.evaluate(() => window.bench.listReady())
  const html = await bench.page.evaluate((count) => window.bench.bareRoster(count), lines)
  const bare = []
  const laidOut = []
  let sheet
  for (let turn = 0; turn < 3; turn++) {
    bare.push((await bench.app.evaluate((_, text) => globalThis.benchPrint(text), html)).ms)
    sheet = await bench.page.evaluate((count) => window.bench.sheetRoster(count), lines)
    laidOut.push(sheet.ms)
  }
  await bench.app.close()
  const { app, page } = await openApp(session, profile)
  const made = []
  for (let turn = 0; turn < 3; turn++) made.push(await page.evaluate(makePdf, sheet.made))
  await app.close()
  const [ours, bareMs] = [median(laidOut) + median(made), median(bare)]
  return [
    {
      name: '2,000-line roster to PDF / bare table, median of 3',
      value: ours / bareMs,
      unit: '×',
      bound: 1,
      detail: `${ours.toFixed(0)} ms (${sheet.pages} pages) / ${bareMs.toFixed(0)} ms`,
    },
  ]
}

/** Runs in the app's window: ms until main has stored the PDF. */
async function makePdf(sheet) {
  const begun = performance.now()
  const answer = await window.house.call('print:make', sheet)
  if (!answer.ok) throw new Error(answer.failure.message)
  return performance.now() - begun
}
