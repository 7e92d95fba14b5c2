// Answers the sync process on the port that main handed over: numbered questions to the writer's OfficeLog, and word of own commits.
import type { Committed, OfficeLog } from '../../shared/ipc/replication'
import type { FromWriter, ToWriter } from '../../shared/ipc/writer-port'
import { ok } from '../../shared/kernel/result'
import { failureOf } from './failures'
import type { Writer } from './writer'

/** Commits in quick succession are told of once. */
const QUIET_MS = 100

/** Serves one port; `log` is asked for with each question. Answers the way to tell it of commits, and the end of serving it. */
export function serveLog(port: MessagePort, log: () => OfficeLog): { committed(news: Committed): void; end(): void } {
  const say = (message: FromWriter): void => port.postMessage(message)
  const answer = async ({ method, args }: ToWriter): Promise<unknown> =>
    (log()[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args)
  port.onmessage = ({ data }: MessageEvent<ToWriter>) => {
    const { id } = data
    void answer(data).then(
      (value) => say({ id, result: ok(value) }),
      (error: unknown) => say({ id, result: { ok: false, failure: failureOf(error) } }),
    )
  }
  return { committed: (committed) => say({ committed }), end: () => port.close() }
}

/** The writer served on the newest port; the window may be given another writer or another port at any time. */
export class Serving {
  private served: ReturnType<typeof serveLog> | undefined
  private lastOwn: string | undefined
  private telling = false

  /** `writer` is asked for with each question. */
  constructor(private readonly writer: () => Writer) {}

  /** Hears of the writer's commits. */
  hear(writer: Writer): Writer {
    writer.onCommit((lastOwn) => {
      this.lastOwn = lastOwn
      this.tell()
    })
    return writer
  }

  on(port: MessagePort): void {
    this.served?.end()
    this.served = serveLog(port, () => this.writer().replication)
    this.tell()
  }

  private tell(): void {
    if (this.telling || !this.served || this.lastOwn === undefined) return
    this.telling = true
    setTimeout(() => {
      this.telling = false
      this.served?.committed({ lastOwn: this.lastOwn ?? '' })
    }, QUIET_MS)
  }
}
