// Each ban of the lint configuration is tried with a line that breaks it, at a path where it must not stand, and where a
// room is the exception, at the path where it may.
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const eslint = new ESLint({ cwd: root, overrideConfigFile: 'build/eslint.config.mjs' })

async function rulesBroken(path: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}${path}` })
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message)
}

const banned: readonly (readonly [what: string, path: string, code: string, rule: string])[] = [
  ['the clock in shared', 'shared/domain/a.ts', 'export const now = () => Date.now()', 'no-restricted-syntax'],
  ['today in shared', 'shared/domain/a.ts', 'export const now = () => new Date()', 'no-restricted-syntax'],
  ['chance in shared', 'shared/oplog/a.ts', 'export const pick = () => Math.random()', 'no-restricted-syntax'],
  [
    'Intl collation in shared',
    'shared/domain/a.ts',
    'export const order = new Intl.Collator("zh")',
    'no-restricted-syntax',
  ],
  ['Node in shared', 'shared/domain/a.ts', "export { join } from 'node:path'", 'no-restricted-imports'],
  ['React in shared', 'shared/domain/a.ts', "export { useState } from 'react'", 'no-restricted-imports'],
  ['the page in shared', 'shared/domain/a.ts', 'export const width = () => window.innerWidth', 'no-restricted-globals'],
  [
    'files in electron/app',
    'electron/app/a.ts',
    "export { readFile } from 'node:fs/promises'",
    'no-restricted-imports',
  ],
  ['files by a library', 'electron/ipc/a.ts', "export { writeFile } from 'atomically'", 'no-restricted-imports'],
  ['files in the page', 'renderer/app/a.ts', "export { readFileSync } from 'fs'", 'no-restricted-imports'],
  ['ipcMain elsewhere', 'electron/app/a.ts', "export { ipcMain } from 'electron'", 'no-restricted-imports'],
  ['ipcRenderer elsewhere', 'electron/app/a.ts', "export { ipcRenderer } from 'electron'", 'no-restricted-imports'],
  ['ipcRenderer in the page', 'renderer/app/a.ts', "export { ipcRenderer } from 'electron'", 'no-restricted-imports'],
  ['hashing by Node', 'electron/storage/a.ts', "export { createHash } from 'node:crypto'", 'no-restricted-imports'],
  ['hashing in the vault', 'electron/vault/a.ts', "export { createHmac } from 'node:crypto'", 'no-restricted-imports'],
  ['files in the vault', 'electron/vault/a.ts', "export { readFile } from 'node:fs/promises'", 'no-restricted-imports'],
  ['a cipher elsewhere', 'electron/sync/a.ts', "export { createCipheriv } from 'node:crypto'", 'no-restricted-imports'],
  ['a key elsewhere', 'electron/storage/a.ts', "export { scrypt } from 'node:crypto'", 'no-restricted-imports'],
  [
    'hashing past digest',
    'shared/oplog/a.ts',
    "export { sha256 } from '@noble/hashes/sha2.js'",
    'no-restricted-imports',
  ],
  ['xlsx', 'renderer/importing/a.ts', "export { read } from 'xlsx'", 'no-restricted-imports'],
  ['moment', 'renderer/app/a.ts', "import moment from 'moment'\nexport const m = moment", 'no-restricted-imports'],
  [
    'lodash by part',
    'renderer/app/a.ts',
    "import uniq from 'lodash/uniq'\nexport const u = uniq",
    'no-restricted-imports',
  ],
  ['AG Grid Enterprise', 'renderer/registers/a.ts', "export { x } from 'ag-grid-enterprise'", 'no-restricted-imports'],
  [
    'raw HTML',
    'renderer/ui/a.tsx',
    'export const A = (p: { h: string }) => <i dangerouslySetInnerHTML={{ __html: p.h }} />',
    'no-restricted-syntax',
  ],
  ['a swallowed error', 'electron/app/a.ts', 'try {\n  JSON.parse("")\n} catch {}\n', 'no-empty'],
  ['eval', 'renderer/app/a.ts', 'export const run = (code: string): unknown => eval(code)', 'no-eval'],
  ['any', 'renderer/app/a.ts', 'export const x = (y: any) => y as string', '@typescript-eslint/no-explicit-any'],
  [
    'a file over 400 lines',
    'renderer/app/a.ts',
    'export const x = 1\n'.repeat(1) + '// line\n'.repeat(401),
    'max-lines',
  ],
  [
    'a hook behind a condition',
    'renderer/app/a.tsx',
    "import { useState } from 'react'\nexport function A(p: { on: boolean }) {\n  if (p.on) useState(1)\n  return null\n}",
    'react-hooks/rules-of-hooks',
  ],
]

const allowed: readonly (readonly [what: string, path: string, code: string])[] = [
  ['the clock outside shared', 'renderer/data/a.ts', 'export const now = () => Date.now()'],
  ['a date from given milliseconds', 'shared/domain/a.ts', 'export const at = (ms: number) => new Date(ms)'],
  ['files in electron/storage', 'electron/storage/a.ts', "export { readFile } from 'node:fs/promises'"],
  ['files in electron/backup', 'electron/backup/a.ts', "export { readFile } from 'node:fs/promises'"],
  ['ipcMain in its file', 'electron/ipc/connect.ts', "export { ipcMain } from 'electron'"],
  ['ipcRenderer in the preload', 'electron/preload.ts', "export { ipcRenderer } from 'electron'"],
  ['ciphers in the vault', 'electron/vault/a.ts', "export { createCipheriv, scrypt } from 'node:crypto'"],
  ['hashing in digest', 'shared/kernel/digest.ts', "export { sha256 } from '@noble/hashes/sha2.js'"],
]

describe('lint refuses', () => {
  test.each(banned)('%s', async (_what, path, code, rule) => {
    expect(await rulesBroken(path, code)).toContain(rule)
  })
})

describe('lint allows', () => {
  test.each(allowed)('%s', async (_what, path, code) => {
    expect(await rulesBroken(path, code)).toEqual([])
  })
})
