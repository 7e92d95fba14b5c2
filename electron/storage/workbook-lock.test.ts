// The opening password, also as a program we did not write understands it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orThrow } from '../../shared/kernel/result'
import {
  hasLibreOffice,
  libreOfficeMissing,
  libreOfficeRequired,
  readByLibreOffice,
} from '../../test/support/libre-office'
import { lockWorkbook, unlockWorkbook } from './workbook-lock'

const workbook = new Uint8Array(readFileSync(new URL('../../test/fixtures/roster-by-county.xlsx', import.meta.url)))

test('a locked workbook opens with its password and is then byte for byte what it was', async () => {
  const locked = orThrow(await lockWorkbook(workbook, '温州2026'))
  expect(Buffer.from(locked.slice(0, 8)).toString('hex')).toBe('d0cf11e0a1b11ae1')
  expect(await unlockWorkbook(locked, '温州2026')).toEqual({ ok: true, value: workbook })
})

test('a wrong or empty password, an open file and a damaged one each get their own sentence', async () => {
  const locked = orThrow(await lockWorkbook(workbook, 'secret-1'))
  const codeOf = async (bytes: Uint8Array, password: string) => {
    const answer = await unlockWorkbook(bytes, password)
    return answer.ok ? 'opened' : answer.failure.code
  }
  expect(await codeOf(locked, 'secret-2')).toBe('workbook.password')
  expect(await codeOf(locked, '')).toBe('workbook.password')
  expect(await codeOf(workbook, 'secret-1')).toBe('workbook.not-protected')
  expect(await codeOf(locked.slice(0, locked.length / 2), 'secret-1')).not.toBe('opened')
})

test.runIf(hasLibreOffice || libreOfficeRequired)(
  hasLibreOffice
    ? 'LibreOffice opens a locked workbook with its password, and with a wrong one or none it does not'
    : libreOfficeMissing,
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'locked-'))
    const path = (name: string, bytes: Uint8Array): string => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const open = path('open.xlsx', workbook)
    const locked = path('locked.xlsx', orThrow(await lockWorkbook(workbook, 'secret1')))
    const plain = readByLibreOffice(open)
    expect(plain).toContain('缪进仁')
    expect(readByLibreOffice(locked, 'secret1')).toBe(plain)
    expect(readByLibreOffice(locked, 'secret2')).toBeUndefined()
    expect(readByLibreOffice(locked)).toBeUndefined()
    rmSync(folder, { recursive: true, force: true })
  },
)
