// The decoders: whatever bytes or objects come, they answer; what was written comes back; a flipped bit is never accepted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Op, Value } from '../../shared/oplog/operation'
import { readOp, readTxn } from '../../shared/oplog/operation-schema'
import { readColumns } from '../../shared/oplog/slice-reader'
import { decodeSlice, encodeSlice } from '../../shared/oplog/slice'
import { ByteReader } from '../../shared/kernel/bytes'
import { CLOCK_ORIGIN, nextStamp } from '../../shared/oplog/stamp'
import { history, wildHistory } from '../support/histories'
import { expectSame, holds } from '../support/property'

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('张三', '\ud800', '𠮷野', '　', '\u0000'),
)
const anyValue = fc.oneof(
  anyText,
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Value),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom<Value>(-0, 0, 2 ** 53 - 1, -(2 ** 53) + 1, 1e300, true, false, null),
)

/** Histories whose values, names and texts are anything at all. */
const anyOps: fc.Arbitrary<readonly Op[]> = fc
  .tuple(history, fc.array(anyValue, { minLength: 5, maxLength: 5 }), anyText)
  .map(([ops, values, text]) =>
    ops.map((op, at) => {
      const name = text === '' ? 'x' : text
      if (!op.set) return { ...op, txn: name }
      const set = Object.fromEntries(
        Object.entries(op.set).map(([key, value], n) => [
          key,
          key.includes(':') ? value : (values[(at + n) % values.length] as Value),
        ]),
      )
      return { ...op, set, txn: name }
    }),
  )

describe('a slice', () => {
  it('gives back every operation it was given', () => {
    holds([anyOps], (ops) => {
      expectSame(decodeSlice(encodeSlice(ops)), { ok: true, value: ops })
    })
  })

  it('gives back operations that name strange heads', () => {
    holds(
      [wildHistory],
      (ops) => {
        expectSame(decodeSlice(encodeSlice(ops)), { ok: true, value: ops })
      },
      0.2,
    )
  })

  it('never throws on arbitrary bytes and accepts none of them', () => {
    holds([fc.uint8Array({ maxLength: 300 })], (bytes) => {
      expect(decodeSlice(bytes)).toMatchObject({ ok: false, failure: { code: 'slice.damaged' } })
    })
  })

  it('never accepts a changed byte, a missing end or an added one', () => {
    holds([history, fc.nat(), fc.integer({ min: 1, max: 255 })], (ops, place, change) => {
      const bytes = encodeSlice(ops)
      const flipped = bytes.slice()
      flipped[place % bytes.length] = (flipped[place % bytes.length] ?? 0) ^ change
      for (const wrong of [flipped, bytes.slice(0, place % bytes.length), new Uint8Array([...bytes, change])]) {
        expectSame(decodeSlice(wrong).ok, false)
      }
    })
  })

  it('never throws anything but a refusal behind the checksum either, and what it accepts there is well-formed', () => {
    holds([anyOps, fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 })], (ops, changes) => {
      const body = encodeSlice(ops).slice(4, -8)
      for (const [place, byte] of changes) body[place % body.length] = byte
      try {
        const read = readColumns(new ByteReader(body))
        if (read.ok) for (const op of read.value) expectSame(readOp(op), { ok: true, value: op })
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
        expect(['BytesError', 'SyntaxError']).toContain((error as Error).constructor.name)
      }
    })
  })

  it('refuses operations that no reader of operations would accept, though their bytes are whole', () => {
    const [, id] = nextStamp(CLOCK_ORIGIN, 1000, '00000000', 1)
    const sound: Op = { id, txn: 't', kind: 'set', table: 'person', row: 'r', set: { name: '张三' }, pred: {} }
    const broken: readonly Partial<Op>[] = [
      { pred: { name: [id] } },
      { pred: { _x: [] } },
      { kind: 'remove' },
      { kind: 'link' },
      { table: '_link' },
      { row: '' },
      { txn: 'x'.repeat(201) },
      { other: 'r2' },
      { set: { 'tags:a': '是' } },
      { set: { _s: 1 } },
      { set: {} },
    ]
    expect(decodeSlice(encodeSlice([sound])).ok).toBe(true)
    for (const part of broken) {
      expect({ part, ok: decodeSlice(encodeSlice([{ ...sound, ...part }])).ok }).toEqual({ part, ok: false })
    }
  })

  it('does not let a few bytes unpack into a huge transaction', () => {
    const keys = Array.from({ length: 3000 }, (_, n) => `f${n}`)
    const [clock, first] = nextStamp(CLOCK_ORIGIN, 1000, '00000000', 1)
    let state = clock
    const pred = Object.fromEntries(keys.map((key) => [key, [first]]))
    const ops = Array.from({ length: 100 }, (_, n): Op => {
      const [next, id] = nextStamp(state, 1000 + n, '00000000', 1)
      state = next
      return { id, txn: 't', kind: 'remove', table: 'person', row: `r${n}`, pred }
    })
    const bytes = encodeSlice(ops)
    expect(decodeSlice(bytes)).toEqual({ ok: true, value: ops })
    // Beyond the shared budget every register costs at least a byte, so memory stays in proportion to the input.
    expect(bytes.length).toBeGreaterThan(100 * 3000 - 100_000)
  })
})

describe('the reader of operations', () => {
  it('never throws and hands back only what it was given', () => {
    holds([fc.anything()], (value) => {
      const read = readOp(value)
      if (read.ok) expect(read.value).toBe(value)
      else expect(read.failure.code).toBe('operation.invalid')
      expect(typeof readTxn(value).ok).toBe('boolean')
    })
  })

  it('accepts every operation of a sound history', () => {
    holds(
      [anyOps],
      (ops) => {
        for (const op of ops) expectSame(readOp(op).ok, true)
      },
      0.2,
    )
  })

  it('refuses an operation with any one part broken', () => {
    const sound: Op = {
      id: nextStamp(CLOCK_ORIGIN, 1000, '00000000', 1)[1],
      txn: 't',
      kind: 'set',
      table: 'person',
      row: 'r',
      set: { name: '张三' },
      pred: {},
    }
    expect(readOp(sound).ok).toBe(true)
    const broken: readonly Record<string, unknown>[] = [
      { id: 'x' },
      { id: 7 },
      { txn: '' },
      { kind: 'erase' },
      { table: '_link' },
      { table: '' },
      { row: 1 },
      { set: undefined },
      { set: {} },
      { set: { _s: 1 } },
      { set: { id: 'x' } },
      { set: { name: undefined } },
      { set: { name: Number.NaN } },
      { set: { 'tags:a': '是' } },
      { set: { 'tags:': true } },
      { other: 'b' },
      { kind: 'link' },
      { kind: 'remove' },
      { pred: undefined },
      { pred: { name: 'x' } },
      { pred: { name: ['x'] } },
      { pred: { name: [sound.id] } },
      { pred: { _x: [] } },
    ]
    for (const part of broken) expect({ part, ok: readOp({ ...sound, ...part }).ok }).toEqual({ part, ok: false })
    expect(
      readOp(
        new Proxy(
          {},
          {
            getPrototypeOf: () => {
              throw new Error('trap')
            },
          },
        ),
      ).ok,
    ).toBe(false)
  })
})
