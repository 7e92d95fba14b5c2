// Opens the two kinds of window a bench compares: the bare bench window and the built app, on a profile of one's choice.
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { rootArguments } from '../../../build/start.mjs'

/** A profile folder that no other run uses. */
export function freshProfile() {
  return mkdtempSync(join(tmpdir(), 'bench-'))
}

/** A profile whose sample office and bare database hold the same `people`; one kept by an earlier run is taken as it is. */
export async function filledProfile(session, people) {
  const profile = session.profiles ? join(session.profiles, `people-${people}`) : freshProfile()
  const isFilled = join(profile, 'filled')
  if (existsSync(isFilled)) return profile
  mkdirSync(profile, { recursive: true })
  console.error(`filling ${people} people, about ${Math.ceil(people / 700)} s on two cores`)
  const { app, page } = await openBench(session, 'bench', profile)
  await page.evaluate((count) => window.bench.fill(count), people)
  await page.evaluate((count) => window.bench.fillBare(count), people)
  await page.evaluate(() => window.bench.listReady())
  await app.close()
  writeFileSync(isFilled, '')
  return profile
}

/** The bench window on one page of dist/bench; answers {app, page}. */
export async function openBench({ executable, repo }, name, profile = freshProfile()) {
  const app = await _electron.launch({
    executablePath: executable,
    args: [join(repo, 'test/bench/electron'), ...rootArguments(), `--user-data-dir=${profile}`],
    env: {
      ...process.env,
      BENCH_PAGE: `${name}.html`,
      BENCH_PAGES: join(repo, 'dist/bench'),
      BENCH_FILES: join(repo, 'test/fixtures'),
      BENCH_FONTS: join(repo, 'node_modules/@expo-google-fonts/noto-serif-sc'),
    },
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(600_000)
  page.on('pageerror', (error) => console.error(`bench page: ${error.message}`))
  if (name === 'bench') await page.waitForFunction(() => 'bench' in window)
  return { app, page }
}

/** The real, built app on the sample office, as a person who chose 看示例 and started again finds it; or on the profile's own office. */
export async function openApp({ executable, repo }, profile, office = 'sample') {
  const settings = { theme: 'light', fontSize: 15, compact: false, office, operator: '' }
  writeFileSync(join(profile, 'settings.json'), JSON.stringify(settings))
  const app = await _electron.launch({
    executablePath: executable,
    args: [repo, ...rootArguments(), `--user-data-dir=${profile}`],
    env: { ...process.env },
    timeout: 120_000,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(300_000)
  return { app, page }
}

/** Epoch milliseconds at which a performance mark of the page was set; waits for it. */
export async function markTime(page, name) {
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name, { polling: 20 })
  return page.evaluate((mark) => performance.timeOrigin + performance.getEntriesByName(mark)[0].startTime, name)
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
