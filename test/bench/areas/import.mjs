// roster-5000.xlsx end to end (read, dry run, one change of people and honours) beside the same reader's bare parse plus a
// raw strict put of the same rows.
import { median, openBench } from './windows.mjs'

export async function importing(session) {
  const ours = []
  const bare = []
  for (let turn = 0; turn < 3; turn++) {
    const { app, page } = await openBench(session, 'bench')
    ours.push(await page.evaluate(() => window.bench.timeImport('/files/roster-5000.xlsx')))
    bare.push(await page.evaluate(() => window.bench.timeRawImport('/files/roster-5000.xlsx')))
    await app.close()
  }
  const [us, them] = [median(ours), median(bare)]
  return [
    {
      name: 'import roster-5000.xlsx / bare parse + raw put, median of 3',
      value: us / them,
      unit: '×',
      bound: 2.5,
      detail: `${us.toFixed(0)} ms / ${them.toFixed(0)} ms`,
    },
  ]
}
