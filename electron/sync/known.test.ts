// A list of known segments that is short must know exactly what the long one knows, clones' late siblings too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashName, packedName, parsePackedName, parseSegmentName, segmentName } from '../../shared/vault-format/names'
import { Known, sumOf } from './known'

const device = 'aaaaaaaa'
const name = (seq: number, branch = 0) => segmentName({ device, seq, hash: hashName(Uint8Array.of(seq, branch)) })
const names = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => name(from + at))
const pack = (from: number, to: number) => ({ device, from, to, hash: hashName(Uint8Array.of(from, to, 255)) })

function gathered(known: Known, from: number, to: number): boolean {
  const found = known.gather(pack(from, to), new Set(names(from, to)))
  if (found) known.replace(found)
  return found !== undefined
}

describe('the name of a pack in the list', () => {
  it('is read back as it was written, and is no name of a segment', () => {
    const packed = { ...pack(3, 9), sum: sumOf(names(3, 9)) }
    expect(parsePackedName(packedName(packed))).toMatchObject(packed)
    expect(parseSegmentName(packedName(packed))).toBeUndefined()
    expect(parsePackedName(name(3))).toBeUndefined()
  })
})

describe('a list of known segments', () => {
  it('stands for the same set, whatever packs it is gathered in, and in whatever order it grew', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 40 }),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 })), { maxLength: 8 }),
        (seqs, packs) => {
          const all = seqs.map((seq) => name(seq))
          const known = new Known(all)
          for (const [from, more] of packs) gathered(known, from, Math.min(40, from + more))
          expect(known.digest).toBe(sumOf([...all].reverse()))
          expect(known.size).toBe(all.length)
          expect(known.highestOf(device)).toBe(Math.max(...seqs))
          expect(known.frontier).toEqual(new Known(all).frontier)
          expect(known.entries).toBeLessThanOrEqual(all.length)
        },
      ),
    )
  })

  it('is gathered only into a pack of which everything is known', () => {
    const known = new Known(names(1, 9))
    expect(gathered(known, 5, 10)).toBe(false)
    expect(gathered(known, 1, 9)).toBe(true)
    expect(known.entries).toBe(1)
    expect(gathered(known, 1, 9)).toBe(false)
  })

  it('takes smaller packs into a larger one without having to look into them', () => {
    const known = new Known(names(1, 9))
    gathered(known, 1, 4)
    gathered(known, 5, 8)
    expect(known.entries).toBe(3)
    expect(gathered(known, 1, 9)).toBe(true)
    expect([known.entries, known.size, known.digest]).toEqual([1, 9, sumOf(names(1, 9))])
  })

  it("keeps a clone's late sibling by its own name: a number inside a pack says nothing", () => {
    const known = new Known([...names(1, 4), name(2, 7)])
    expect(gathered(known, 1, 4)).toBe(true)
    expect(known.has(name(2, 7))).toBe(true)
    expect(known.entries).toBe(2)
    expect(known.digest).toBe(sumOf([...names(1, 4), name(2, 7)]))
    expect(new Known(names(1, 4)).has(name(2, 7))).toBe(false)
  })

  it('drops a name that stands beside its pack, so that it is not counted twice', () => {
    const known = new Known(names(1, 4))
    gathered(known, 1, 4)
    known.add(name(2))
    expect(known.digest).not.toBe(sumOf(names(1, 4)))
    expect(gathered(known, 1, 4)).toBe(true)
    expect([known.entries, known.digest]).toEqual([1, sumOf(names(1, 4))])
  })
})
