// The keeper by itself: the newest backup is rehearsed once a month, quietly, and what came of it is kept; a person always comes first.
import { tmpdir } from 'node:os'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BackupPlace, FromBackup } from '../../shared/ipc/backup-messages'
import type { LastRehearsal } from '../../shared/ipc/backup-status'
import { backupDesk, backupKey } from '../../test/support/backup-desk'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { heldClock } from '../../test/support/random'
import { REHEARSE_MS } from './due'
import { Keeper } from './keeper'
import { generationsIn } from './write'
import { generationPath } from './names'

const DAY = 86_400_000

let clock: ReturnType<typeof heldClock>
let stick: MemoryFolder
let desk: ReturnType<typeof backupDesk>
let kept: BackupPlace | undefined
let keeper: Keeper

beforeEach(async () => {
  clock = heldClock()
  stick = new MemoryFolder(clock)
  stick.put('keys/here.json', new Uint8Array([1]))
  desk = backupDesk('01010101', clock)
  kept = undefined
  desk.write(['王建国', '李秀英'])
  await desk.attach('照片')
  const tell = (message: FromBackup): void => {
    if (message.kind === 'backup-place') kept = message.place
  }
  keeper = new Keeper({ ...desk.ports, tell, folderAt: () => stick }, undefined)
  const { vault } = backupKey()
  const opened = { format: 1 as const, vault, keyId: '', cipher: 'aes-256-gcm' as const, createdAt: 0 }
  keeper.use(tmpdir(), { vault: opened, key: new Uint8Array(32).fill(7) })
  await keeper.make()
})

/** Looks after so long; the rehearsal known afterwards. */
async function lookAfter(ms: number): Promise<LastRehearsal | undefined> {
  clock.set(clock.now() + ms)
  await keeper.look()
  return kept?.rehearsed
}

describe('the newest backup', () => {
  it('is rehearsed after a quiet minute, and then once a month', async () => {
    expect(await lookAfter(30_000)).toBeUndefined()
    const first = await lookAfter(60_000)
    expect(first).toMatchObject({ people: 2, transactions: 1, attachments: 1, lost: 0 })
    expect(first?.problem).toBeUndefined()
    for (let day = 0; day < 29; day++) expect(await lookAfter(DAY)).toEqual(first)
    await lookAfter(DAY)
    expect((await lookAfter(60_000))?.at).toBeGreaterThanOrEqual((first?.at ?? 0) + REHEARSE_MS)
  })

  it('that cannot be restored is told with what to do, and the next backup is tried again', async () => {
    const [newest] = await generationsIn(stick)
    await stick.replace(generationPath(newest?.id ?? ''), new Uint8Array(400))
    const failed = await lookAfter(60_000)
    expect(failed?.problem).toContain('不完整或已损坏')
    expect(await lookAfter(60_000)).toEqual(failed)
    clock.set(clock.now() + 1000)
    await keeper.make()
    expect((await lookAfter(60_000))?.problem).toBeUndefined()
  })

  it('is said to have lost attachments it no longer holds', async () => {
    const [blob = ''] = [...stick.files().keys()].filter((path) => path.endsWith('.blob'))
    await stick.remove(blob)
    expect((await lookAfter(60_000))?.lost).toBe(1)
  })

  it('waits with its rehearsal while somebody asks for something, and is rehearsed later', async () => {
    const read = stick.read.bind(stick)
    let busy = true
    stick.read = async (path, limit) => {
      if (busy) keeper.asked()
      return read(path, limit)
    }
    expect(await lookAfter(60_000)).toBeUndefined()
    busy = false
    expect(await lookAfter(60_000)).toBeDefined()
  })

  it('is not blamed for a stick that was pulled out meanwhile', async () => {
    const read = stick.read.bind(stick)
    let bringBack = (): void => undefined
    stick.read = async (path, limit) => {
      bringBack = stick.moveAway()
      return read(path, limit)
    }
    expect(await lookAfter(60_000)).toBeUndefined()
    stick.read = read
    bringBack()
    expect(await lookAfter(60_000)).toBeDefined()
  })
})
