// The folder contract on a real SMB share, and what only a real share does: servers that go, hang and come back.
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DiskFolder } from '../../electron/storage/folder/disk-folder'
import { folderContract } from '../../electron/storage/folder/folder.contract'
import { folderCode } from '../../electron/storage/folder/folder-failure'
import { systemRandom, systemTimer } from '../../electron/system-ports'
import { mustHaveShare, until, whyNoShare } from './programs'
import { openShare } from './share'

const reason = await whyNoShare()
if (reason !== undefined) console.warn(`SKIPPED smb: ${reason}`)

it('is left out only where it may be', () => {
  expect({ reason: mustHaveShare() ? reason : undefined }).toEqual({ reason: undefined })
})

describe.runIf(reason === undefined)('a real SMB share', () => {
  let share: Awaited<ReturnType<typeof openShare>>
  let grounds = 0
  beforeAll(async () => void (share = await openShare()))
  afterAll(() => share.close())

  const folderAt = (root: string) => new DiskFolder({ root, timer: systemTimer, random: systemRandom })
  const makeGround = async () => {
    const name = `劳模之家 共享（${++grounds}）`
    await mkdir(join(share.path, name))
    const moveAway = async () => {
      await rename(join(share.path, name), join(share.path, `${name} 旧`))
      return () => rename(join(share.path, `${name} 旧`), join(share.path, name))
    }
    const remove = () => rm(join(share.served, name), { recursive: true, force: true })
    const tidied = () => (share.makeRoom(), remove())
    return { name, folder: folderAt(join(share.path, name)), moveAway, remove: tidied }
  }
  const forbid = async () => {
    await share.allowWriting(false)
    return () => share.allowWriting(true)
  }
  folderContract('a real SMB share', makeGround, { forbid, fill: async (_, room) => share.fill(room) })
  const bytes = Uint8Array.of(1, 2, 3)
  const code = (call: Promise<unknown>) =>
    call.then(
      () => 'done',
      (error: unknown) => folderCode(error) ?? String(error),
    )

  it('whose server is stopped is unreachable, and goes on where it was when it is back', async () => {
    const { folder } = await makeGround()
    await folder.create('keep', bytes)
    await share.stop()
    for (const call of [() => folder.create('new', bytes), () => folder.list(''), () => folder.read('keep', 10)]) {
      expect(['folder.unreachable', 'folder.timeout']).toContain(await code(call()))
    }
    await share.start()
    expect(await folder.read('keep', 10)).toEqual(bytes)
    await folder.create('after', bytes)
  })

  it('whose server hangs is given up in time, and is used again once it answers', async () => {
    const { folder } = await makeGround()
    await folder.create('keep', bytes)
    share.hang()
    const started = Date.now()
    const calls = Array.from({ length: 8 }, () => code(folder.read('keep', 10)))
    for (const answer of await Promise.all(calls)) expect(['folder.unreachable', 'folder.timeout']).toContain(answer)
    expect(Date.now() - started).toBeLessThan(20_000)
    share.wake()
    await until('an answer', async () => (await code(folder.read('keep', 10))) === 'done')
  })

  it('never shows a file under its final name that is not whole, while its server goes down in the middle of writes', async () => {
    const { folder, name } = await makeGround()
    const content = (n: number) => new Uint8Array(300_000).fill(n + 1)
    const final = (n: number) => `seg/${String(n).padStart(10, '0')}.seg`
    const acknowledged: number[] = []
    const publish = async (n: number) => {
      await folder.create(`tmp/${n}.tmp`, content(n))
      await folder.rename(`tmp/${n}.tmp`, final(n))
      acknowledged.push(n)
    }
    let failed = 0
    for (let n = 0; n < 24; n++) {
      const writing = code(publish(n))
      if (n % 6 === 3) {
        await new Promise((resolve) => setTimeout(resolve, n))
        await share.stop()
        await share.start()
      }
      if ((await writing) !== 'done') failed++
    }
    console.info(`smb: ${acknowledged.length} files published, ${failed} interrupted`)
    const whole = (n: number) => Buffer.compare(readFileSync(join(share.served, name, final(n))), content(n)) === 0
    expect(acknowledged.filter((n) => !whole(n))).toEqual([])
    const named = readdirSync(join(share.served, name, 'seg')).map((file) => Number(file.slice(0, 10)))
    expect(named.filter((n) => !whole(n))).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(12)
  })

  it('shows one PC what another wrote', async () => {
    const { folder, name } = await makeGround()
    const other = folderAt(join(await share.anotherPc(), name))
    await other.list('')
    await folder.create('devices/aaaa0001/seg/new.seg', bytes)
    const started = Date.now()
    await until('the file', async () => (await code(other.read('devices/aaaa0001/seg/new.seg', 10))) === 'done')
    console.info(`smb: seen by the other PC after ${Date.now() - started} ms`)
    expect(await other.read('devices/aaaa0001/seg/new.seg', 10)).toEqual(bytes)
  })
})
