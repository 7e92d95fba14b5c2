// 发放台账 at 100,000 lines, written by the app's own command: the first rows on a window just opened, and every filter a clerk uses.
import { writeFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { filledProfile, openBench, percentile } from './windows.mjs'

const PEOPLE = 2000

export async function ledger(session) {
  const lines = session.size ?? 100_000
  const profile = await filledLedger(session, lines)
  const { app, page } = await openBench(session, 'bench', profile)
  try {
    await page.evaluate(() => window.bench.open())
    const first = await page.evaluate(() => window.bench.ledgerFirst())
    await page.evaluate(() => window.bench.ledgerFilters())
    const costs = await page.evaluate(() => window.bench.ledgerFilters())
    return [
      {
        name: `first 100 rows of ${lines} payments`,
        value: first,
        unit: 'ms',
        bound: 1000,
        detail: 'window just opened',
      },
      {
        name: `filter of ${lines} payments and first 50, p95`,
        value: percentile(costs, 0.95),
        unit: 'ms',
        bound: 50,
        detail: `${costs.length} filters`,
      },
    ]
  } finally {
    await app.close()
  }
}

/** The sample people of this profile with their payments; kept where the run keeps profiles. */
async function filledLedger(session, lines) {
  const profile = await filledProfile(
    { ...session, profiles: session.profiles && join(session.profiles, 'ledger') },
    PEOPLE,
  )
  const isFilled = join(profile, `payments-${lines}`)
  if (existsSync(isFilled)) return profile
  console.error(`writing ${lines} payments`)
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate(() => window.bench.open())
  await page.evaluate(([people, count]) => window.bench.fillLedger(people, count), [PEOPLE, lines])
  await app.close()
  writeFileSync(isFilled, '')
  return profile
}
