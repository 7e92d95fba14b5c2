// Registers of the areas at 100,000 rows, filled through the command of a paste: first rows on a window just opened, and a filter on each column.
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filledProfile, openBench, percentile } from './windows.mjs'

const PEOPLE = 2000
/** The widest or longest list of each area. */
const TABLES = ['inquiry', 'activity', 'member']

export async function lists(session) {
  const rows = session.size ?? 100_000
  const profile = await filledLists(session, rows)
  const measures = []
  for (const table of TABLES) measures.push(...(await measured(session, profile, table, rows)))
  return measures
}

async function measured(session, profile, table, rows) {
  const { app, page } = await openBench(session, 'bench', profile)
  try {
    await page.evaluate(() => window.bench.open())
    const first = await page.evaluate((name) => window.bench.listFirst(name), table)
    await page.evaluate((name) => window.bench.listFilters(name, 0), table)
    const costs = await page.evaluate((name) => window.bench.listFilters(name, 1), table)
    return [
      {
        name: `${table}: first 100 of ${rows} rows`,
        value: first,
        unit: 'ms',
        bound: 1000,
        detail: 'window just opened',
      },
      {
        name: `${table}: filter and first 50, p95`,
        value: percentile(costs, 0.95),
        unit: 'ms',
        bound: 50,
        detail: `${costs.length} filters and searches`,
      },
    ]
  } finally {
    await app.close()
  }
}

async function filledLists(session, rows) {
  const profile = await filledProfile(
    { ...session, profiles: session.profiles && join(session.profiles, 'lists') },
    PEOPLE,
  )
  for (const table of TABLES) {
    const isFilled = join(profile, `${table}-${rows}`)
    if (existsSync(isFilled)) continue
    console.error(`writing ${rows} rows of ${table}`)
    const { app, page } = await openBench(session, 'bench', profile)
    await page.evaluate(() => window.bench.open())
    await page.evaluate(([name, count, people]) => window.bench.fillList(name, count, people), [table, rows, PEOPLE])
    await app.close()
    writeFileSync(isFilled, '')
  }
  return profile
}
