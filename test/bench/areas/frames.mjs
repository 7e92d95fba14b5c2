// Frame times of the real window on the roster while another PC's 100,000 operations arrive, beside the same window with nothing to do.
import { freshProfile, openApp, percentile } from './windows.mjs'
import { joinShare, makeShare, oneRound, takeChair } from './sharing.mjs'

const rowsOfPerson = 6
const idleSeconds = 10

export async function frames(session) {
  const more = Math.round((session.size ?? 100_000) / rowsOfPerson)
  const share = makeShare(session.repo, { people: 2_000, more })
  const window = await openApp(session, freshProfile(), 'office')
  const { app, page } = window
  await joinShare(window, share.base, '二楼电脑')
  await takeChair(page, '评测')
  await page.waitForTimeout(3_000)
  await page.evaluate(startFrames)
  await page.waitForTimeout(idleSeconds * 1000)
  const idle = await page.evaluate(takeFrames)
  share.arrive()
  const begun = Date.now()
  await page.evaluate(startFrames)
  await oneRound(page)
  const seconds = (Date.now() - begun) / 1000
  const busy = await page.evaluate(takeFrames)
  await app.close()
  const beside = (value) =>
    `${busy.length} frames in ${seconds.toFixed(1)} s; the same window idle: ${value.toFixed(1)} ms`
  return [
    {
      name: `frame time while ${share.staged} operations arrive, p99`,
      value: percentile(busy, 0.99),
      unit: 'ms',
      bound: 50,
      detail: beside(percentile(idle, 0.99)),
    },
    {
      name: 'the longest of them',
      value: Math.max(...busy),
      unit: 'ms',
      bound: 150,
      detail: beside(Math.max(...idle)),
    },
  ]
}

/** Runs in the page: notes the time between one frame and the next from now on. */
export function startFrames() {
  const seen = (window.benchFrames = { times: [], running: true })
  let last
  const next = (now) => {
    if (last !== undefined) seen.times.push(now - last)
    last = now
    if (seen.running) requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}

/** Ends it and answers the times, ms. */
export function takeFrames() {
  window.benchFrames.running = false
  return window.benchFrames.times
}
