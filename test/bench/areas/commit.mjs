// One edit through commit (row + log, strict) beside a raw strict put of the same row: in the writer itself, and as a screen
// sees it, with the hop to the worker and back.
import { median, openBench } from './windows.mjs'

export async function commit(session) {
  const { app, page } = await openBench(session, 'bench')
  try {
    await page.evaluate(() => window.bench.fill(1000))
    const asked = await beside(page, () => page.evaluate(() => window.bench.edits(20)))
    const written = await beside(page, (turn) => page.evaluate((at) => window.bench.editsHere(20, at), turn))
    const unread = await beside(page, (turn) => page.evaluate((at) => window.bench.editsHere(20, at, true), turn))
    return [
      { name: 'one edit through commit / raw strict put, median of 200', ...written, bound: 3 },
      { name: 'the same of a person not read before', ...unread },
      { name: 'one edit asked from the window / raw strict put, median of 200', ...asked },
    ]
  } finally {
    await app.close()
  }
}

/** Turn and turn about, so that a slow minute of the machine falls on both. */
async function beside(page, edit) {
  const edits = []
  const puts = []
  for (let turn = 0; turn < 10; turn++) {
    edits.push(...(await edit(turn)))
    puts.push(...(await page.evaluate(() => window.bench.rawPuts(20))))
  }
  const [ours, put] = [median(edits), median(puts)]
  return { value: ours / put, unit: '×', detail: `${ours.toFixed(2)} ms / ${put.toFixed(2)} ms` }
}
