// 工作台 at 5,000 people and 300,000 rows: asked as its page asks, on a window just opened with the roster standing, and again after edits.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filledProfile, openBench, percentile } from './windows.mjs'

const PEOPLE = 5000
/** Payments written before the window is opened anew. */
const PORTION = 50_000

export async function workbench(session) {
  const rows = session.size ?? 300_000
  const profile = await filledDesk(session, rows)
  const { app, page } = await openBench(session, 'bench', profile)
  try {
    await page.evaluate(() => window.bench.open())
    // The app opens with the roster: its list is in memory before anybody turns to the 工作台.
    await page.evaluate(() => window.bench.listReady())
    const first = await page.evaluate(() => window.bench.workbench())
    await page.evaluate(() => window.bench.workbenchAfterEdits(5))
    const costs = await page.evaluate(() => window.bench.workbenchAfterEdits(20))
    const lines = await page.evaluate(() => window.bench.workbenchLines())
    return [
      {
        name: `工作台 over ${rows} rows, first time`,
        value: first,
        unit: 'ms',
        bound: 100,
        detail: `window just opened, ${lines} lines`,
      },
      {
        name: `工作台 over ${rows} rows, after an edit, p95`,
        value: percentile(costs, 0.95),
        unit: 'ms',
        bound: 100,
        detail: `${costs.length} edits of people, needs and calls`,
      },
    ]
  } finally {
    await app.close()
  }
}

/** The sample people with payments, 核实, calls, needs, cards, newspapers and 困难档案; kept where the run keeps profiles. */
async function filledDesk(session, rows) {
  const profile = await filledProfile(
    { ...session, profiles: session.profiles && join(session.profiles, 'workbench') },
    PEOPLE,
  )
  const isFilled = join(profile, `workbench-${rows}`)
  if (existsSync(isFilled)) return profile
  console.error(`writing ${rows} rows`)
  const services = PEOPLE * 2
  const payments = Math.floor((rows - services) * 0.85)
  for (let from = 0; from < payments; from += PORTION)
    await paid(session, profile, from, Math.min(from + PORTION, payments))
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate(() => window.bench.open())
  const checks = rows - services - payments
  await page.evaluate(([people, count]) => window.bench.fillDesk(people, count), [PEOPLE, checks])
  await page.evaluate((people) => window.bench.fillServices(people), PEOPLE)
  // Copies of the columns are written beside other work; a real office has them from the day before.
  await page.evaluate(() => window.bench.workbench())
  await page.waitForTimeout(10_000)
  await app.close()
  writeFileSync(isFilled, '')
  return profile
}

/** A portion of the payments; one that an earlier run has written is not written again. */
async function paid(session, profile, from, to) {
  const isPaid = join(profile, `payments-${from}-${to}`)
  if (existsSync(isPaid)) return
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate(() => window.bench.open())
  await page.evaluate(([people, lines, begin]) => window.bench.fillLedger(people, lines, begin), [PEOPLE, to, from])
  await app.close()
  writeFileSync(isPaid, '')
}
