// Every list of the areas at 100,000 rows: first rows on a window just opened, and what anybody may type, choose or click in it.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { filledProfile, openBench, percentile } from './windows.mjs'

const PEOPLE = 2000

export async function lists(session) {
  const rows = session.size ?? 100_000
  const base = await filledProfile(
    { ...session, profiles: session.profiles && join(session.profiles, 'lists') },
    PEOPLE,
  )
  const all = await inBench(session, undefined, (page) => page.evaluate(() => window.bench.listTables()))
  const wanted = session.lists?.split(',') ?? all
  const unknown = wanted.filter((name) => !all.includes(name))
  if (unknown.length > 0) throw new Error(`no list ${unknown.join(', ')}; there are: ${all.join(', ')}`)
  const measures = []
  for (const table of wanted) {
    // One list at a time on a copy: all of them at once would be gigabytes.
    const profile = mkdtempSync(join(tmpdir(), 'bench-list-'))
    try {
      cpSync(base, profile, { recursive: true })
      measures.push(...(await measured(session, profile, table, rows)))
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  }
  return measures
}

async function measured(session, profile, table, rows) {
  console.error(`${table}: writing ${rows} rows`)
  await inBench(session, profile, async (page) => {
    await page.evaluate(() => window.bench.open())
    await page.evaluate(([name, count, people]) => window.bench.fillList(name, count, people), [table, rows, PEOPLE])
    await page.evaluate(() => window.bench.open())
    await page.evaluate((name) => window.bench.keepList(name), table)
  })
  return inBench(session, profile, async (page) => {
    await page.evaluate(() => window.bench.open())
    const first = await page.evaluate((name) => window.bench.listFirst(name), table)
    const stands = await page.evaluate((name) => window.bench.listStands(name), table)
    const costs = await page.evaluate((name) => window.bench.listAsked(name), table)
    const lines = [firstLine(table, rows, first, stands), costLine(table, costs)]
    for (const line of lines) console.error(`  ${line.name}: ${line.value.toFixed(1)} ms (${line.detail})`)
    return lines
  })
}

function firstLine(table, rows, first, stands) {
  const slowest = slowestOf(first)
  return {
    name: `${table}: first 100 of ${rows} rows, window just opened`,
    value: slowest.ms,
    unit: 'ms',
    bound: 1000,
    detail: `slowest of ${first.map(({ asked }) => asked).join('、')}: ${slowest.asked}; all in memory after ${Math.round(stands)} ms more`,
  }
}

function costLine(table, costs) {
  const kinds = ['text', 'condition', 'order'].map((kind) => {
    const slowest = slowestOf(costs.filter((each) => each.kind === kind))
    return `${kind} up to ${Math.round(slowest.ms)} (${slowest.asked})`
  })
  return {
    name: `${table}: words, conditions and orders, first 50, p95`,
    value: percentile(
      costs.map(({ ms }) => ms),
      0.95,
    ),
    unit: 'ms',
    bound: 50,
    detail: `${costs.length} asked: ${kinds.join(', ')}`,
  }
}

function slowestOf(costs) {
  return costs.reduce((slowest, each) => (each.ms > slowest.ms ? each : slowest), { ms: 0, asked: '' })
}

async function inBench(session, profile, work) {
  const { app, page } = await openBench(session, 'bench', profile)
  try {
    return await work(page)
  } finally {
    await app.close()
  }
}
