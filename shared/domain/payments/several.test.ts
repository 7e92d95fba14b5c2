// 同期多来源提示: money of one nature for one month from two sources is shown; anything else is not.
import { describe, expect, it } from 'vitest'
import { severalSources } from './several'

const natures: Readonly<Record<string, string>> = { spring: '慰问', city: '慰问', allowance: '津贴', loose: '其他' }
const natureOf = (scheme: unknown) => natures[String(scheme)]
const entry = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  entry: 'payment',
  scheme: 'spring',
  fundLevel: '全总',
  from: '2026-01',
  to: '2026-01',
  ...more,
})

describe('money of one nature for one period', () => {
  it('from two levels is shown with the months in which it meets', () => {
    const city = entry('b', { scheme: 'city', fundLevel: '市', from: '2026-01', to: '2026-03' })
    expect(severalSources([entry('a'), city], natureOf)).toEqual([
      { nature: '慰问', from: '2026-01', to: '2026-01', entries: [entry('a'), city] },
    ])
  })

  it('from one level but two accounts is shown too', () => {
    const one = entry('a', { source: '劳模协会' })
    expect(severalSources([one, entry('b', { source: '送温暖资金' })], natureOf)).toHaveLength(1)
  })

  it('counts a year that is all that is known', () => {
    expect(
      severalSources([entry('a'), entry('b', { fundLevel: '县', from: '2026', to: '2026' })], natureOf),
    ).toHaveLength(1)
  })

  it.each([
    ['of another nature', { scheme: 'allowance', fundLevel: '市' }],
    ['of no nature that can be compared', { scheme: 'loose', fundLevel: '市' }],
    ['of another month', { fundLevel: '市', from: '2026-02', to: '2026-02' }],
    ['from the same source', {}],
  ])('%s is not', (_what, more) => {
    expect(severalSources([entry('a'), entry('b', more)], natureOf)).toEqual([])
  })

  it('that was reversed is not', () => {
    const other = entry('b', { fundLevel: '市' })
    const reversal = { id: 'r', entry: 'reversal', reverses: 'b' }
    expect(severalSources([entry('a'), other, reversal], natureOf)).toEqual([])
  })
})
