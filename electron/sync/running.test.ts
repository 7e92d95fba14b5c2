// The exchange as people see it: what waits, where the share is, who has seen what. Two PCs on one folder in memory, in virtual time.
import { describe, expect, it } from 'vitest'
import { cheapFormat } from '../../test/simulation/cheap-format'
import { MemoryLog } from '../../test/simulation/office-log'
import { Universe } from '../../test/simulation/universe'
import { MemoryFolder } from '../../test/support/folder/memory-folder'
import { VirtualTime } from '../../test/support/virtual-time'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import { Journal } from '../storage/journal/journal'
import { folderFailure } from '../storage/folder/folder-failure'
import type { Folder } from '../storage/folder/folder'
import { systemRandom } from '../system-ports'
import { Exchange } from './running'

const VAULT = 'v0v0v0v0v0v0v0v0'

class Office {
  readonly time = new VirtualTime()
  readonly universe = new Universe()
  readonly share = this.folder(true)

  folder(asVault = false): MemoryFolder {
    const folder = new MemoryFolder(this.time)
    const file = {
      format: 1,
      vault: VAULT,
      cipher: 'aes-256-gcm',
      keyId: cheapFormat.sealing.keyId,
      createdAt: 1,
    } as const
    if (asVault) folder.put('vault.json', writeFile(vaultFile, file))
    return folder
  }

  desk(name: string, device: string): Desk {
    return new Desk(this, name, device)
  }
}

class Desk {
  status: SyncStatus | undefined
  reachable = true
  refused = 0
  /** ms that every call to the share takes. */
  latency = 0
  /** Whether another program holds a file open: it can be neither read nor renamed nor replaced. */
  held: (path: string) => boolean = () => false
  private at: Folder
  readonly log: MemoryLog
  readonly journal: Journal
  readonly exchange: Exchange
  private count = 0

  constructor(
    private readonly office: Office,
    name: string,
    private readonly device: string,
  ) {
    const { time } = office
    this.at = office.share
    this.log = new MemoryLog(office.universe, device)
    this.log.wall = time.now()
    this.journal = new Journal(office.folder(), 'journal')
    const named = { device, fingerprint: 'pc', former: [] }
    const identity = { read: async () => named, write: async () => undefined, fingerprint: async () => 'pc' }
    this.exchange = new Exchange({
      ports: {
        mirror: office.folder(),
        attachments: office.folder(),
        journal: this.journal,
        log: this.log,
        format: cheapFormat,
        identity,
        clock: time,
        random: systemRandom,
        timer: time,
        program: { name, version: '0.1.0', schema: 1, minReader: 1 },
      },
      share: this.door(),
      folder: '劳模数据',
      vault: VAULT,
      joining: false,
      show: (status) => (this.status = status),
      note: () => undefined,
    })
  }

  edit(): void {
    const id = this.log.mint(7)
    const txn = { id: `${this.device}-${++this.count}`, by: 'o', device: this.device, command: 'x', label: '', at: 1 }
    const op = {
      id,
      txn: txn.id,
      kind: 'set',
      table: 'person',
      row: `p${this.count}`,
      set: { name: '甲' },
      pred: {},
    } as const
    this.log.commit(txn, [op])
    this.exchange.committed()
  }

  /** From now on another folder lies under the path. */
  swap(folder: Folder): void {
    this.at = folder
  }

  private door(): Folder {
    const through = async <T>(act: (folder: Folder) => Promise<T>, ...paths: readonly string[]): Promise<T> => {
      if (this.latency > 0) await new Promise<void>((resolve) => this.office.time.after(this.latency, resolve))
      if (!this.reachable) {
        this.refused++
        throw folderFailure('folder.unreachable')
      }
      if (paths.some((path) => this.held(path))) throw folderFailure('folder.busy')
      return act(this.at)
    }
    return {
      list: (path) => through((folder) => folder.list(path)),
      read: (path, limit) => through((folder) => folder.read(path, limit), path),
      create: (path, bytes) => through((folder) => folder.create(path, bytes)),
      rename: (from, to) => through((folder) => folder.rename(from, to), from, to),
      replace: (path, bytes) => through((folder) => folder.replace(path, bytes), path),
      remove: (path) => through((folder) => folder.remove(path)),
    }
  }
}

describe('the exchange', () => {
  it('counts own changes until they are proven on the share, and keeps them in the journal meanwhile', async () => {
    const office = new Office()
    const front = office.desk('前台电脑', 'aaaaaaaa')
    await office.time.advance(8_000)
    expect(front.status).toMatchObject({ state: 'ready', waiting: 0, problems: [] })
    front.reachable = false
    front.edit()
    front.edit()
    await office.time.advance(20_000)
    expect(front.status).toMatchObject({ state: 'away', waiting: 2, problems: [] })
    expect(await front.journal.entries()).toHaveLength(2)
    front.reachable = true
    await office.time.advance(8_000)
    expect(front.status).toMatchObject({ state: 'ready', waiting: 0 })
    expect(await front.journal.entries()).toEqual([])
    await stop(office, front)
  })

  it('takes one failed round for nothing', async () => {
    const office = new Office()
    const front = office.desk('前台电脑', 'aaaaaaaa')
    await office.time.advance(8_000)
    front.reachable = false
    while (front.refused === 0) await office.time.advance(100)
    expect(front.status?.state).toBe('ready')
    while (front.refused === 1) await office.time.advance(100)
    expect(front.status?.state).toBe('away')
    await stop(office, front)
  })

  it('names the other PCs as people named them, and says what each has seen', async () => {
    const office = new Office()
    const [front, upstairs] = [office.desk('前台电脑', 'aaaaaaaa'), office.desk('二楼电脑', 'bbbbbbbb')]
    await office.time.advance(15_000)
    front.edit()
    await office.time.advance(90_000)
    const [own, other] = front.status?.peers ?? []
    expect(own).toMatchObject({ name: '前台电脑', here: true })
    expect(other).toMatchObject({ name: '二楼电脑', device: 'bbbbbbbb', version: '0.1.0' })
    expect(other?.seenMine).toBeGreaterThan(office.time.now() - 90_000)
    expect(upstairs.log.stamps).toEqual(front.log.stamps)
    await stop(office, front, upstairs)
  })

  it('changes nothing, here or there, where the folder is suddenly an empty one', async () => {
    const office = new Office()
    const front = office.desk('前台电脑', 'aaaaaaaa')
    front.edit()
    await office.time.advance(8_000)
    const empty = office.folder()
    front.swap(empty)
    front.edit()
    await office.time.advance(15_000)
    expect(front.status).toMatchObject({ state: 'wrong', waiting: 1 })
    expect(front.status?.problems[0]).toMatchObject({ code: 'vault.empty', message: /本机数据没有改动/u })
    expect(await empty.list('')).toEqual([])
    expect(front.log.stamps.size).toBe(2)
    await stop(office, front)
  })

  it('brings three edits to the other PC within 30 s over a share that takes 200 ms per call (Joplin #5813)', async () => {
    const office = new Office()
    const [front, upstairs] = [office.desk('前台电脑', 'aaaaaaaa'), office.desk('二楼电脑', 'bbbbbbbb')]
    for (let n = 0; n < 12; n++) {
      for (const desk of [front, upstairs]) desk.edit()
      await office.time.advance(8_000)
    }
    for (const desk of [front, upstairs]) desk.latency = 200
    await office.time.advance(60_000)
    const started = office.time.now()
    for (let n = 0; n < 3; n++) {
      front.edit()
      await office.time.advance(1_000)
    }
    while (!same(front, upstairs) && office.time.now() - started < 60_000) await office.time.advance(100)
    expect(same(front, upstairs)).toBe(true)
    console.info(`three edits seen by the other PC ${office.time.now() - started} ms after the first`)
    expect(office.time.now() - started).toBeLessThanOrEqual(30_000)
    await stop(office, front, upstairs)
  })

  it('is not led astray by copies Explorer makes of its files, nor by a file that is held open meanwhile (OnlyOffice #1362)', async () => {
    const office = new Office()
    const [front, upstairs] = [office.desk('前台电脑', 'aaaaaaaa'), office.desk('二楼电脑', 'bbbbbbbb')]
    upstairs.held = (path) => path.startsWith('devices/aaaaaaaa/seg/')
    for (let n = 0; n < 4; n++) {
      for (const desk of [front, upstairs]) desk.edit()
      await office.time.advance(8_000)
      copyAsExplorerDoes(office.share)
    }
    const copies = [...office.share.files()].filter(([path]) => COPY.test(path))
    expect(copies.length).toBeGreaterThan(20)
    expect(upstairs.log.stamps.size).toBe(4)
    upstairs.held = () => false
    await office.time.advance(90_000)
    expect(same(front, upstairs)).toBe(true)
    expect(front.log.stamps.size).toBe(8)
    for (const { status } of [front, upstairs])
      expect(status).toMatchObject({ state: 'ready', waiting: 0, problems: [] })
    for (const [path, bytes] of copies) expect(office.share.files().get(path), path).toEqual(bytes)
    await stop(office, front, upstairs)
  })
})

const COPY = / - 副本| \(1\)|^devices - |^Thumbs\.db$/u

/** The whole folder dragged beside itself, single files copied where they lie, and once more only half. */
function copyAsExplorerDoes(share: MemoryFolder): void {
  for (const [path, bytes] of share.files()) {
    if (COPY.test(path)) continue
    const dot = path.lastIndexOf('.')
    if (path.startsWith('devices/')) share.put(path.replace(/^devices/u, 'devices - 副本'), bytes)
    share.put(`${path.slice(0, dot)} - 副本${path.slice(dot)}`, bytes)
    share.put(`${path.slice(0, dot)} (1)${path.slice(dot)}`, bytes.subarray(0, bytes.length / 2))
  }
  share.put('Thumbs.db', Uint8Array.of(1))
}

function same(one: Desk, other: Desk): boolean {
  return one.log.stamps.size === other.log.stamps.size && [...one.log.stamps].every((id) => other.log.stamps.has(id))
}

async function stop({ time }: Office, ...desks: readonly Desk[]): Promise<void> {
  const stopped = Promise.all(desks.map(({ exchange }) => exchange.stop()))
  await time.advance(1_000)
  await stopped
}
