// What is wrong at the moment, each told once with since when it has been so.
import type { Clock } from '../../shared/kernel/ports'
import type { Failure } from '../../shared/kernel/result'
import type { SyncStatus } from '../../shared/ipc/sync-status'

type Problem = SyncStatus['problems'][number]

export class Problems {
  private readonly open = new Map<string, Problem>()

  constructor(private readonly clock: Clock) {}

  /** Notes a failure. One problem per code: the first moment stays, the sentence is the newest. */
  tell({ code, message }: Failure): void {
    this.open.set(code, { code, message, since: this.open.get(code)?.since ?? this.clock.now() })
  }

  /** It is over. */
  clear(...codes: readonly string[]): void {
    for (const code of codes) this.open.delete(code)
  }

  /** Oldest first. */
  list(): readonly Problem[] {
    return [...this.open.values()].sort((a, b) => a.since - b.since)
  }
}
