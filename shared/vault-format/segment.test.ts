// The inner checks of a segment: what is whole and properly sealed is still not believed when it contradicts itself or the reader's limits.
import { describe, expect, it } from 'vitest'
import { orThrow } from '../kernel/result'
import type { Bundle } from '../oplog/bundle'
import type { Op, Txn } from '../oplog/operation'
import { encodeSlice } from '../oplog/slice'
import { CLOCK_ORIGIN, nextStamp, sourceOf } from '../oplog/stamp'
import { closed, layersOf } from '../../test/support/segment-mutations'
import { bundleOfOps, headerOf, portsWith } from '../../test/support/vault-ports'
import { decodeContent, encodeContent } from './content'
import { encodeSegment, openSegment, verifySegment } from './segment'

const ports = portsWith()
const [clock, first] = nextStamp(CLOCK_ORIGIN, 1_790_000_000_000, '01010101', 1)
const [, second] = nextStamp(clock, 1_790_000_000_000, '01010101', 1)
const op = (id: string, txn = id): Op => ({
  id,
  txn,
  kind: 'set',
  table: 'person',
  row: 'r',
  set: { name: '张三' },
  pred: {},
})
const sound = bundleOfOps([op(first), op(second)])
const bytes = orThrow(encodeSegment(headerOf(sound), sound, ports))

describe('a bundle', () => {
  it('is neither written nor read when its parts contradict each other', () => {
    const [txn] = sound.txns as [Txn, ...Txn[]]
    const source = sourceOf(first)
    const broken: readonly Partial<Bundle>[] = [
      { count: 3 },
      { txns: [txn] },
      { txns: [...sound.txns, { ...txn, id: 'of nothing' }] },
      { txns: [...sound.txns, txn] },
      { txns: [...sound.txns, { ...txn, part: { k: 1, n: 2 } }] },
      { txns: [{ ...txn, at: Number.NaN }, ...sound.txns.slice(1)] },
      { after: {} },
      { after: { [source]: 'no stamp' } },
      { after: { [source]: first } },
      { after: { ...sound.after, [sourceOf(nextStamp(CLOCK_ORIGIN, 1, '02020202', 1)[1])]: '' } },
      { body: encodeSlice([op(first), op(first, second)]) },
      { body: sound.body.slice(0, -1) },
    ]
    expect(encodeContent(sound).ok).toBe(true)
    for (const part of broken) expect([part, encodeContent({ ...sound, ...part }).ok]).toEqual([part, false])
  })

  it('keeps every part of a header: who, where, when to the fraction, what it undoes, which part', () => {
    const txns = [
      { ...(sound.txns[0] as Txn), by: '', device: '09090909', at: -0.25, undoes: 'earlier', part: { k: 2, n: 9 } },
      { ...(sound.txns[0] as Txn), label: '\ud800', part: { k: 3, n: 9 } },
      { ...(sound.txns[1] as Txn), at: 2 ** 60 },
    ]
    const bundle = { ...sound, txns }
    expect(decodeContent(orThrow(encodeContent(bundle)), bundle.count)).toEqual({ ok: true, value: bundle })
  })
})

describe('a properly sealed segment', () => {
  const { header, content } = layersOf(bytes)

  it('is not believed with another number of operations than its header says', () => {
    const read = openSegment(closed({ header: { ...header, count: 3 }, content }), ports)
    expect(read).toMatchObject({ ok: false, failure: { code: 'segment.content' } })
  })

  it('is not unpacked beyond what its size allows', () => {
    const bomb = closed({ header, content: new Uint8Array(8 * 1024 * 1024) }, ports.zip.pack)
    expect(bomb.length).toBeLessThan(10_000)
    const limits: number[] = []
    const unpack = (packed: Uint8Array, limit: number) => {
      limits.push(limit)
      return ports.zip.unpack(packed, limit)
    }
    const read = openSegment(bomb, { ...ports, zip: { ...ports.zip, unpack } })
    expect(read).toMatchObject({ ok: false, failure: { code: 'segment.content', data: { part: 'zip' } } })
    expect(limits).toHaveLength(1)
    expect(limits[0]).toBeLessThan(4 * 1024 * 1024)
  })

  it('is known as newer when its format is, and kept members of a newer header change nothing', () => {
    const newer = closed({ header: { ...header, format: 2, hint: '新' }, content })
    expect(verifySegment(newer)).toMatchObject({ ok: false, failure: { code: 'segment.newer' } })
    const richer = closed({ header: { ...header, hint: '新' }, content })
    expect(orThrow(openSegment(richer, ports))).toMatchObject({ header: { hint: '新' }, bundle: sound })
  })

  it('says that it was altered when only the key’s owner could have made its seal', () => {
    const other = portsWith(8)
    const forged = orThrow(
      encodeSegment(headerOf(sound), sound, { ...ports, sealing: { ...other.sealing, keyId: ports.sealing.keyId } }),
    )
    expect(openSegment(forged, ports)).toMatchObject({ ok: false, failure: { code: 'segment.sealed' } })
  })
})

describe('the source of a stamp', () => {
  it('is equal for one run of the program on one PC, and for no other', () => {
    const of = (device: string, incarnation: number, at = 5) =>
      sourceOf(nextStamp(CLOCK_ORIGIN, at, device, incarnation)[1])
    expect(of('01010101', 1, 5)).toBe(of('01010101', 1, 1_790_000_000_000))
    const others = [
      of('01010101', 1),
      of('01010101', 2),
      of('g1010101', 1),
      of('01010103', 1),
      of('zzzzzzzz', 2 ** 32 - 1),
    ]
    expect(new Set(others).size).toBe(others.length)
  })
})
