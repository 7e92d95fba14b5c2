// Own changes that are not proven to lie on the share: kept in the journal, and counted as a person counts them, by transaction.
import type { OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import type { Stamp, TxnId } from '../../shared/oplog/operation'
import { keepJournal } from './journaling'
import type { Journal, SyncPorts } from './ports'
import type { Station } from './station'

export class Waiting {
  /** Transaction → its last stamp. */
  private readonly open = new Map<TxnId, Stamp>()
  private journaled: Stamp = ''
  private proven: Stamp = ''
  private readonly journal: Journal
  /** The log as the exchange sees it: what it says is published is published here. */
  readonly log: OfficeLog

  constructor(
    ports: SyncPorts,
    private readonly changed: () => void,
  ) {
    this.journal = {
      entries: () => ports.journal.entries(),
      dropThrough: (stamp) => ports.journal.dropThrough(stamp),
      append: async (entries) => {
        this.note(entries)
        await ports.journal.append(entries)
      },
    }
    this.log = {
      ...logOf(ports.log),
      published: async (name, through) => {
        await ports.log.published(name, through)
        this.prove(through)
      },
    }
  }

  get count(): number {
    return this.open.size
  }

  /** What was journaled in earlier runs and is not published waits still. */
  async begin({ cursor, frozen }: Station): Promise<void> {
    const entries = await this.journal.entries()
    this.journaled = entries.reduce<Stamp>((last, entry) => (entry.last > last ? entry.last : last), cursor.through)
    if (frozen.length === 0) this.proven = cursor.through
    this.note(entries)
  }

  /** Appends what the log has and the journal has not. */
  async keep({ ports }: Station): Promise<void> {
    this.journaled = await keepJournal({ log: ports.log, journal: this.journal }, this.journaled)
  }

  /** After a round: everything looked through and frozen has gone out. */
  settle({ frozen, passed }: Station): void {
    if (frozen.length === 0) this.prove(passed)
  }

  private note(entries: readonly OwnEntry[]): void {
    for (const { txn, last } of entries) if (last > this.proven) this.open.set(txn.id, last)
    this.changed()
  }

  private prove(through: Stamp): void {
    if (through > this.proven) this.proven = through
    for (const [txn, last] of this.open) if (last <= this.proven) this.open.delete(txn)
    this.changed()
  }
}

/** Its methods as plain functions, so that one of them can be replaced. */
function logOf(log: OfficeLog): OfficeLog {
  return {
    state: () => log.state(),
    bind: (vault) => log.bind(vault),
    ownAfter: (stamp, limit) => log.ownAfter(stamp, limit),
    deliver: (arrivals) => log.deliver(arrivals),
    published: (name, through) => log.published(name, through),
    gathered: (pack, names) => log.gathered(pack, names),
    renewDevice: (device) => log.renewDevice(device),
    readLog: (from, limit) => log.readLog(from, limit),
    fingerprint: () => log.fingerprint(),
    noteDiffering: (pcs) => log.noteDiffering(pcs),
  }
}
