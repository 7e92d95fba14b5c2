// Own log records for tests of what keeps them: real transactions and slices, with stamps that grow.
import { writeStamp } from '../../shared/oplog/stamp'
import type { OwnEntry } from '../../shared/ipc/replication'

const START = 1_790_000_000_000

/** The n-th change of this PC; `size` bytes of body that no other change has. */
export function ownEntry(n: number, size = 40): OwnEntry {
  const stampAt = (counter: number) => writeStamp({ time: START + n, counter, device: 'aaaa0001', incarnation: 7 })
  const txn = {
    id: `txn-${n}`,
    by: 'operator',
    device: 'aaaa0001',
    command: 'record.edit',
    label: `修改手机：张三 ${n}`,
    at: START + n,
  }
  const body = Uint8Array.from({ length: size }, (_, i) => (i * 7 + n * 13) & 0xff)
  return { txn, body, count: 3, first: stampAt(0), last: stampAt(2) }
}

/** Changes from (with) and to (without). */
export function ownEntries(from: number, to: number): readonly OwnEntry[] {
  return Array.from({ length: to - from }, (_, i) => ownEntry(from + i))
}
