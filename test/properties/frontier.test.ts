// The laws of frontiers: what has been seen is a set, however it is spelled.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSeen,
  compareFrontiers,
  covers,
  gapsOf,
  hasSeen,
  mergeFrontiers,
  NOTHING_SEEN,
  type Frontier,
} from '../../shared/oplog/frontier'
import { holds } from '../support/property'

const seen = fc.array(fc.tuple(fc.constantFrom('pc-a', 'pc-b', 'constructor'), fc.integer({ min: -1, max: 9 })), {
  maxLength: 20,
})
type SeenList = readonly (readonly [string, number])[]

const frontierOf = (list: SeenList): Frontier =>
  list.reduce((frontier, [device, seq]) => addSeen(frontier, device, seq), NOTHING_SEEN)
const setOf = (list: SeenList): Set<string> => new Set(list.filter(([, seq]) => seq > 0).map((pair) => pair.join()))

describe('the frontier', () => {
  it('knows exactly the numbers it was told, in any order and with doubles, and spells equal knowledge equally', () => {
    holds(
      [seen],
      (list) => {
        const frontier = frontierOf(list)
        const told = setOf(list)
        for (const device of ['pc-a', 'pc-b', 'constructor']) {
          for (let seq = -1; seq <= 10; seq++) expect(hasSeen(frontier, device, seq)).toBe(told.has(`${device},${seq}`))
        }
        expect(frontierOf([...list].reverse().concat(list))).toEqual(frontier)
      },
      0.3,
    )
  })

  it('spells what is contiguous as one number and keeps only what came early beside it', () => {
    holds([seen, seen], (one, two) => {
      for (const frontier of [frontierOf(one), mergeFrontiers(frontierOf(one), frontierOf(two))]) {
        for (const { upTo, extras } of Object.values(frontier)) {
          expect(extras.every((seq, at) => seq > (extras[at - 1] ?? upTo + 1))).toBe(true)
        }
      }
    })
  })

  it('merges like sets: commutative, associative, idempotent', () => {
    holds([seen, seen, seen], (one, two, three) => {
      const [a, b, c] = [frontierOf(one), frontierOf(two), frontierOf(three)]
      expect(mergeFrontiers(a, b)).toEqual(frontierOf([...one, ...two]))
      expect(mergeFrontiers(a, b)).toEqual(mergeFrontiers(b, a))
      expect(mergeFrontiers(a, mergeFrontiers(b, c))).toEqual(mergeFrontiers(mergeFrontiers(a, b), c))
      expect(mergeFrontiers(a, a)).toEqual(a)
    })
  })

  it('covers and compares like sets', () => {
    holds([seen, seen], (one, two) => {
      const [left, right] = [setOf(one), setOf(two)]
      const forth = [...right].every((pair) => left.has(pair))
      const back = [...left].every((pair) => right.has(pair))
      expect(covers(frontierOf(one), frontierOf(two))).toBe(forth)
      expect(compareFrontiers(frontierOf(one), frontierOf(two))).toBe(
        forth ? (back ? 'equal' : 'after') : back ? 'before' : 'concurrent',
      )
    })
  })

  it('names the gaps below the highest number seen', () => {
    const frontier = frontierOf([1, 2, 5, 7].map((seq) => ['pc-a', seq] as const))
    expect(gapsOf(frontier, 'pc-a')).toEqual([3, 4, 6])
    expect(gapsOf(frontier, 'pc-b')).toEqual([])
  })
})
