// Stored sheets on a real disk: those of the sample office go with it, the office's own stay.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropSampleJobs } from './prints'

const profile = vi.hoisted(() => ({ path: '' }))
vi.mock('electron', () => ({ app: { getPath: () => profile.path } }))

beforeEach(() => void (profile.path = mkdtempSync(join(tmpdir(), 'prints-'))))
afterEach(() => rmSync(profile.path, { recursive: true, force: true }))

test('removing the sample office takes its stored sheets and leaves those of the office', async () => {
  for (const office of ['office', 'sample']) {
    mkdirSync(join(profile.path, 'prints', office, 'job'), { recursive: true })
    writeFileSync(join(profile.path, 'prints', office, 'job', 'sheet.pdf'), 'x')
  }
  await dropSampleJobs()
  await dropSampleJobs()
  expect(existsSync(join(profile.path, 'prints', 'sample'))).toBe(false)
  expect(existsSync(join(profile.path, 'prints', 'office', 'job', 'sheet.pdf'))).toBe(true)
})
