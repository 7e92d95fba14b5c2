// The command an office's helper runs on a file before anyone opens the app.
import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const tsx = here('../node_modules/tsx/dist/cli.mjs')
const check = (...args: string[]) =>
  spawnSync(process.execPath, [tsx, here('check-roster.ts'), ...args], { encoding: 'utf8' })

it('prints the dry run as JSON: counts that add up, messages with sheet, row, column, value and code', () => {
  const text = execFileSync(
    process.execPath,
    [tsx, here('check-roster.ts'), here('../test/fixtures/roster-by-county.xlsx'), '--json'],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  const report = JSON.parse(text)
  expect(report).toMatchObject({
    file: 'roster-by-county.xlsx',
    people: 640,
    new: 608,
    changed: 0,
    same: 0,
    conflict: 0,
    rejected: 32,
  })
  expect(report.messages).toContainEqual(
    expect.objectContaining({
      sheet: '鹿城区',
      row: 5,
      column: '身份证号码（必填）',
      value: '330300196108056151',
      code: 'id.invalid',
    }),
  )
})

it('exits with 2 and a Chinese sentence where the file cannot be read', () => {
  const missing = check('没有这个文件.xlsx')
  expect(missing.status).toBe(2)
  expect(missing.stderr).toContain('找不到或无法打开')
  expect(check(here('check-roster.ts')).status).toBe(2)
})
