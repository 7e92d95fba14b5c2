// The writer as the sync process reaches it: questions over a port that may be replaced at any time (the page was reloaded) or not be
// there yet. A question whose port closes fails with `log.gone`; every question may be asked again.
import type {
  Arrival,
  Committed,
  Delivery,
  DifferingPc,
  LogPiece,
  LogState,
  OfficeLog,
  OwnEntry,
} from '../../shared/ipc/replication'
import { LOG_GONE, type FromWriter, type LogMethod, type ToWriter } from '../../shared/ipc/writer-port'
import { FailureError, orThrow, type Result } from '../../shared/kernel/result'

/** Electron's MessagePortMain, as far as it is used. */
export interface Port {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(message: unknown): void
  start(): void
  close(): void
}

interface Waiting {
  readonly settle: (result: Result<unknown>) => void
}

export class WriterPort implements OfficeLog {
  private port: Port | undefined
  private asking = 0
  private readonly asked = new Map<number, Waiting>()
  private attached: () => void = () => undefined
  private readonly first = new Promise<void>((resolve) => (this.attached = resolve))

  /** `committed` hears of own changes as they are made. */
  constructor(private readonly committed: (news: Committed) => void) {}

  /** From now on this port leads to the writer. */
  attach(port: Port): void {
    this.drop(this.port)
    this.port = port
    port.on('message', ({ data }) => this.port === port && this.hear(data as FromWriter))
    port.on('close', () => this.drop(port))
    port.start()
    this.attached()
  }

  state = (): Promise<LogState> => this.ask('state')
  bind = (vault: string): Promise<void> => this.ask('bind', vault)
  ownAfter = (stamp: string, limit: number): Promise<readonly OwnEntry[]> => this.ask('ownAfter', stamp, limit)
  deliver = (arrivals: readonly Arrival[]): Promise<Delivery> => this.ask('deliver', arrivals)
  published = (name: string, through: string): Promise<void> => this.ask('published', name, through)
  gathered = (pack: string, names: readonly string[]): Promise<void> => this.ask('gathered', pack, names)
  renewDevice = (device: string): Promise<void> => this.ask('renewDevice', device)
  readLog = (from: number, limit: number): Promise<LogPiece> => this.ask('readLog', from, limit)
  fingerprint = (): ReturnType<OfficeLog['fingerprint']> => this.ask('fingerprint')
  noteDiffering = (pcs: readonly DifferingPc[]): Promise<void> => this.ask('noteDiffering', pcs)

  private async ask<T>(method: LogMethod, ...args: readonly unknown[]): Promise<T> {
    await this.first
    const port = this.port
    if (!port) throw new FailureError(LOG_GONE)
    const id = ++this.asking
    const result = await new Promise<Result<unknown>>((settle) => {
      this.asked.set(id, { settle })
      port.postMessage({ id, method, args } satisfies ToWriter)
    })
    return orThrow(result) as T
  }

  private hear(message: FromWriter): void {
    if ('committed' in message) return this.committed(message.committed)
    this.asked.get(message.id)?.settle(message.result)
    this.asked.delete(message.id)
  }

  private drop(port: Port | undefined): void {
    if (!port || this.port !== port) return
    this.port = undefined
    const lost = [...this.asked.values()]
    this.asked.clear()
    for (const { settle } of lost) settle({ ok: false, failure: LOG_GONE })
    port.close()
  }
}
