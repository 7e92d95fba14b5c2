import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseMoney, decimalOf, formatMoney, LARGEST_FEN, readMoney } from './money'

/** domain.md §5.5: the golden vectors. */
const GOLDEN: readonly (readonly [number, string])[] = [
  [0, '零元整'],
  [1, '壹分'],
  [10, '壹角整'],
  [100, '壹元整'],
  [1000, '壹拾元整'],
  [1_000_500, '壹万零伍元整'],
  [10_000_000, '壹拾万元整'],
  [32_504, '叁佰贰拾伍元零肆分'],
  [140_950, '壹仟肆佰零玖元伍角整'],
  [600_714, '陆仟零柒元壹角肆分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
  [10_100_000_000, '壹亿零壹佰万元整'],
  [10_001_000_000, '壹亿零壹万元整'],
  [2_135_600_000, '贰仟壹佰叁拾伍万陆仟元整'],
]

const DIGITS = '零壹贰叁肆伍陆柒捌玖'

/** The reference routine of domain.md §5.5, written down from it. */
function reference(fen: number): string {
  let yuan = Math.floor(fen / 100)
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10]
  const groups: number[] = []
  for (; yuan > 0; yuan = Math.floor(yuan / 10_000)) groups.push(yuan % 10_000)
  let text = ''
  let zero = false
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at] ?? 0
    if (group === 0) {
      zero = true
      continue
    }
    if (text !== '' && (zero || group < 1000)) text += '零'
    zero = false
    text += inGroup(group) + ['', '万', '亿'][at]
  }
  const hasYuan = fen >= 100
  if (fen === 0) return '零元整'
  if (hasYuan) text += '元'
  if (jiao === 0 && cents === 0) return `${text}整`
  text += jiao > 0 ? `${DIGITS[jiao]}角` : hasYuan ? '零' : ''
  return text + (cents > 0 ? `${DIGITS[cents]}分` : '整')
}

function inGroup(group: number): string {
  const digits = String(group)
  let text = ''
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[at])
    if (digit > 0) text += DIGITS[digit] + (['', '拾', '佰', '仟'][digits.length - 1 - at] ?? '')
    else if (/[1-9]/u.test(digits.slice(at)) && !text.endsWith('零')) text += '零'
  }
  return text
}

describe('大写 amounts', () => {
  it.each(GOLDEN)('%i 分 is %s', (fen, text) => {
    expect(chineseMoney(fen)).toBe(text)
    expect(reference(fen)).toBe(text)
  })

  it('agree with the reference routine for any amount', () => {
    const fen = fc.oneof(
      fc.integer({ min: 0, max: LARGEST_FEN }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 13 }).map((power) => 10 ** power),
      fc
        .tuple(fc.nat(12), fc.nat(99), fc.nat(9))
        .map(([power, head, tail]) => Math.min(head * 10 ** power + tail, LARGEST_FEN)),
    )
    fc.assert(
      fc.property(fen, (amount) => void expect(chineseMoney(amount)).toBe(reference(amount))),
      { numRuns: 5000 },
    )
  })

  it('put 负 before a negative amount and refuse what cannot be written', () => {
    expect(chineseMoney(-100)).toBe('负壹元整')
    for (const wrong of [0.5, Number.NaN, LARGEST_FEN + 1, Infinity])
      expect(() => chineseMoney(wrong)).toThrow(RangeError)
  })
})

describe('typed amounts', () => {
  it.each([
    ['1,000.00', 100_000],
    ['1000元', 100_000],
    ['1千', 100_000],
    ['１００', 10_000],
    ['2.5万', 2_500_000],
    ['￥300.5', 30_050],
    ['1，000', 100_000],
    [' 3 500 元整', 350_000],
    ['人民币12元', 1200],
    ['12元5角', 1250],
    ['8分', 8],
    ['0', 0],
    ['1.2亿', 12_000_000_000],
    ['500/月', 50_000],
    ['50块钱', 5000],
    ['+5', 500],
    ['0.1', 10],
  ])('%s is read as %i 分', (text, fen) => {
    expect(readMoney(text)).toEqual({ ok: true, value: { fen, rounded: false } })
  })

  it.each([
    '',
    '元',
    '1,00',
    '1,0000',
    '10 0.0.0',
    'abc',
    '1e5',
    '12-15',
    '约500',
    '.5',
    '--5',
    '1千5',
    '(5',
    '５元６',
  ])('%s is refused, not guessed', (text) => {
    expect(readMoney(text)).toMatchObject({ ok: false, failure: { code: 'money.invalid' } })
  })

  it('refuses negative and absurd amounts unless told otherwise', () => {
    for (const text of ['-5', '−5', '(5.00)', '－5']) {
      expect(readMoney(text)).toMatchObject({ ok: false, failure: { code: 'money.negative' } })
      expect(readMoney(text, { negative: true })).toEqual({ ok: true, value: { fen: -500, rounded: false } })
    }
    expect(readMoney('999999999亿')).toMatchObject({ ok: false, failure: { code: 'money.large' } })
    expect(readMoney('50万', { max: 10_000_000 })).toMatchObject({ ok: false, failure: { code: 'money.large' } })
  })

  it('rounds what is less than a 分 and says so', () => {
    expect(readMoney('0.005')).toEqual({ ok: true, value: { fen: 1, rounded: true } })
    expect(readMoney('1.0049')).toEqual({ ok: true, value: { fen: 100, rounded: true } })
  })

  it('come back from every way of showing them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_FEN, max: LARGEST_FEN }), (fen) => {
        for (const text of [formatMoney(fen), decimalOf(fen)])
          expect(readMoney(text, { negative: true })).toEqual({ ok: true, value: { fen, rounded: false } })
      }),
    )
    expect([formatMoney(123_456_789), formatMoney(-5), formatMoney(100_000)]).toEqual([
      '1,234,567.89',
      '-0.05',
      '1,000.00',
    ])
  })
})
