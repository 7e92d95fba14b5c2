// Makes every write outside commit fail: a screen or a test that forgets the one way finds out at once (product.md §0.2).
import type { DBCore, DBCoreMutateRequest, Middleware } from 'dexie'
import { FailureError } from '../../shared/kernel/result'

export interface Guard {
  readonly middleware: Middleware<DBCore>
  /** Called by commit and rebuild inside their own transaction; the permit ends with the transaction. */
  permit(transaction: IDBTransaction): void
  /** How many transactions have been permitted: whoever worked something out before this grew may have read what has changed since. */
  readonly permits: number
}

/** A guard for one database. Permits are per native transaction, so a write that merely runs at the same time is still refused. */
export function guard(): Guard {
  const permitted = new WeakSet<object>()
  let permits = 0
  return {
    permit: (transaction) => {
      permits += 1
      permitted.add(transaction)
    },
    get permits() {
      return permits
    },
    middleware: { stack: 'dbcore', name: 'commit-guard', create: (core) => guarded(core, permitted) },
  }
}

function guarded(core: DBCore, permitted: WeakSet<object>): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        mutate: (request: DBCoreMutateRequest) => {
          if (!permitted.has(request.trans)) throw refusal(name)
          return table.mutate(request)
        },
      }
    },
  }
}

function refusal(table: string): FailureError {
  return new FailureError({
    code: 'write.outside-commit',
    message: '程序试图绕过正常保存途径修改数据，已被阻止，数据没有改动。请导出诊断信息。',
    data: { table },
  })
}
