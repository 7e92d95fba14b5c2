// Reading the whole log gives every operation once, own and others', in bounded pieces, and says what had been seen at its beginning.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { decodeSlice } from '../../../shared/oplog/slice'
import { hasSeen } from '../../../shared/oplog/spans'
import { sourceOf } from '../../../shared/oplog/stamp'
import { orThrow } from '../../../shared/kernel/result'
import type { LogPiece } from '../../../shared/ipc/replication'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import { OtherPc } from '../../../test/support/other-pc'

let at: TestOffice
afterEach(() => at.close())

async function wholeLog(limit: number, between: () => Promise<unknown> = async () => undefined): Promise<LogPiece[]> {
  const pieces: LogPiece[] = []
  for (let from: number | undefined = 0; from !== undefined; from = pieces.at(-1)?.next) {
    pieces.push(await at.office.replication.readLog(from, limit))
    await between()
  }
  return pieces
}
const stampsOf = (pieces: readonly LogPiece[]) =>
  pieces.flatMap(({ entries }) => entries.flatMap(({ body }) => orThrow(decodeSlice(body)).map(({ id }) => id)))
const add = (nth: number) => at.did('record.create', { table: 'person', values: { name: `劳模${nth}` } })

describe('reading the whole log', () => {
  it.each([1, 3, 1000])('gives everything once, in pieces of %i operations, all of it seen', async (limit) => {
    at = await freshOffice()
    const pc = new OtherPc(1)
    for (let nth = 0; nth < 5; nth++) {
      await add(nth)
      pc.commit([{ kind: 'set', table: 'person', row: `p${nth}`, set: { name: `别处${nth}` } }])
    }
    await at.office.replication.deliver(pc.publish())
    const pieces = await wholeLog(limit)
    const stamps = stampsOf(pieces)
    expect(new Set(stamps).size).toBe(stamps.length)
    expect(pc.desk.ops.filter(({ id }) => stamps.includes(id))).toHaveLength(5)
    const seen = pieces[0]?.seen ?? {}
    expect(stamps.every((stamp) => hasSeen(seen[sourceOf(stamp)] ?? [], stamp))).toBe(true)
    expect(pieces.slice(1).every((piece) => piece.seen === undefined)).toBe(true)
    if (limit === 1) expect(pieces.length).toBeGreaterThan(9)
  })

  it('does not count as seen what is done while it goes on, or what waits for its parts', async () => {
    at = await freshOffice()
    await add(1)
    const pc = new OtherPc(1)
    const person = (nth: number) => ({ kind: 'set', table: 'person', row: `n${nth}`, set: { name: '新' } }) as const
    pc.commitLarge([1, 2, 3, 4].map(person), 2)
    await at.office.replication.deliver(pc.publish().slice(0, 1))
    let more = 0
    const pieces = await wholeLog(1, async () => (more++ < 2 ? add(9) : undefined))
    const seen = pieces[0]?.seen ?? {}
    const late = stampsOf(pieces).filter((stamp) => !hasSeen(seen[sourceOf(stamp)] ?? [], stamp))
    expect(pc.desk.ops.filter(({ id }) => late.includes(id))).toHaveLength(2)
    expect(late.length).toBeGreaterThan(3)
  })
})
