// What 统计报告 costs: the pass beside a bare one on the machine's Node, then asked of the app as a screen asks, on a window just opened
// and again.
import { writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { runPart } from './sharing.mjs'
import { filledProfile, openBench } from './windows.mjs'

const PEOPLE = 5000

export async function report(session) {
  const lines = session.size ?? 300_000
  const measures = runPart(session.repo, '../report/measure.ts')
  const profile = await filledReport(session, lines)
  const { app, page } = await openBench(session, 'bench', profile)
  try {
    await page.evaluate(() => window.bench.open())
    const first = await page.evaluate(() => window.bench.report())
    const again = await page.evaluate(() => window.bench.reportAfterEdit())
    return [
      ...measures,
      {
        name: `year report over ${lines} entries, window just opened`,
        value: first,
        unit: 'ms',
        bound: 1000,
        detail: 'columns read back from their copies',
      },
      { name: `the same after an edit`, value: again, unit: 'ms', bound: 1000, detail: 'one table counted anew' },
    ]
  } finally {
    await app.close()
  }
}

/** The sample people of this profile with payments and visits; kept where the run keeps profiles. */
async function filledReport(session, lines) {
  const profile = await filledProfile(
    { ...session, profiles: session.profiles && join(session.profiles, 'report') },
    PEOPLE,
  )
  const isFilled = join(profile, `report-${lines}`)
  if (existsSync(isFilled)) return profile
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate(() => window.bench.open())
  console.error(`writing ${lines} entries`)
  await page.evaluate(([people, count]) => window.bench.fillReport(people, count), [PEOPLE, lines])
  // Their copies are written once the columns are here.
  await page.evaluate(() => window.bench.report())
  await page.waitForTimeout(20_000)
  await app.close()
  writeFileSync(isFilled, '')
  return profile
}
