// A small office whose PCs exchange over one folder in memory, in virtual time: the shipped exchange over the simulation's log.
import { cheapFormat } from '../simulation/cheap-format'
import { MemoryLog } from '../simulation/office-log'
import { Universe } from '../simulation/universe'
import { MemoryFolder } from './folder/memory-folder'
import { VirtualTime } from './virtual-time'
import { clockFrom } from '../../shared/kernel/ports'
import type { SyncStatus } from '../../shared/ipc/sync-status'
import { vaultFile, writeFile } from '../../shared/vault-format/files'
import { folderFailure } from '../../electron/storage/folder/folder-failure'
import type { Folder } from '../../electron/storage/folder/folder'
import { Journal } from '../../electron/storage/journal/journal'
import { Exchange } from '../../electron/sync/running'
import { systemRandom } from '../../electron/system-ports'

const VAULT = 'v0v0v0v0v0v0v0v0'

export class SyncOffice {
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

  /** `clockOff`: ms by which its clock is ahead of the share's. */
  desk(name: string, device: string, clockOff = 0): SyncDesk {
    return new SyncDesk(this, name, device, clockOff)
  }
}

export class SyncDesk {
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
    private readonly office: SyncOffice,
    name: string,
    private readonly device: string,
    public clockOff: number,
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
        clock: clockFrom(() => time.now() + this.clockOff),
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

/** Both logs hold the same operations. */
export function same(one: SyncDesk, other: SyncDesk): boolean {
  return one.log.stamps.size === other.log.stamps.size && [...one.log.stamps].every((id) => other.log.stamps.has(id))
}

export async function stop({ time }: SyncOffice, ...desks: readonly SyncDesk[]): Promise<void> {
  const stopped = Promise.all(desks.map(({ exchange }) => exchange.stop()))
  await time.advance(1_000)
  await stopped
}
