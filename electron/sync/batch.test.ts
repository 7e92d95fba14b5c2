// What is frozen together: whole transactions, never half of one, and claims that hold.
import { describe, expect, it } from 'vitest'
import type { OfficeLog, OwnEntry } from '../../shared/ipc/replication'
import type { Op, Txn } from '../../shared/oplog/operation'
import { encodeSlice } from '../../shared/oplog/slice'
import { sourceOf, writeStamp } from '../../shared/oplog/stamp'
import { bundleBatch, nextBatch, readAhead, SEGMENT_OPS, stampBefore } from './batch'

const stampAt = (time: number, counter = 0, incarnation = 1): string =>
  writeStamp({ time, counter, device: '0000test', incarnation })

/** A record of `count` operations of one transaction, from `time` on. */
function record(txn: string, time: number, count: number, part?: Txn['part'], incarnation = 1): OwnEntry {
  const ops = Array.from({ length: count }, (_, at): Op => {
    const id = stampAt(time, at, incarnation)
    return { id, txn, kind: 'set', table: 'person', row: `row-${time}-${at}`, set: { name: '张三' }, pred: {} }
  })
  const header: Txn = { id: txn, by: 'clerk', device: '0000test', command: 'record.edit', label: '改', at: time }
  return {
    txn: part ? { ...header, part } : header,
    body: encodeSlice(ops),
    count,
    first: ops[0]?.id ?? '',
    last: ops.at(-1)?.id ?? '',
  }
}

/** A log that answers as the port says: at least one record, none once `limit` operations are reached. */
function logOf(entries: readonly OwnEntry[]): Pick<OfficeLog, 'ownAfter'> {
  return {
    ownAfter: async (stamp, limit) => {
      const found: OwnEntry[] = []
      let ops = 0
      for (const entry of entries) {
        if (entry.last <= stamp) continue
        if (ops >= limit) break
        found.push(entry)
        ops += entry.count
      }
      return found
    },
  }
}

describe('a log that is read ahead', () => {
  it('gives the same batches and is asked a few times only, also where more is written meanwhile', async () => {
    const entries = Array.from({ length: 90 }, (_, at) => record(`t${at}`, at + 1, 500))
    let asked = 0
    const log = readAhead({ ownAfter: (stamp, limit) => (asked++, logOf(entries).ownAfter(stamp, limit)) })
    const batches: string[][] = []
    for (let through = ''; ;) {
      const batch = await nextBatch(log, through)
      if (batch.length === 0) break
      const plain = await batchOf(entries, through)
      expect(batch.map(({ last }) => last)).toEqual(plain.map(({ last }) => last))
      batches.push(batch.map(({ txn }) => txn.id))
      through = batch.at(-1)?.last ?? ''
      if (batches.length === 20) entries.push(record('late', 200, 1))
    }
    expect(batches.flat()).toEqual(entries.map(({ txn }) => txn.id))
    expect(asked).toBeLessThan(batches.length / 2)
  })
})

const batchOf = (entries: readonly OwnEntry[], through = '') => nextBatch(logOf(entries) as OfficeLog, through)

describe('a batch', () => {
  it('keeps the records of one transaction together, also where they begin just below the size of a segment', async () => {
    const small = Array.from({ length: 7 }, (_, at) => record(`t${at}`, at + 1, 250))
    const large = [10, 11, 12, 13].map((time) => record('large', time, 500))
    const first = await batchOf([...small, ...large])
    expect(first.map(({ txn }) => txn.id)).toEqual(small.map(({ txn }) => txn.id))
    const second = await batchOf([...small, ...large], first.at(-1)?.last)
    expect(second.map(({ txn }) => txn.id)).toEqual(['large', 'large', 'large', 'large'])
  })

  it('asks for more where the first transaction alone fills what it asked for', async () => {
    const huge = Array.from({ length: 12 }, (_, at) => record('huge', at + 1, 500))
    expect(await batchOf([...huge, record('next', 99, 1)])).toHaveLength(12)
  })

  it('takes parts of a large transaction as they come', async () => {
    const parts = Array.from({ length: 6 }, (_, at) => record('import', at + 1, 500, { k: at + 1, n: 6 }))
    const first = await batchOf(parts)
    expect(first.reduce((sum, { count }) => sum + count, 0)).toBe(SEGMENT_OPS)
    expect(await batchOf(parts, first.at(-1)?.last)).toHaveLength(2)
  })

  it('is empty where nothing follows', async () => {
    expect(await batchOf([record('t', 1, 3)], stampAt(1, 2))).toEqual([])
  })
})

describe('what a bundle claims to hold', () => {
  it('goes back to the record before it, of the same run of the program', () => {
    const entries = [record('t2', 2, 2)]
    expect(bundleBatch(entries, stampAt(1, 5)).after).toEqual({ [sourceOf(stampAt(1))]: stampAt(1, 5) })
  })

  it('of another run begins at its own first operation', () => {
    const entries = [record('t2', 2, 2, undefined, 7)]
    const { after } = bundleBatch(entries, stampAt(1, 5))
    expect(after).toEqual({ [sourceOf(stampAt(2, 0, 7))]: stampAt(1, 0xffff, 7) })
  })

  it('begins right before an operation, with nothing of its source between', () => {
    expect(stampBefore(stampAt(5, 3))).toBe(stampAt(5, 2))
    expect(stampBefore(stampAt(5, 0))).toBe(stampAt(4, 0xffff))
    expect(stampBefore(stampAt(0, 0))).toBe('')
  })
})
