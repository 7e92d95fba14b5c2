// A segment: what was frozen comes back; a flipped bit, a cut or another key is refused; nothing makes the reader throw.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Op } from '../../shared/oplog/operation'
import { orThrow } from '../../shared/kernel/result'
import { hashName } from '../../shared/vault-format/names'
import { encodeSegment, openSegment, verifySegment } from '../../shared/vault-format/segment'
import { history } from '../support/histories'
import { holds } from '../support/property'
import { bundleOfOps, headerOf, portsWith } from '../support/vault-ports'

const ports = portsWith()

function frozen(ops: readonly Op[]) {
  const bundle = bundleOfOps(ops)
  return { bundle, bytes: orThrow(encodeSegment(headerOf(bundle), bundle, ports)) }
}

const some = history.filter((ops) => ops.length > 0)

describe('a segment', () => {
  it('gives back what was frozen into it, and its header without any key', () => {
    holds(
      [some],
      (ops) => {
        const { bundle, bytes } = frozen(ops)
        const opened = orThrow(openSegment(bytes, ports))
        expect({ ...opened.bundle, body: hashName(opened.bundle.body) }).toEqual({
          ...bundle,
          body: hashName(bundle.body),
        })
        expect(opened.hash).toBe(hashName(bytes))
        expect(orThrow(verifySegment(bytes))).toEqual({ header: opened.header, hash: opened.hash })
      },
      0.2,
    )
  })

  it('is refused with any bit flipped, any end missing or any byte added', () => {
    holds(
      [some, fc.nat(), fc.nat(7), fc.nat(255)],
      (ops, place, bit, more) => {
        const { bytes } = frozen(ops)
        const flipped = bytes.slice()
        flipped[place % bytes.length] = (flipped[place % bytes.length] ?? 0) ^ (1 << bit)
        for (const wrong of [flipped, bytes.slice(0, place % bytes.length), new Uint8Array([...bytes, more])]) {
          expect(verifySegment(wrong).ok).toBe(false)
          expect(openSegment(wrong, ports).ok).toBe(false)
        }
      },
      0.2,
    )
  })

  it('never throws on arbitrary bytes and accepts none', () => {
    holds([fc.uint8Array({ maxLength: 300 })], (bytes) => {
      expect(verifySegment(bytes)).toMatchObject({ ok: false, failure: { code: 'segment.damaged' } })
    })
  })

  it('does not open with another key', () => {
    const ops = fc.sample(some, { numRuns: 1, seed: 1 })[0] as readonly Op[]
    const { bytes } = frozen(ops)
    expect(openSegment(bytes, portsWith(8))).toMatchObject({ ok: false, failure: { code: 'segment.key' } })
  })
})
