// Calls to a file system that may never answer: each is given up after a while, and only so many are out at once, because each
// holds a thread until the system lets go of it (libuv has few) and a dead share would take them all.
import type { Timer } from '../../../shared/kernel/ports'
import { folderFailure } from './folder-failure'

export interface TimedCallsOptions {
  readonly timer: Timer
  /** After how many ms a call is given up. */
  readonly limitMs: number
  /** Calls out at once, given-up ones among them. */
  readonly atOnce: number
}

interface Queued {
  readonly start: () => void
  readonly giveUp: () => void
}

export class TimedCalls {
  private out = 0
  private stuck = 0
  private readonly queue: Queued[] = []

  constructor(private readonly options: TimedCallsOptions) {}

  /**
   * The answer of the call; `folder.timeout` when it does not come in time, or at once while all calls out are given-up ones.
   * The call may still happen: `late` is then told what it answered, so that a handle can be closed.
   */
  run<T>(call: () => Promise<T>, late?: (value: T) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const start = () => this.start(call, resolve, reject, late)
      const giveUp = () => reject(folderFailure('folder.timeout', { stuck: this.stuck }))
      if (this.stuck >= this.options.atOnce) giveUp()
      else if (this.out < this.options.atOnce) start()
      else this.queue.push({ start, giveUp })
    })
  }

  private start<T>(
    call: () => Promise<T>,
    resolve: (value: T) => void,
    reject: (error: unknown) => void,
    late?: (value: T) => void,
  ): void {
    let givenUp = false
    this.out += 1
    const stop = this.options.timer.after(this.options.limitMs, () => {
      givenUp = true
      this.stuck += 1
      reject(folderFailure('folder.timeout', { ms: this.options.limitMs }))
      if (this.stuck >= this.options.atOnce) for (const queued of this.queue.splice(0)) queued.giveUp()
    })
    const freed = () => {
      stop()
      this.out -= 1
      if (givenUp) this.stuck -= 1
      this.queue.shift()?.start()
    }
    call().then(
      (value) => {
        freed()
        if (givenUp) late?.(value)
        else resolve(value)
      },
      (error: unknown) => {
        freed()
        reject(error)
      },
    )
  }
}
