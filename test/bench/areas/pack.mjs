// Every paper of a batch of 40 people in one PDF: read, laid out and stored through the app's own print channel, as 打印材料 does it.
import { freshProfile, median, openApp, openBench } from './windows.mjs'

const people = 40

export async function pack(session) {
  const profile = freshProfile()
  const bench = await openBench(session, 'bench', profile)
  await bench.page.evaluate((count) => window.bench.fill(count), 200)
  const laid = []
  let sheet
  for (let turn = 0; turn < 3; turn++) {
    sheet = await bench.page.evaluate((count) => window.bench.tripPack(count), people)
    laid.push(sheet.ms)
  }
  await bench.app.close()
  const { app, page } = await openApp(session, profile)
  const made = []
  for (let turn = 0; turn < 3; turn++) made.push(await page.evaluate(makePdf, sheet.made))
  await app.close()
  const [laidMs, madeMs] = [median(laid), median(made)]
  const detail = `${sheet.sheets} sheets, ${sheet.pages} pages: laid out in ${laidMs.toFixed(0)} ms, PDF in ${madeMs.toFixed(0)} ms`
  return [
    {
      name: `the pack of ${people} people to one PDF, median of 3`,
      value: (laidMs + madeMs) / 1000,
      unit: 's',
      bound: 5,
      detail,
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
