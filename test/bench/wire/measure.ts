// What 100,000 edits weigh on the wire, and of what that weight is made: each part's share is what is saved by leaving it out.
// Run by the bench area `wire`; prints its measures as one line of JSON.
import { zip } from '../../../electron/vault/zip'
import { encodeBase32 } from '../../../shared/kernel/base32'
import { orThrow } from '../../../shared/kernel/result'
import type { Op } from '../../../shared/oplog/operation'
import { decodeSlice, encodeSlice } from '../../../shared/oplog/slice'
import { readStamp, writeStamp } from '../../../shared/oplog/stamp'
import { editHistory, type EditHistory } from './edits'
import { segmentOf } from './segment'

interface Measure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly bound?: number
  readonly detail?: string
}

const MB = 1_000_000
const EDITS = 100_000
const BATCH = 500
const shortRows = new Map<string, string>()
const measures: Measure[] = []

for (const rows of [5_000, 100_000]) measures.push(...weigh({ edits: EDITS, rows, pause: 0 }))
measures.push(...weigh({ edits: EDITS, rows: 5_000, pause: 20_000 }), ...speed())
console.log(JSON.stringify(measures))

function weigh(history: EditHistory): Measure[] {
  const pcs = editHistory(history)
  const count = pcs.flat().length
  const whole = sizeOf(pcs)
  const ids = whole - sizeOf(pcs.map((ops) => ops.map(withShortRow)))
  const shares = [
    ['row ids', ids],
    ['values', whole - sizeOf(pcs.map((ops) => ops.map(withoutValues)))],
    ['pred', whole - sizeOf(pcs.map((ops) => ops.map((op) => ({ ...op, pred: {} }))))],
    ['times', whole - sizeOf(pcs.map(withEvenTimes))],
    ['transactions', whole - sizeOf(pcs, sliceOf)],
  ] as const
  const split = shares.map(([name, bytes]) => `${name} ${(bytes / count).toFixed(2)}`).join(', ')
  const pace = history.pause === 0 ? '' : ', typed at up to 20 s each'
  const name = `${EDITS} edits over ${history.rows} rows${pace}`
  const bounded = history.rows === 5_000 ? whole : whole - ids
  return [
    {
      name: history.rows === 5_000 ? name : `${name}, beside the row ids`,
      value: bounded / MB,
      unit: 'MB',
      ...(history.pause === 0 ? { bound: 1 } : {}),
      detail: `${(whole / count).toFixed(2)} bytes an operation: ${split}`,
    },
    { name: `${name}, in batches of ${BATCH}`, value: sizeOf(pcs.flatMap(batches)) / MB, unit: 'MB' },
  ]
}

/** Encoding and decoding in slices as the log keeps them, the median of five. */
function speed(): Measure[] {
  const ops = editHistory({ edits: EDITS / 5, rows: 5_000, pause: 0 }).flatMap(batches)
  const slices = ops.map(encodeSlice)
  const count = ops.flat().length
  const rate = (run: () => void): number => {
    const times = Array.from({ length: 5 }, () => {
      const from = performance.now()
      run()
      return performance.now() - from
    }).sort((a, b) => a - b)
    return count / (times[2] ?? 1)
  }
  return [
    { name: 'slices written', value: rate(() => ops.forEach(encodeSlice)), unit: 'operations a ms' },
    {
      name: 'slices read',
      value: rate(() => slices.forEach((slice) => orThrow(decodeSlice(slice)))),
      unit: 'operations a ms',
    },
  ]
}

function sizeOf(lists: readonly (readonly Op[])[], contentOf: (ops: readonly Op[]) => Uint8Array = segmentOf): number {
  return lists.reduce((sum, ops) => sum + zip.pack(contentOf(ops)).length, 0)
}

function sliceOf(ops: readonly Op[]): Uint8Array {
  return encodeSlice(ops)
}

function batches(ops: readonly Op[]): Op[][] {
  return Array.from({ length: Math.ceil(ops.length / BATCH) }, (_, at) => ops.slice(at * BATCH, (at + 1) * BATCH))
}

/** The same row under an id whose spelling carries no chance. */
function withShortRow(op: Op): Op {
  let row = shortRows.get(op.row)
  if (row === undefined) {
    const bytes = new Uint8Array(16)
    new DataView(bytes.buffer).setUint32(12, shortRows.size)
    shortRows.set(op.row, (row = encodeBase32(bytes)))
  }
  return { ...op, row }
}

function withoutValues(op: Op): Op {
  return op.set ? { ...op, set: Object.fromEntries(Object.keys(op.set).map((key) => [key, null])) } : op
}

/** Every operation a millisecond after the one before; what it follows keeps its own time. */
function withEvenTimes(ops: readonly Op[]): Op[] {
  return ops.map((op, at) => {
    const id = writeStamp({ ...orThrow(readStamp(op.id)), time: 1_790_000_000_000 + at, counter: 0 })
    return { ...op, id, txn: id }
  })
}
