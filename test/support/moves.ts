// What a property lets people do to an office in any order, and what the plainest reader makes of the operations afterwards.
import { FingerprintSum, officeFingerprint } from '../../shared/oplog/fingerprint'
import type { Replica } from '../../shared/oplog/replica'
import type { TestOffice } from './office'

/** `row` and `other` are people. */
export type Move =
  | { readonly kind: 'edit'; readonly row: string; readonly field: string; readonly value: string | null }
  | { readonly kind: 'remove'; readonly row: string }
  | { readonly kind: 'merge'; readonly row: string; readonly other: string }
  | { readonly kind: 'undo' | 'redo' | 'restart' }

/** Refused moves (a removed person, nothing to undo) are part of the game. */
export async function play({ office, idle, reopen }: TestOffice, move: Move): Promise<void> {
  switch (move.kind) {
    case 'edit':
      await office.run('record.edit', { table: 'person', row: move.row, values: { [move.field]: move.value } })
      return
    case 'remove':
      await office.run('record.remove', { table: 'person', rows: [move.row] })
      return
    case 'merge':
      await office.run('person.merge', { survivor: move.row, others: [move.other], take: {} })
      return
    case 'undo':
      await office.undo()
      return
    case 'redo':
      await office.redo()
      return
    case 'restart':
      await idle()
      await reopen()
  }
}

/** State of all tables as a replica has them; a table nobody wrote to counts as empty. */
export function stateOf(replica: Replica, tables: readonly string[]): string {
  const fingerprints = replica.fingerprints()
  return officeFingerprint(
    Object.fromEntries(tables.map((table) => [table, fingerprints[table] ?? new FingerprintSum().toString()])),
  )
}
