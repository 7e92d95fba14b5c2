// How costs grow from 1,000 to 100,000 people: filling and rebuilding are to be linear, keystroke and edit flat.
import { median, openBench, percentile } from './windows.mjs'

const sizes = [1_000, 10_000, 100_000]

export async function growth(session) {
  const seen = []
  for (const people of sizes) seen.push({ people, ...(await costsAt(session, people)) })
  const first = seen[0]
  return seen.flatMap((cost) => [
    {
      name: `fill ${cost.people}, per 1,000 people`,
      value: (cost.fill / cost.people) * 1000,
      unit: 'ms',
      detail: grown(cost.fill / cost.people, first.fill / first.people),
    },
    {
      name: `rebuild ${cost.people}, per 1,000 people`,
      value: (cost.rebuild / cost.people) * 1000,
      unit: 'ms',
      detail: grown(cost.rebuild / cost.people, first.rebuild / first.people),
    },
    {
      name: `keystroke p95 at ${cost.people}`,
      value: cost.keystroke,
      unit: 'ms',
      detail: grown(cost.keystroke, first.keystroke),
    },
    { name: `edit, median at ${cost.people}`, value: cost.edit, unit: 'ms', detail: grown(cost.edit, first.edit) },
  ])
}

async function costsAt(session, people) {
  const { app, page } = await openBench(session, 'bench')
  try {
    const fill = await page.evaluate((count) => window.bench.fill(count), people)
    await page.evaluate(() => window.bench.listReady())
    const edits = await page.evaluate(() => window.bench.edits(100))
    const keys = await page.evaluate(() => window.bench.keystrokes(['zhang', '欧阳', '1380', 'chenxm']))
    const rebuild = await page.evaluate(() => window.bench.rebuild())
    return { fill, rebuild, edit: median(edits), keystroke: percentile(keys, 0.95) }
  } finally {
    await app.close()
  }
}

function grown(now, first) {
  return `×${(now / first).toFixed(2)} of the first`
}
