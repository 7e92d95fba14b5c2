// Decoder fuzz: mutated segments (FUZZ_RUNS, 50,000 unless told; FUZZ_SEED). None may crash the reader, none may be accepted with
// content that contradicts itself, and none whose outer bytes were touched may be accepted at all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../../shared/kernel/result'
import { openBundle } from '../../shared/oplog/bundle'
import { readOp, readTxn } from '../../shared/oplog/operation-schema'
import { decodeContent, encodeContent } from '../../shared/vault-format/content'
import { encodeSegment, openSegment, verifySegment } from '../../shared/vault-format/segment'
import { history } from '../support/histories'
import { bundleOfOps, headerOf, portsWith } from '../support/vault-ports'
import {
  closed,
  disturbed,
  layersOf,
  reshaped,
  withHeader,
  withSlice,
  type Layers,
  type Pick,
} from '../support/segment-mutations'

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 50_000)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const CODES = ['segment.damaged', 'segment.newer', 'segment.key', 'segment.sealed', 'segment.content']
const ports = portsWith()

const kinds = ['stored', 'cut', 'header', 'content', 'content cut', 'slice', 'slice cut', 'transactions'] as const
type Kind = (typeof kinds)[number]

const segments = fc.sample(history, { numRuns: 400, seed: SEED }).flatMap((ops) => {
  if (ops.length === 0) return []
  const bundle = bundleOfOps(ops, ops.length % 3 === 0 ? { undoes: 'txn-0', part: { k: 1, n: 2 } } : {})
  const bytes = orThrow(encodeSegment(headerOf(bundle), bundle, ports))
  return [{ bytes, layers: layersOf(bytes) }]
})

/** Where the operations end and what was published before, and the transactions, begin. */
function mutated({ bytes, layers }: { bytes: Uint8Array; layers: Layers }, kind: Kind, pick: Pick): Uint8Array {
  const { header, content } = layers
  switch (kind) {
    case 'stored':
      return disturbed(bytes, pick)
    case 'cut':
      return reshaped(bytes, pick)
    case 'header':
      return closed({ header: withHeader(header, pick), content })
    case 'content':
      return closed({ header, content: disturbed(content, pick) })
    case 'content cut':
      return closed({ header, content: reshaped(content, pick) })
    case 'slice':
      return closed({ header, content: withSlice(content, (body) => disturbed(body, pick)) })
    case 'slice cut':
      return closed({ header, content: withSlice(content, (body) => reshaped(body, pick)) })
    case 'transactions':
      return closed({ header, content: tailDisturbed(content, pick) })
  }
}

function tailDisturbed(content: Uint8Array, pick: Pick): Uint8Array {
  const from = content.length - 1 - pick(Math.min(content.length, 120))
  return new Uint8Array([...content.subarray(0, from), ...disturbed(content.subarray(from), pick)])
}

describe('the reader of segments', () => {
  it(`takes ${RUNS} mutated segments without a crash and without believing one that is wrong (seed ${SEED})`, () => {
    const pick = picker(SEED)
    const refused = new Map<string, number>()
    let believed = 0
    for (let run = 0; run < RUNS; run++) {
      const segment = segments[pick(segments.length)] as (typeof segments)[number]
      const kind = kinds[run % kinds.length] as Kind
      const bytes = mutated(segment, kind, pick)
      const outer = kind === 'stored' || kind === 'cut'
      const opened = openSegment(bytes, ports)
      if (outer && opened.ok !== verifySegment(bytes).ok) throw new Error('verified is not opened')
      if (!opened.ok) {
        if (!CODES.includes(opened.failure.code)) throw new Error(`unknown code ${opened.failure.code}`)
        refused.set(opened.failure.code, (refused.get(opened.failure.code) ?? 0) + 1)
        continue
      }
      believed++
      if (outer) expect(bytes).toEqual(segment.bytes)
      const { bundle, header } = opened.value
      const ops = orThrow(openBundle(bundle))
      expect(ops.every((op) => readOp(op).ok) && bundle.txns.every((txn) => readTxn(txn).ok)).toBe(true)
      expect(ops.length).toBe(header.count)
      // What was believed is a sound bundle in its own right: it can be frozen again and says the same then.
      expect(decodeContent(orThrow(encodeContent(bundle)), header.count)).toEqual({ ok: true, value: bundle })
    }
    const tally = [...refused].map(([code, count]) => `${code} ${count}`).join(', ')
    console.info(
      `fuzz: seed ${SEED}, ${RUNS} mutated segments; refused: ${tally}; sound after all: ${believed}; crashed: 0`,
    )
    // Every layer was reached, or the run proves nothing.
    for (const code of ['segment.damaged', 'segment.content', 'segment.newer'])
      expect(refused.get(code) ?? 0).toBeGreaterThan(0)
    expect(believed).toBeGreaterThan(0)
  }, 1_800_000)
})

function picker(seed: number): Pick {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
