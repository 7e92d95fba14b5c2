import { describe, expect, it } from 'vitest'
import { Desk } from '../../test/support/desk'
import { fingerprintOf, FingerprintSum, officeFingerprint } from './fingerprint'
import type { RowRecord } from './operation'
import { applyOp } from './row'

const row = (id: string, more: Record<string, unknown> = {}): RowRecord => ({
  id,
  _s: ['s1', 's1'],
  name: '张三',
  ...more,
})

describe('the fingerprint of a table', () => {
  it('does not depend on the order of rows, nor on how they were added and taken away', () => {
    const rows = [row('a'), row('b'), row('c')]
    const sum = new FingerprintSum()
    for (const each of [...rows].reverse()) sum.add(each)
    sum.add(row('d'))
    sum.take(row('d'))
    expect(sum.toString()).toBe(fingerprintOf(rows))
    expect(FingerprintSum.from(sum.toString()).toString()).toBe(sum.toString())
    for (const each of rows) sum.take(each)
    expect(sum.toString()).toBe(fingerprintOf([]))
  })

  it('changes with a value, a head, a losing head, a removal and a row, but not with derived values', () => {
    const base = fingerprintOf([row('a')])
    const different = [
      row('a', { name: '张四' }),
      row('a', { _h: { name: 's2' } }),
      row('a', { _c: { name: [{ stamp: 's0', value: '李' }] } }),
      row('a', { _x: [{ stamp: 's3', pred: {} }] }),
      row('a', { _gone: 1 }),
      row('b'),
    ].map((each) => fingerprintOf([each]))
    expect(new Set([base, ...different, fingerprintOf([row('a'), row('b')])]).size).toBe(8)
    expect(fingerprintOf([row('a', { _dLevel: '省部级', _dSearch: 'zs' })])).toBe(base)
  })

  it('of an office tells tables apart and ignores empty ones', () => {
    const one = fingerprintOf([row('a')])
    expect(officeFingerprint({ person: one })).not.toBe(officeFingerprint({ honour: one }))
    expect(officeFingerprint({ person: one, unit: fingerprintOf([]) })).toBe(officeFingerprint({ person: one }))
  })

  it('is the same on two PCs that heard the same in other orders', () => {
    const desk = new Desk(1)
    desk.commit([{ kind: 'set', table: 'person', row: 'p', set: { name: '张三', phone: '1' } }])
    desk.commit([
      { kind: 'set', table: 'person', row: 'p', set: { name: '张四' } },
      { kind: 'remove', table: 'person', row: 'p' },
    ])
    const seen = new Set<string>()
    let late: RowRecord | undefined
    for (const op of [...desk.ops].reverse()) {
      late = applyOp(late, op, (stamp) => seen.has(stamp))
      seen.add(op.id)
    }
    expect(fingerprintOf(late ? [late] : [])).toBe(desk.replica.fingerprints()['person'])
  })
})
