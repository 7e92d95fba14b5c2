// Attachments on a real disk: kept once, whole, found by what they contain.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sha256Hex } from '../../shared/kernel/digest'
import { dropSampleBlobs, hasBlob, putBlob, readBlob } from './blobs'
import { changeSettings } from './settings'

const profile = vi.hoisted(() => ({ path: '' }))
vi.mock('electron', () => ({ app: { getPath: () => profile.path } }))

beforeEach(() => void (profile.path = mkdtempSync(join(tmpdir(), 'blobs-'))))
afterEach(() => rmSync(profile.path, { recursive: true, force: true }))

const photo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

test('a kept attachment is named by its content and read back with its kind', async () => {
  const id = sha256Hex(photo)
  expect(await putBlob(photo)).toEqual({ ok: true, value: { id } })
  expect(await hasBlob(id)).toBe(true)
  expect(await readBlob(id)).toEqual({ bytes: photo, type: 'image/png' })
})

test('the same attachment twice is one file and no temporary one', async () => {
  await Promise.all([putBlob(photo), putBlob(photo), putBlob(photo)])
  expect(readdirSync(join(profile.path, 'attachments', sha256Hex(photo).slice(0, 2)))).toEqual([sha256Hex(photo)])
})

test('an empty one and one over 20 MB are refused in words', async () => {
  expect(await putBlob(new Uint8Array())).toMatchObject({ ok: false, failure: { code: 'blob.empty' } })
  expect(await putBlob(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
    ok: false,
    failure: { code: 'blob.too-large' },
  })
})

test('a disk that refuses leaves nothing behind and says why', async () => {
  writeFileSync(join(profile.path, 'attachments'), 'a file where the folder should be')
  const answer = await putBlob(photo)
  expect(answer).toMatchObject({ ok: false, failure: { code: 'disk.failed' } })
  expect(readdirSync(profile.path)).toEqual(['attachments'])
})

test('an id that is a path reads nothing', async () => {
  mkdirSync(join(profile.path, 'attachments'), { recursive: true })
  writeFileSync(join(profile.path, 'settings.json'), '{}')
  expect(await readBlob('../settings.json')).toBeUndefined()
})

test('removing the sample office takes its attachments and leaves the same file of the office', async () => {
  const other = new Uint8Array([1, 2, 3])
  await putBlob(photo)
  await changeSettings({ office: 'sample' })
  expect(await hasBlob(sha256Hex(photo))).toBe(false)
  await putBlob(photo)
  await putBlob(other)
  expect(await readBlob(sha256Hex(other))).toMatchObject({ bytes: other })
  await dropSampleBlobs()
  await dropSampleBlobs()
  expect(await hasBlob(sha256Hex(other))).toBe(false)
  await changeSettings({ office: 'office' })
  expect(await hasBlob(sha256Hex(other))).toBe(false)
  expect(await readBlob(sha256Hex(photo))).toMatchObject({ bytes: photo })
  expect(readdirSync(profile.path).sort()).toEqual(['attachments', 'settings.json'])
})
