// Reads asked for in one turn of the event loop go to the database in one transaction: a first question of the 工作台 asks some seventy
// small things, and a transaction of its own costs each of them more than its answer.
import type { Database } from '../database'
import { turn } from '../queue'

interface Asked {
  readonly table: string
  readonly read: () => PromiseLike<unknown>
  readonly answered: (value: never) => void
  readonly failed: (error: unknown) => void
}

export class Together {
  private asked: Asked[] = []

  constructor(private readonly database: Database) {}

  /** `read` asks the table, at once and without waiting for anything else. */
  ask<T>(table: string, read: () => PromiseLike<T>): Promise<T> {
    return new Promise((answered, failed) => {
      this.asked.push({ table, read, answered, failed })
      if (this.asked.length === 1) void turn().then(() => this.go())
    })
  }

  /** Answers are handed on all at once, so that what is asked next goes together again. */
  private async go(): Promise<void> {
    const { asked } = this
    this.asked = []
    const tables = [...new Set(asked.map(({ table }) => table))]
    try {
      const answers = await this.database.dexie.transaction('r', tables, () =>
        Promise.all(asked.map(({ read }) => read())),
      )
      for (const [at, { answered }] of asked.entries()) answered(answers[at] as never)
    } catch (error) {
      for (const { failed } of asked) failed(error)
    }
  }
}
