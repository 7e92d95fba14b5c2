// One run of the program on one PC, which can end at any moment. A call made by a process that is no more never comes back, not
// even to a catch or a finally: that is what a kill or a power cut does.

export type Outcome<T> = { readonly crashed: false; readonly value: T } | { readonly crashed: true }

export class ProcessLife {
  private over = false
  private readonly undoes: (() => Promise<void>)[] = []
  private end: () => void = () => undefined
  private readonly ended = new Promise<void>((settle) => (this.end = settle))

  get isOver(): boolean {
    return this.over
  }

  /** Does the work, or as much of it as happens before the crash. */
  async run<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    const done = work().then((value): Outcome<T> => ({ crashed: false, value }))
    // A dead process reports nothing, so its late failures are nobody's.
    const crashed = this.ended.then((): Outcome<T> => ({ crashed: true }))
    return Promise.race([crashed, done])
  }

  /** Ends the process here: kill -9. */
  crash(): void {
    this.over = true
    this.end()
  }

  /** Ends the process and the machine: what its disk said was kept but had not kept is gone. */
  async losePower(): Promise<void> {
    this.crash()
    for (const undo of this.undoes.splice(0).reverse()) {
      // What another has taken away meanwhile cannot be taken back.
      await undo().catch(() => undefined)
    }
  }

  /** Notes how to take a step back that was acknowledged but is not on the disk. */
  onPowerLoss(undo: () => Promise<void>): void {
    this.undoes.push(undo)
  }

  /** The answer, while there is still somebody to hear it. */
  async heard<T>(answer: Promise<T>): Promise<T> {
    try {
      const value = await answer
      return this.over ? await never() : value
    } catch (error) {
      if (this.over) return never()
      throw error
    }
  }
}

/** Never settles. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined)
}
