// The real folder at its worst: every system error, antivirus holding a file, a share that never answers, a disk that fills up in
// the middle of a write.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seededRandom } from '../../../test/support/random'
import type { Timer } from '../../../shared/kernel/ports'
import { VirtualTime } from '../../../test/support/virtual-time'
import { never } from '../../../test/support/folder/process-life'
import { systemTimer } from '../../system-ports'
import { DiskFolder, type Files } from './disk-folder'
import { folderCode } from './folder-failure'

let root: string
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'disk-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** How long DiskFolder waits for one call. */
const GIVEN_UP_MS = 5_000
type Replaced = { readonly [K in keyof Files]?: Files[K] | (() => Promise<never>) }

const bytes = Uint8Array.of(1, 2, 3)
const systemError = (code: string) => Object.assign(new Error(code), { code })
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: unknown) => folderCode(error) ?? String(error),
  )

/** A folder some of whose system calls are replaced. */
function folderWith(files: Replaced, timer: Timer = new VirtualTime()): DiskFolder {
  return new DiskFolder({ root, timer, random: seededRandom(1), files: { ...nodeFiles, ...(files as Files) } })
}

/** Takes no time: waits are noted and over at once, and no call is ever given up. */
class NoWaiting implements Timer {
  readonly waits: number[] = []

  after(ms: number, run: () => void): () => void {
    if (ms === GIVEN_UP_MS) return () => undefined
    this.waits.push(ms)
    setImmediate(run)
    return () => undefined
  }

  get total(): number {
    return this.waits.reduce((sum, ms) => sum + ms, 0)
  }
}

describe('what a system error means', () => {
  it.each([
    ['EBUSY', 'folder.busy'],
    ['EPERM', 'folder.busy'],
    ['EMFILE', 'folder.busy'],
    ['EROFS', 'folder.denied'],
    ['ENOSPC', 'folder.full'],
    ['EDQUOT', 'folder.full'],
    ['ETIMEDOUT', 'folder.timeout'],
    ['EIO', 'folder.unreachable'],
    ['ENOTCONN', 'folder.unreachable'],
    ['EHOSTDOWN', 'folder.unreachable'],
    ['UNKNOWN', 'folder.unreachable'],
    ['ENOENT', 'folder.missing'],
  ])('%s while reading: %s', async (system, expected) => {
    const folder = folderWith({ open: () => Promise.reject(systemError(system)) })
    expect(await code(folder.read('a', 10))).toBe(expected)
  })

  it('being refused to make something new is no other program holding it: the folder may not be written', async () => {
    for (const system of ['EACCES', 'EPERM']) {
      expect(await code(folderWith({ open: () => Promise.reject(systemError(system)) }).create('a', bytes))).toBe(
        'folder.denied',
      )
      expect(await code(folderWith({ mkdir: () => Promise.reject(systemError(system)) }).create('a/b', bytes))).toBe(
        'folder.denied',
      )
    }
  })

  it('the folder itself gone is unreachable, however the call was answered', async () => {
    const folder = folderWith({ stat: () => Promise.reject(systemError('ENOENT')) })
    expect(await code(folder.read('a', 10))).toBe('folder.unreachable')
    expect(await code(folder.remove('a'))).toBe('folder.unreachable')
  })
})

describe('a file held by antivirus', () => {
  it('is renamed as soon as it is let go', async () => {
    const timer = new NoWaiting()
    let tries = 0
    const rename: Files['rename'] = (from, to) =>
      ++tries < 8 ? Promise.reject(systemError('EPERM')) : nodeFiles.rename(from, to)
    const folder = folderWith({ rename }, timer)
    await folder.create('x.tmp', bytes)
    await folder.rename('x.tmp', 'x.seg')
    expect(readdirSync(root)).toEqual(['x.seg'])
    // Each wait is longer than the one before, give or take its jitter.
    expect(timer.waits.length).toBe(7)
    expect(timer.waits.at(-1)).toBeGreaterThan((timer.waits[0] ?? 0) * 8)
  })

  it('is given up after a minute of trying, and nothing is lost', async () => {
    const timer = new NoWaiting()
    let tries = 0
    const rename = () => (tries++, Promise.reject(systemError('EBUSY')))
    const folder = folderWith({ rename }, timer)
    await folder.create('head.json', bytes)
    expect(await code(folder.replace('head.json', Uint8Array.of(9)))).toBe('folder.busy')
    expect(timer.total).toBe(60_000)
    expect([tries > 30, tries < 60]).toEqual([true, true])
    expect(readdirSync(root)).toEqual(['head.json'])
    expect([...readFileSync(join(root, 'head.json'))]).toEqual([...bytes])
  })

  it('is not tried again for another reason', async () => {
    let tries = 0
    const rename = () => (tries++, Promise.reject(systemError('EIO')))
    const folder = folderWith({ rename })
    await folder.create('x.tmp', bytes)
    expect(await code(folder.rename('x.tmp', 'x.seg'))).toBe('folder.unreachable')
    expect(tries).toBe(1)
  })
})

describe('a share that does not answer', () => {
  it('is given up after five seconds', async () => {
    const time = new VirtualTime()
    const answer = code(folderWith({ open: () => never<never>() }, time).read('a', 10))
    let early = true
    void answer.then(() => (early = false))
    await time.advance(4_999)
    expect(early).toBe(true)
    await time.advance(1)
    expect(await answer).toBe('folder.timeout')
  })

  it('holds no more than four threads, and fails at once while it holds them', async () => {
    const time = new VirtualTime()
    let out = 0
    const folder = folderWith({ open: () => (out++, never<never>()) }, time)
    const first = Array.from({ length: 10 }, () => code(folder.read('a', 10)))
    await time.advance(5_000)
    expect(await Promise.all(first)).toEqual(first.map(() => 'folder.timeout'))
    // No time passes any more: without the count of stuck calls this would wait for ever.
    expect(await code(folder.read('a', 10))).toBe('folder.timeout')
    expect(out).toBe(4)
  })

  it('is used again once it answers, and handles that came too late are closed', async () => {
    const time = new VirtualTime()
    writeFileSync(join(root, 'a'), bytes)
    const answers: (() => void)[] = []
    let closed = 0
    const open: Files['open'] = async (path, flags) => {
      const file = await nodeFiles.open(path, flags)
      const close = file.close.bind(file)
      file.close = () => (closed++, close())
      if (answers.length < 4) await new Promise<void>((answer) => answers.push(answer))
      return file
    }
    const folder = folderWith({ open }, time)
    const stuck = [1, 2, 3, 4].map(() => code(folder.read('a', 10)))
    while (answers.length < 4) await time.advance(0)
    await time.advance(5_000)
    expect(await Promise.all(stuck)).toEqual(stuck.map(() => 'folder.timeout'))
    for (const answer of answers) answer()
    await time.advance(0)
    expect(closed).toBe(4)
    expect(await folder.read('a', 10)).toEqual(bytes)
  })
})

describe('a write that fails in the middle', () => {
  it.each(['write', 'sync', 'close'] as const)('at %s leaves nothing half-made', async (step) => {
    const open: Files['open'] = async (path, flags) => {
      const file = await nodeFiles.open(path, flags)
      if (flags !== 'wx') return file
      const close = file.close.bind(file)
      let failed = false
      const fail = () => {
        if (step === 'close' && failed) return close()
        failed = true
        return Promise.reject(systemError('ENOSPC'))
      }
      return Object.assign(file, { [step]: fail })
    }
    const folder = folderWith({ open })
    writeFileSync(join(root, 'head.json'), bytes)
    expect(await code(folder.create('new', bytes))).toBe('folder.full')
    expect(await code(folder.replace('head.json', Uint8Array.of(9)))).toBe('folder.full')
    expect(readdirSync(root)).toEqual(['head.json'])
    expect([...readFileSync(join(root, 'head.json'))]).toEqual([...bytes])
  })
})

it('every file is flushed before it is acknowledged, and its folder after', async () => {
  const seen: string[] = []
  const open: Files['open'] = async (path, flags) => {
    const file = await nodeFiles.open(path, flags)
    const sync = file.sync.bind(file)
    return Object.assign(file, { sync: () => (seen.push(flags === 'wx' ? 'file' : 'folder'), sync()) })
  }
  const rename: Files['rename'] = (from, to) => (seen.push('rename'), nodeFiles.rename(from, to))
  const folder = folderWith({ open, rename })
  await folder.create('a', bytes)
  expect(seen.splice(0)).toEqual(['file', 'folder'])
  await folder.rename('a', 'b')
  expect(seen.splice(0)).toEqual(['rename', 'folder'])
  await folder.replace('b', bytes)
  expect(seen).toEqual(['file', 'rename', 'folder'])
})

it('a link that points out of the folder is neither listed nor followed', async () => {
  const secret = mkdtempSync(join(tmpdir(), 'secret-'))
  writeFileSync(join(secret, 'x'), bytes)
  symlinkSync(join(secret, 'x'), join(root, 'link'))
  const folder = new DiskFolder({ root, timer: systemTimer, random: seededRandom(1) })
  expect(await folder.list('')).toEqual([])
  expect(await code(folder.read('link', 10))).toBe('folder.missing')
  rmSync(secret, { recursive: true })
})

it('files of other programs are listed by their names, whatever those are', async () => {
  for (const name of ['Thumbs.db', '0000000001-abc (1).seg', '说明 请勿删除.txt'])
    writeFileSync(join(root, name), bytes)
  const folder = new DiskFolder({ root, timer: systemTimer, random: seededRandom(1) })
  expect((await folder.list('')).map(({ name }) => name).sort()).toEqual(readdirSync(root).sort())
})
