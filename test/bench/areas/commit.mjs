// One edit through commit (row + log, strict, worker hop included) beside a raw strict put of the same row.
import { median, openBench } from './windows.mjs'

export async function commit(session) {
  const { app, page } = await openBench(session, 'bench')
  try {
    await page.evaluate(() => window.bench.fill(1000))
    // Turn and turn about, so that a slow minute of the machine falls on both.
    const edits = []
    const puts = []
    for (let round = 0; round < 10; round++) {
      edits.push(...(await page.evaluate(() => window.bench.edits(20))))
      puts.push(...(await page.evaluate(() => window.bench.rawPuts(20))))
    }
    const [edit, put] = [median(edits), median(puts)]
    return [
      {
        name: 'one edit / raw strict put, median of 200',
        value: edit / put,
        unit: '×',
        bound: 3,
        detail: `${edit.toFixed(2)} ms / ${put.toFixed(2)} ms`,
      },
    ]
  } finally {
    await app.close()
  }
}
