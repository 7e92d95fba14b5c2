// Frame times of the real window while the list of a large year is worked out, beside the same window with nothing to do.
import { startFrames, takeFrames } from './frames.mjs'
import { freshProfile, openApp, openBench, percentile } from './windows.mjs'

const [people, batches] = [1000, 40]
const idleSeconds = 5

export async function suggesting(session) {
  const profile = freshProfile()
  const bench = await openBench(session, 'bench', profile)
  await bench.page.evaluate((count) => window.bench.fill(count), people * 3)
  const { plan, open, review, read } = await bench.page.evaluate(
    ([count, of]) => window.bench.fillTripPlan(count, of),
    [people, batches],
  )
  await bench.app.close()
  const { app, page } = await openApp(session, profile)
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  await page.evaluate((id) => void (location.hash = `#/trips/plan/${id}/suggest`), plan)
  const start = page.getByRole('main').getByRole('button', { name: '生成建议名单' }).first()
  await start.waitFor()
  await page.waitForTimeout(3_000)
  await page.evaluate(startFrames)
  await page.waitForTimeout(idleSeconds * 1000)
  const idle = await page.evaluate(takeFrames)
  const begun = Date.now()
  await page.evaluate(startFrames)
  await start.click()
  await page.getByText(/已排好 \d+ 人；/u).waitFor()
  const first = Date.now() - begun
  await page.getByText(/建议安排 \d+ 人；/u).waitFor()
  const seconds = (Date.now() - begun) / 1000
  const busy = await page.evaluate(takeFrames)
  const words = await page.getByText(/建议安排 \d+ 人；/u).innerText()
  await app.close()
  return [
    {
      name: `frame time while ${open} people × ${batches} batches are suggested, p99`,
      value: percentile(busy, 0.99),
      unit: 'ms',
      bound: 50,
      detail: `${busy.length} frames in ${seconds.toFixed(1)} s, longest ${Math.max(...busy).toFixed(0)} ms; first list on screen after ${first} ms (review by the rules ${review.toFixed(0)} ms, reading ${read.toFixed(0)} ms); the same window idle: p99 ${percentile(idle, 0.99).toFixed(1)} ms; ${words}`,
    },
  ]
}
