// An office's database that outlives kill -9: the log in miniature of the simulation, with every change of it on the disk before it is
// acknowledged, and read again at the start.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs'
import type { Arrival, Delivery } from '../../shared/ipc/replication'
import type { Op, Txn, TxnId } from '../../shared/oplog/operation'
import { observeStamp } from '../../shared/oplog/stamp'
import { MemoryLog } from '../simulation/office-log'
import { Universe } from '../simulation/universe'

type Change =
  | { readonly kind: 'start' }
  | { readonly kind: 'commit'; readonly txn: Txn; readonly ops: readonly Op[] }
  | { readonly kind: 'deliver'; readonly arrivals: readonly Stored[] }
  | { readonly kind: 'published'; readonly name: string }
  | { readonly kind: 'bind'; readonly vault: string }
  | { readonly kind: 'renew'; readonly device: string }

/** An arrival whose body is text. */
type Stored = Omit<Arrival, 'bundle'> & { readonly bundle: Omit<Arrival['bundle'], 'body'> & { readonly body: string } }

/** One process knows what it committed itself; how large others' transactions are it cannot know. */
class OwnUniverse extends Universe {
  override sizeOf(txn: TxnId): number | undefined {
    return super.sizeOf(txn) === 0 ? undefined : super.sizeOf(txn)
  }
}

export class FileLog extends MemoryLog {
  constructor(
    private readonly path: string,
    device: string,
  ) {
    super(new OwnUniverse(), device)
  }

  /** Reads what is there; a last line that was cut short was never acknowledged. */
  async open(): Promise<void> {
    const text = existsSync(this.path) ? readFileSync(this.path, 'utf8') : ''
    const whole = text.slice(0, text.lastIndexOf('\n') + 1)
    if (whole.length < text.length) truncateSync(this.path, Buffer.byteLength(whole))
    for (const line of whole.split('\n').filter(Boolean)) await this.repeat(JSON.parse(line) as Change)
    this.keep({ kind: 'start' })
    this.dropUnfinished()
  }

  override commit(txn: Txn, ops: readonly Op[]): void {
    this.keep({ kind: 'commit', txn, ops })
    super.commit(txn, ops)
  }

  override async deliver(arrivals: readonly Arrival[]): Promise<Delivery> {
    this.keep({ kind: 'deliver', arrivals: arrivals.map(stored) })
    return super.deliver(arrivals)
  }

  override async published(name: string): Promise<void> {
    this.keep({ kind: 'published', name })
    await super.published(name)
  }

  override async bind(vault: string): Promise<void> {
    if (this.vault !== vault) this.keep({ kind: 'bind', vault })
    await super.bind(vault)
  }

  override async renewDevice(device: string): Promise<void> {
    this.keep({ kind: 'renew', device })
    await super.renewDevice(device)
  }

  private keep(change: Change): void {
    appendFileSync(this.path, `${JSON.stringify(change)}\n`, { flush: true })
  }

  private async repeat(change: Change): Promise<void> {
    switch (change.kind) {
      case 'start':
        return this.dropUnfinished()
      case 'commit':
        for (const { id } of change.ops) this.clock = observeStamp(this.clock, id, Number.MAX_SAFE_INTEGER).state
        return super.commit(change.txn, change.ops)
      case 'deliver':
        return void (await super.deliver(change.arrivals.map(opened)))
      case 'published':
        return super.published(change.name)
      case 'bind':
        return super.bind(change.vault)
      case 'renew':
        return super.renewDevice(change.device)
    }
  }
}

function stored(arrival: Arrival): Stored {
  return { ...arrival, bundle: { ...arrival.bundle, body: Buffer.from(arrival.bundle.body).toString('base64') } }
}

function opened({ bundle, ...rest }: Stored): Arrival {
  return { ...rest, bundle: { ...bundle, body: new Uint8Array(Buffer.from(bundle.body, 'base64')) } }
}
