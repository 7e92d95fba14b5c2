// A disk that fills up at any moment of a save: what was there before stays whole, nothing half-written is left, and the person is told.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { BrowserWindow } from 'electron'
import { deviceId } from './device'
import { jsonFile } from './json-file'
import { listJobs, readJobPart, writeJobPart } from './prints'
import { saveWhereChosen } from './save'
import { changeSettings, currentSettings } from './settings'

/** The steps of an atomic save, in order; `refused` is the one at which the disk is full. */
const steps = ['open', 'write', 'fsync', 'rename'] as const

// Before the imports, since the library that writes takes the file functions when it is loaded.
const disk = await vi.hoisted(async () => {
  const { default: fs } = await import('node:fs')
  const disk = { profile: '', refused: '' }
  for (const step of ['open', 'write', 'fsync', 'rename'] as const) {
    const real = fs[step] as (...given: unknown[]) => void
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: step })
    const tried = (...given: unknown[]): void =>
      disk.refused === step ? (given.at(-1) as (error: Error) => void)(full) : real(...given)
    Object.assign(fs, { [step]: tried })
  }
  return disk
})
vi.mock('electron', () => ({ app: { getPath: () => disk.profile, isPackaged: false } }))

beforeEach(() => {
  disk.profile = mkdtempSync(join(tmpdir(), 'full-'))
  vi.stubEnv('MWH_SAVE_DIR', disk.profile)
})
afterEach(() => {
  disk.refused = ''
  vi.unstubAllEnvs()
  rmSync(disk.profile, { recursive: true, force: true })
})

const shape = z.object({ size: z.number() })
const onDisk = (name: string): string => readFileSync(join(disk.profile, name), 'utf8')

describe.each(steps)('a disk that is full at %s', (step) => {
  it('leaves the preferences, on disk and in the running program, as they were', async () => {
    writeFileSync(join(disk.profile, 'settings.json'), '{"size":15}')
    disk.refused = step
    const file = jsonFile('settings.json', shape, () => ({ size: 0 }))
    await file.read()
    await expect(file.write({ size: 18 })).rejects.toThrow('no space left')
    expect(await file.read()).toEqual({ size: 15 })
    expect(onDisk('settings.json')).toBe('{"size":15}')
    await vi.waitFor(() => expect(readdirSync(disk.profile)).toEqual(['settings.json']))
  })

  it('leaves the previous workbook where it was chosen to be replaced, and says what to free', async () => {
    writeFileSync(join(disk.profile, '花名册.xlsx'), '上一次的')
    disk.refused = step
    const outcome = await saveWhereChosen({} as BrowserWindow, '花名册.xlsx', new Uint8Array([1, 2, 3]))
    expect(outcome).toMatchObject({ ok: false, failure: { code: 'disk.full', message: /清理磁盘/u } })
    expect(onDisk('花名册.xlsx')).toBe('上一次的')
    await vi.waitFor(() => expect(readdirSync(disk.profile)).toEqual(['花名册.xlsx']))
  })

  it('leaves the stored sheet of an earlier print', async () => {
    await writeJobPart('job-00000001', 'pdf', '%PDF 一')
    disk.refused = step
    await expect(writeJobPart('job-00000001', 'pdf', '%PDF 二')).rejects.toThrow('no space left')
    expect(Buffer.from((await readJobPart('job-00000001', 'pdf')) ?? []).toString('utf8')).toBe('%PDF 一')
  })
})

it('the office chosen last holds for this run, although the disk would not keep the choice', async () => {
  disk.refused = 'write'
  await expect(changeSettings({ office: 'sample' })).rejects.toThrow('no space left')
  expect((await currentSettings()).office).toBe('sample')
  disk.refused = ''
  await changeSettings({ compact: true })
  expect(JSON.parse(onDisk('settings.json'))).toMatchObject({ office: 'sample', compact: true })
  await changeSettings({ office: 'office' })
})

it('a PC that could not keep its name is asked again and gets one', async () => {
  disk.refused = 'write'
  await expect(deviceId()).rejects.toThrow('no space left')
  await vi.waitFor(() => expect(readdirSync(disk.profile)).toEqual([]))
  disk.refused = ''
  const name = await deviceId()
  expect(JSON.parse(onDisk('device.json'))).toMatchObject({ device: name })
})

it('one print whose record the disk damaged does not hide the others', async () => {
  const sound = { job: 'job-00000001', title: '花名册', at: 1, by: '王芳', pages: 1, hash: 'x' }
  await writeJobPart(sound.job, 'record', JSON.stringify(sound))
  await writeJobPart('job-00000002', 'record', '{"job":"job-0000')
  await writeJobPart('job-00000003', 'pdf', '%PDF')
  expect(await listJobs(10)).toEqual([sound])
})
