// Time that passes only when a test says so: a Clock and a Timer in one, so that minutes of polling and back-off take no time.
import { clockFrom, type Clock, type Timer } from '../../shared/kernel/ports'

interface Waiting {
  readonly at: number
  readonly order: number
  readonly run: () => void
}

export class VirtualTime implements Clock, Timer {
  private current: number
  private order = 0
  private readonly waiting = new Set<Waiting>()
  private readonly clock: Clock

  /** `start`: UTC ms. */
  constructor(start = 1_790_000_000_000) {
    this.current = start
    this.clock = clockFrom(() => this.current)
  }

  now(): number {
    return this.current
  }

  today(): string {
    return this.clock.today()
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.current + Math.max(0, ms), order: this.order++, run }
    this.waiting.add(entry)
    return () => void this.waiting.delete(entry)
  }

  /** UTC ms of the next timer; undefined where nothing waits. */
  get next(): number | undefined {
    return this.first()?.at
  }

  /** Lets `ms` pass, firing timers at their moment and letting what they start run as far as it can without waiting. */
  async advance(ms: number): Promise<void> {
    const end = this.current + ms
    await settled()
    for (let due = this.first(); due !== undefined && due.at <= end; due = this.first()) {
      this.waiting.delete(due)
      this.current = due.at
      due.run()
      await settled()
    }
    this.current = end
  }

  /** Lets time pass, a little at a go, until the work is done: what it waits for comes, and nothing is left waiting. */
  async until<T>(work: Promise<T>): Promise<T> {
    let over = false
    const end = (): void => void (over = true)
    work.then(end, end)
    while (!over) await this.advance(10)
    return work
  }

  private first(): Waiting | undefined {
    let found: Waiting | undefined
    for (const entry of this.waiting) {
      if (!found || entry.at < found.at || (entry.at === found.at && entry.order < found.order)) found = entry
    }
    return found
  }
}

/** All microtasks run before the event loop's next turn. */
function settled(): Promise<void> {
  return new Promise((settle) => void setImmediate(settle))
}
