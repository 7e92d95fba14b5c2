// The words of the seed article come out of counts that fit them, and never say more than is true except where they say 近.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds } from '../../../test/support/property'
import { roundWords, tenThousands } from './rounding'

describe('a number in round words', () => {
  it('says what the yearly article of an office says', () => {
    expect(roundWords(98, '场')).toBe('近百场')
    expect(roundWords(15_236, '人')).toBe('15000多人')
    expect(roundWords(1_046, '份', '余')).toBe('1000余份')
    expect(roundWords(1_046, '份')).toBe('1000多份')
    expect(roundWords(318, '人次')).toBe('300多人次')
    expect(roundWords(18_400, '人次')).toBe('18000多人次')
  })

  it('leaves small and round numbers as they are', () => {
    expect(roundWords(0, '场')).toBe('0场')
    expect(roundWords(27, '支')).toBe('27支')
    expect(roundWords(89, '场')).toBe('89场')
    expect(roundWords(300, '人')).toBe('300人')
    expect(roundWords(20_000, '人')).toBe('20000人')
  })

  it('says 近 only just below a round number', () => {
    expect(roundWords(90, '场')).toBe('近百场')
    expect(roundWords(992, '人')).toBe('近千人')
    expect(roundWords(9_990, '人')).toBe('近万人')
    expect(roundWords(290, '人')).toBe('近300人')
    expect(roundWords(289, '人')).toBe('200多人')
  })

  it('is never further from the count than a step, and from below unless it says 近', () => {
    holds(
      [fc.integer({ min: 1, max: 999_999 })],
      (count) => {
        const words = roundWords(count, '')
        const named = Number(
          words.replace('近百', '100').replace('近千', '1000').replace('近万', '10000').replace(/\D/gu, ''),
        )
        const step = count < 10_000 ? 100 : 1000
        if (words.startsWith('近')) expect(named - count).toBeGreaterThan(0)
        else expect(named).toBeLessThanOrEqual(count)
        expect(Math.abs(named - count)).toBeLessThan(step)
        if (words.includes('多')) expect(named).toBeLessThan(count)
      },
      0.1,
    )
  })
})

describe('money in 万元', () => {
  it('is exact to the 分 and carries no idle zeros', () => {
    expect(tenThousands(2_135_6000_00)).toBe('2135.6')
    expect(tenThousands(3_133_0700_00)).toBe('3133.07')
    expect(tenThousands(17_6000_00)).toBe('17.6')
    expect(tenThousands(0)).toBe('0')
    expect(tenThousands(1)).toBe('0.000001')
    expect(tenThousands(-50_000_00)).toBe('-5')
  })
})
