import { describe, expect, it } from 'vitest'
import { characterCount, halfWidth, hasPrivateUse, isTornText, matchForm, tidy, unifyDots, withoutSpaces } from './text'

describe('text of offices', () => {
  it('is compared without regard to width, padding, invisible signs, kind of dot and case', () => {
    for (const spelling of ['张三', '张 三', '张\u3000三', '张\u00a0三', '\ufeff张\u200b三 '])
      expect(matchForm(spelling)).toBe('张三')
    for (const dot of '·•・‧･．.。') expect(matchForm(`买买提${dot}艾力`)).toBe('买买提·艾力')
    expect(matchForm('ＡＢＣ１２３')).toBe('abc123')
  })

  it('keeps full stops that are no name dots', () => {
    expect(unifyDots('1962.3')).toBe('1962.3')
    expect(matchForm('A.B')).toBe('a.b')
  })

  it('is tidied for storing without changing a character', () => {
    expect(tidy('\u200b 温州市\u3000\u3000总工会\n')).toBe('温州市 总工会')
    expect(tidy('㈱①')).toBe('㈱①')
    expect(halfWidth('１２（三）　')).toBe('12(三) ')
    expect(withoutSpaces(' 张\t三 ')).toBe('张三')
  })

  it('is counted as people count, and odd characters are noticed', () => {
    expect(characterCount('𠮷野')).toBe(2)
    expect([hasPrivateUse('张\ue001'), hasPrivateUse('\u{f0001}'), hasPrivateUse('𠮷')]).toEqual([true, true, false])
    expect([isTornText('张\ud842'), isTornText('𠮷')]).toEqual([true, false])
  })
})
