// Packs and snapshots: segments byte for byte, believed only whole and only under their own name.
import { describe, expect, it } from 'vitest'
import { orThrow } from '../kernel/result'
import type { Op } from '../oplog/operation'
import { CLOCK_ORIGIN, nextStamp } from '../oplog/stamp'
import { bundleOfOps, headerOf, portsWith } from '../../test/support/vault-ports'
import { frontierHash, hashName } from './names'
import { joinSegments, readPack, readSnapshot, splitSegments } from './pack'
import { encodeSegment } from './segment'

const device = '01010101'

function segment(seq: number, of = device): Uint8Array {
  const [, id] = nextStamp(CLOCK_ORIGIN, 1000 + seq, device, 1)
  const op: Op = { id, txn: id, kind: 'set', table: 'person', row: `row-${seq}`, set: { name: '张三' }, pred: {} }
  const bundle = bundleOfOps([op])
  return orThrow(encodeSegment(headerOf(bundle, { seq, device: of }), bundle, portsWith()))
}

const three = [1, 2, 3].map((seq) => segment(seq))
const pack = joinSegments(three)
const name = { device, from: 1, to: 3, hash: hashName(pack) }

describe('a pack', () => {
  it('gives back each segment byte for byte', () => {
    expect(orThrow(readPack(pack, name)).map(({ stored }) => stored)).toEqual(three)
    expect(orThrow(readPack(pack, name)).map((one) => one.name.hash)).toEqual(three.map(hashName))
  })

  it('is refused with a bit flipped, cut, under another name, of another PC or out of order', () => {
    const flipped = pack.slice()
    flipped[500] = (flipped[500] ?? 0) ^ 1
    for (const bytes of [flipped, pack.slice(0, -1), new Uint8Array()]) {
      expect(readPack(bytes, name)).toMatchObject({ ok: false, failure: { code: 'pack.damaged' } })
      expect(readPack(bytes, { ...name, hash: hashName(bytes) })).toMatchObject({ failure: { code: 'pack.damaged' } })
    }
    const wrong = (segments: readonly Uint8Array[], from: number, to: number) => {
      const bytes = joinSegments(segments)
      return readPack(bytes, { device, from, to, hash: hashName(bytes) }).ok
    }
    expect(wrong(three, 1, 3)).toBe(true)
    expect(wrong(three, 1, 4)).toBe(false)
    expect(wrong(three, 2, 3)).toBe(false)
    expect(wrong([...three].reverse(), 1, 3)).toBe(false)
    expect(wrong([segment(1), segment(2, '02020202')], 1, 2)).toBe(false)
  })

  it('gives what lies before the damage when it is split', () => {
    const flipped = pack.slice()
    flipped[(three[0]?.length ?? 0) + 50] = 255
    expect([...splitSegments(flipped)].map((read) => (read.ok ? read.value.name.seq : read.failure.code))).toEqual([
      1,
      'pack.damaged',
    ])
  })
})

describe('a snapshot', () => {
  it('holds exactly the segments it is called after', () => {
    const all = [segment(1), segment(1, '02020202')]
    const names = all.map((bytes, at) => ({ device: at === 0 ? device : '02020202', seq: 1, hash: hashName(bytes) }))
    const called = { frontier: frontierHash(names), device }
    expect(orThrow(readSnapshot(joinSegments(all), called)).map((one) => one.name)).toEqual(names)
    expect(readSnapshot(all[0] as Uint8Array, called)).toMatchObject({ ok: false, failure: { code: 'pack.damaged' } })
  })
})
