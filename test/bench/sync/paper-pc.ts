// A PC of the bench that has a log and no database: it writes operations as fast as they can be packed, and publishes them by the
// shipped engine, so that a share of any size is made in seconds.
import { DiskFolder } from '../../../electron/storage/folder/disk-folder'
import { Journal } from '../../../electron/storage/journal/journal'
import { begin } from '../../../electron/sync/begin'
import type { SyncPorts } from '../../../electron/sync/ports'
import { round } from '../../../electron/sync/round'
import { systemClock, systemRandom, systemTimer } from '../../../electron/system-ports'
import { sealingWith } from '../../../electron/vault/sealing'
import { zip } from '../../../electron/vault/zip'
import type { OpenedVault } from '../../../electron/vault/vault'
import type { Delivery, LogPiece, LogState, OfficeLog, OwnEntry } from '../../../shared/ipc/replication'
import type { Draft } from '../../../shared/domain/command'
import { FailureError } from '../../../shared/kernel/result'
import type { Op, Stamp } from '../../../shared/oplog/operation'
import { encodeSlice } from '../../../shared/oplog/slice'
import { CLOCK_ORIGIN, nextStamp, type HybridClock } from '../../../shared/oplog/stamp'
import { MemoryFolder } from '../../support/folder/memory-folder'

const RECORD_OPS = 500

type Written = Extract<Draft, { kind: 'set' }>

/** Own entries only: what others wrote is noted by name and forgotten. */
export class PaperLog implements OfficeLog {
  private readonly own: OwnEntry[] = []
  private readonly known = new Set<string>()
  private vault: string | undefined
  private clock: HybridClock = CLOCK_ORIGIN
  /** `row field` → who wrote it last here. */
  private readonly heads = new Map<string, Stamp>()

  constructor(readonly device: string) {}

  /** Another PC that has read everything this one wrote. */
  heir(device: string): PaperLog {
    const heir = new PaperLog(device)
    heir.clock = this.clock
    for (const [place, stamp] of this.heads) heir.heads.set(place, stamp)
    return heir
  }

  /** One transaction. */
  commit(command: string, label: string, drafts: readonly Written[]): void {
    const ops: Op[] = []
    for (const { table, row, set } of drafts) {
      const [clock, id] = nextStamp(this.clock, systemClock.now(), this.device, 1)
      this.clock = clock
      const pred: Record<string, readonly Stamp[]> = {}
      for (const field of Object.keys(set)) {
        const head = this.heads.get(`${row} ${field}`)
        if (head !== undefined) pred[field] = [head]
        this.heads.set(`${row} ${field}`, id)
      }
      ops.push({ id, txn: ops[0]?.txn ?? id, kind: 'set', table, row, set, pred })
    }
    const at = systemClock.now()
    const txn = { id: ops[0]?.txn ?? '', by: 'operator', device: this.device, command, label, at }
    for (let from = 0; from < ops.length; from += RECORD_OPS) {
      const slice = ops.slice(from, from + RECORD_OPS)
      const [first, last] = [slice[0]?.id ?? '', slice.at(-1)?.id ?? '']
      this.own.push({ txn, body: encodeSlice(slice), count: slice.length, first, last })
    }
  }

  async state(): Promise<LogState> {
    return { vault: this.vault, device: this.device, known: [...this.known], lastOwn: this.own.at(-1)?.last ?? '' }
  }

  async bind(vault: string): Promise<void> {
    this.vault = vault
  }

  async ownAfter(stamp: Stamp, limit: number): Promise<readonly OwnEntry[]> {
    let count = 0
    const from = this.own.findIndex(({ last }) => last > stamp)
    if (from < 0) return []
    const beyond = this.own.findIndex((entry, at) => {
      if (at < from) return false
      const isSame = this.own[at - 1]?.txn.id === entry.txn.id
      if (count >= limit && !isSame) return true
      count += entry.count
      return false
    })
    return this.own.slice(from, beyond < 0 ? undefined : beyond)
  }

  async deliver(arrivals: Parameters<OfficeLog['deliver']>[0]): Promise<Delivery> {
    for (const { name } of arrivals) this.known.add(name)
    return { applied: arrivals.reduce((sum, { bundle }) => sum + bundle.count, 0), incomplete: 0, refused: [] }
  }

  async published(name: string): Promise<void> {
    this.known.add(name)
  }

  async renewDevice(): Promise<void> {
    throw new FailureError({ code: 'bench.renamed', message: 'A PC of the bench is nobody’s twin.' })
  }

  async readLog(): Promise<LogPiece> {
    return { entries: [] }
  }

  async gathered(pack: string, names: readonly string[]): Promise<void> {
    for (const name of names) this.known.delete(name)
    this.known.add(pack)
  }

  /** It has no fingerprint, so nobody differs from it. */
  noteDiffering(): Promise<void> {
    return Promise.resolve()
  }

  async fingerprint(): Promise<{ state: string; known: number }> {
    throw new FailureError({ code: 'log.busy', message: 'It has no rows to take a fingerprint of.' })
  }
}

/** The ports of such a PC: everything of its own in memory, the vault's real cipher. */
export function paperPorts(log: PaperLog, key: Uint8Array): SyncPorts {
  const named = { device: log.device, fingerprint: 'bench', former: [] }
  return {
    mirror: new MemoryFolder(systemClock),
    attachments: new MemoryFolder(systemClock),
    journal: new Journal(new MemoryFolder(systemClock), 'journal'),
    log,
    format: { sealing: sealingWith(key), zip },
    identity: { read: async () => named, write: async () => undefined, fingerprint: async () => 'bench' },
    clock: systemClock,
    random: systemRandom,
    timer: systemTimer,
    program: { name: `评测 ${log.device}`, version: '0.0.0', schema: 1, minReader: 1 },
  }
}

/** The folder of a share on this machine's disk. */
export function diskFolder(root: string): DiskFolder {
  return new DiskFolder({ root, timer: systemTimer, random: systemRandom })
}

/** Publishes everything the log has, in one full round. */
export async function publishAll(log: PaperLog, root: string, { vault, key }: OpenedVault): Promise<void> {
  const share = diskFolder(root)
  const station = await begin(paperPorts(log, key), share, vault.vault)
  const health = await round(station, true)
  if (health.state !== 'ok') throw new FailureError(health.failure)
}
