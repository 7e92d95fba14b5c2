// A new PC takes in a long history: fetching goes on beside taking in, it can be ended at any file, and goes on where it ended.
import { beforeEach, describe, expect, it } from 'vitest'
import { cheapFormat } from '../../test/simulation/cheap-format'
import { MemoryLog } from '../../test/simulation/office-log'
import { Universe } from '../../test/simulation/universe'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import type { OfficeLog } from '../../shared/ipc/replication'
import { FailureError } from '../../shared/kernel/result'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import type { Folder } from '../storage/folder/folder'
import { Journal } from '../storage/journal/journal'
import { systemClock, systemRandom, systemTimer } from '../system-ports'
import { begin } from './begin'
import type { Halt } from './halt'
import { round } from './round'
import type { Station } from './station'

const VAULT = 'v0v0v0v0v0v0v0v0'
const VAULT_JSON = writeFile(vaultFile, {
  format: 1,
  vault: VAULT,
  cipher: 'aes-256-gcm',
  keyId: cheapFormat.sealing.keyId,
  createdAt: 1,
})
/** Operations of the history: several batches for the log, ten segments. */
const OPERATIONS = 18_000
const IN_ONE_TXN = 900

class Pc {
  readonly mirror = new MemoryFolder(systemClock)
  readonly log: MemoryLog
  /** Paths read from the share, in order. */
  readonly reads: string[] = []

  constructor(
    private readonly share: MemoryFolder,
    universe: Universe,
    private readonly device: string,
  ) {
    this.log = new MemoryLog(universe, device)
    this.log.wall = systemClock.now()
  }

  /** The program is started; `over` replaces methods of its log. */
  start(over: Partial<OfficeLog> = {}, halt?: Halt): Promise<Station> {
    const named = { device: this.device, fingerprint: 'pc', former: [] }
    const log = new Proxy<OfficeLog>(this.log, {
      get: (target, key) => Reflect.get(over, key) ?? (Reflect.get(target, key) as () => unknown).bind(target),
    })
    const ports = {
      mirror: this.mirror,
      attachments: new MemoryFolder(systemClock),
      journal: new Journal(new MemoryFolder(systemClock), 'journal'),
      log,
      format: cheapFormat,
      identity: { read: async () => named, write: async () => undefined, fingerprint: async () => 'pc' },
      clock: systemClock,
      random: systemRandom,
      timer: systemTimer,
      program: { name: this.device, version: '0.1.0', schema: 1, minReader: 1 },
    }
    return begin(ports, this.door(), VAULT, halt)
  }

  private door(): Folder {
    const { share, reads } = this
    return {
      list: (path) => share.list(path),
      read: (path, limit) => (reads.push(path), share.read(path, limit)),
      create: (path, bytes) => share.create(path, bytes),
      rename: (from, to) => share.rename(from, to),
      replace: (path, bytes) => share.replace(path, bytes),
      remove: (path) => share.remove(path),
    }
  }

  /** How often each segment of somebody else was read. */
  segmentsRead(): readonly number[] {
    const times = new Map<string, number>()
    for (const path of this.reads.filter((each) => each.endsWith('.seg'))) times.set(path, (times.get(path) ?? 0) + 1)
    return [...times.values()]
  }
}

function write(log: MemoryLog): void {
  for (let txn = 0; txn * IN_ONE_TXN < OPERATIONS; txn++) {
    const id = `txn-${txn}`
    const ops = Array.from({ length: IN_ONE_TXN }, (_, n) => ({
      id: log.mint(7),
      txn: id,
      kind: 'set' as const,
      table: 'person',
      row: `p-${txn}-${n}`,
      set: { name: '甲' },
      pred: {},
    }))
    log.commit({ id, by: 'o', device: log.device, command: 'x', label: '', at: 1 }, ops)
  }
}

let publisher: Pc
let joiner: Pc
beforeEach(async () => {
  const share = new MemoryFolder(systemClock)
  const universe = new Universe()
  share.put('vault.json', VAULT_JSON)
  publisher = new Pc(share, universe, 'aaaaaaaa')
  write(publisher.log)
  await round(await publisher.start(), true)
  joiner = new Pc(share, universe, 'bbbbbbbb')
})

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : String(error)),
  )

describe('joining a long history', () => {
  it('ends between two files once it is asked to, and the next time takes only the rest', async () => {
    const halt: Halt = { asked: false }
    const deliver: OfficeLog['deliver'] = async (arrivals) => {
      halt.asked = true
      return joiner.log.deliver(arrivals)
    }
    const first = await joiner.start({ deliver }, halt)
    expect(await codeOf(round(first, true))).toBe('sync.halted')
    await first.delivering
    const early = joiner.log.stamps.size
    expect(early).toBeGreaterThan(0)
    expect(early).toBeLessThan(OPERATIONS)
    expect(await round(await joiner.start(), true)).toEqual({ state: 'ok' })
    expect(joiner.log.stamps).toEqual(publisher.log.stamps)
    expect(joiner.segmentsRead().filter((times) => times !== 1)).toEqual([])
  })

  it('goes on where its program was killed', async () => {
    let given = 0
    const deliver: OfficeLog['deliver'] = (arrivals) =>
      // The second batch is with a writer that is no more.
      ++given === 1 ? joiner.log.deliver(arrivals) : new Promise(() => undefined)
    void round(await joiner.start({ deliver }), true)
    while (given < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(joiner.log.stamps.size).toBeLessThan(OPERATIONS)
    expect(await round(await joiner.start(), true)).toEqual({ state: 'ok' })
    expect(joiner.log.stamps).toEqual(publisher.log.stamps)
    expect(joiner.segmentsRead().filter((times) => times !== 1)).toEqual([])
  })

  it('fetches while the log takes in, one batch at a time and never two far ahead', async () => {
    let [under, most, readBeside] = [0, 0, 0]
    const deliver: OfficeLog['deliver'] = async (arrivals) => {
      most = Math.max(most, ++under)
      const before = joiner.reads.length
      await new Promise((resolve) => setTimeout(resolve, 20))
      readBeside = Math.max(readBeside, joiner.reads.length - before)
      under--
      return joiner.log.deliver(arrivals)
    }
    const station = await joiner.start({ deliver })
    expect(await round(station, true)).toEqual({ state: 'ok' })
    expect(most).toBe(1)
    expect(readBeside).toBeGreaterThan(1)
    expect(readBeside).toBeLessThan(10)
    expect(joiner.log.stamps).toEqual(publisher.log.stamps)
  })

  it('says that a batch did not get in, and brings it with the next round', async () => {
    let isGone = true
    const deliver: OfficeLog['deliver'] = async (arrivals) => {
      if (isGone) throw new FailureError({ code: 'log.gone', message: '' })
      return joiner.log.deliver(arrivals)
    }
    const station = await joiner.start({ deliver })
    expect(await codeOf(round(station, true))).toBe('log.gone')
    isGone = false
    expect(await round(station, true)).toEqual({ state: 'ok' })
    expect(joiner.log.stamps).toEqual(publisher.log.stamps)
  })
})

describe('publishing a long history', () => {
  it('uploads what is frozen while the rest is frozen, and never from two rounds at once', async () => {
    const share = new MemoryFolder(systemClock)
    share.put('vault.json', VAULT_JSON)
    const pc = new Pc(share, new Universe(), 'cccccccc')
    write(pc.log)
    let [uploading, most, asked, uploadedBefore] = [0, 0, 0, -1]
    const published: OfficeLog['published'] = async (name) => {
      most = Math.max(most, ++uploading)
      await new Promise((resolve) => setTimeout(resolve, 30))
      uploading--
      await pc.log.published(name)
    }
    const ownAfter: OfficeLog['ownAfter'] = async (stamp, limit) => {
      if (++asked === 3) {
        uploadedBefore = pc.log.known.size
        // The writer is gone for a moment in the middle of it.
        throw new FailureError({ code: 'log.gone', message: '' })
      }
      await new Promise((resolve) => setTimeout(resolve, 50))
      return pc.log.ownAfter(stamp, limit)
    }
    const station = await pc.start({ published, ownAfter })
    asked = 0
    expect(await codeOf(round(station, true))).toBe('log.gone')
    expect(uploadedBefore).toBeGreaterThan(0)
    expect(await round(station, true)).toEqual({ state: 'ok' })
    expect(most).toBe(1)
    const names = [...share.files().keys()].filter((path) => path.endsWith('.seg'))
    expect(names).toHaveLength(pc.log.known.size)
    expect(station.frozen).toEqual([])
  })
})
