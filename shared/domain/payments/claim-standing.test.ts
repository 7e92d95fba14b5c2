// 申报 → 批复 → 发放: every 分 that was granted is found as paid or as unpaid, whoever it belongs to.
import { describe, expect, it } from 'vitest'
import { claimStanding, sumsOfClaim } from './claim-standing'

const line = (id: string, person: string, amount: number, more = {}) => ({ id, person, verdict: 'in', amount, ...more })
const payment = (id: string, person: string, amount: number) => ({ id, person, entry: 'payment', amount })

describe('a claim beside its answer and its payments', () => {
  it('says what was cut, what was refused and what is still unpaid', () => {
    const lines = [
      line('a', 'p1', 1000, { granted: 1000 }),
      line('b', 'p2', 1000, { granted: 600, cutReason: '收入超出' }),
      line('c', 'p3', 1000, { granted: 0, cutReason: '材料不全' }),
      line('d', 'p4', 1000),
      { ...line('e', 'p5', 1000), verdict: 'out' },
    ]
    const standing = claimStanding(lines, [payment('x', 'p1', 1000)])
    expect(standing.map(({ line: { id }, paid, unpaid }) => [id, paid, unpaid])).toEqual([
      ['a', 1000, 0],
      ['b', 0, 600],
      ['c', 0, 0],
      ['d', 0, undefined],
    ])
    expect(sumsOfClaim(standing)).toEqual({ claimed: 4000, granted: 1600, paid: 1000, cut: 2, refused: 1, open: 1 })
  })

  it('gives a person with two lines each their own, and shows what is too much', () => {
    const lines = [line('a', 'p1', 500, { granted: 300 }), line('b', 'p1', 500, { granted: 500 })]
    const of = (amount: number) =>
      claimStanding(lines, [payment('x', 'p1', amount)]).map(({ paid, unpaid }) => [paid, unpaid])
    expect(of(800)).toEqual([
      [300, 0],
      [500, 0],
    ])
    expect(of(900)).toEqual([
      [300, 0],
      [600, -100],
    ])
  })

  it('counts neither what came back nor forgets what went out again, and finds people that were merged', () => {
    const lines = [line('a', 'p1', 500, { granted: 500 })]
    const back = { id: 'r', entry: 'reversal', reverses: 'x', person: 'p1', amount: -500 }
    const paidOf = (entries: readonly { id: string }[]) =>
      claimStanding(lines, entries, (person) => (person === 'p1-copy' ? 'p1' : person))[0]?.paid
    expect(paidOf([payment('x', 'p1', 500), back])).toBe(0)
    expect(paidOf([payment('x', 'p1', 500), back, payment('y', 'p1-copy', 500)])).toBe(500)
  })
})
