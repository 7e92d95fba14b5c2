import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit, readIdCard, readIdNumber, upgradeIdCard } from './id-card'

const codes = (input: string | number): readonly string[] =>
  readIdNumber(input, '2026-11-23').messages.map((message) => message.code)

describe('resident ID numbers', () => {
  it.each(['11010519491231002X', '440524188001010014', '34052419800101001X'])(
    '%s has the right check digit',
    (number) => {
      expect(checkDigit(number)).toBe(number[17])
    },
  )

  it('suggests birth and sex', () => {
    expect(readIdCard('11010519491231002X')).toMatchObject({ birth: '1949-12-31', sex: '女' })
    expect(readIdCard('34052419800101001X')).toMatchObject({ birth: '1980-01-01', sex: '男' })
  })

  it.each([' 3405241980 0101001x ', '３４０５２４１９８００１０１００１Ｘ', "'34052419800101001X"])(
    'reads %s as people write it',
    (typed) => {
      expect(readIdNumber(typed).value).toBe('34052419800101001X')
    },
  )

  it('upgrades 15 digits with a warning', () => {
    expect(upgradeIdCard('340524800101001')).toBe('34052419800101001X')
    expect(readIdNumber('340524800101001').value).toBe('34052419800101001X')
    expect(codes(340524800101001)).toContain('id.upgraded')
  })

  it.each<[string | number]>([[330300194603107000], ['3.30300194603107E+17'], ['330300194603107000'], [1.1e17]])(
    'reports %s as damaged by Excel and stores nothing',
    (input) => {
      expect(codes(input)).toEqual(['id.damaged'])
      expect(readIdNumber(input).value).toBeUndefined()
    },
  )

  it.each(['330300196108056151', '34052419800230001X', '3405241980010100', 'A40524198001010011'])(
    'refuses %s',
    (input) => {
      expect(codes(input)).toEqual(['id.invalid'])
    },
  )

  it('refuses a birth after today or before 1900', () => {
    const future = '33030220300101001'
    expect(codes(future + checkDigit(future))).toEqual(['id.invalid'])
    expect(codes('440524188001010014')).toEqual(['id.invalid'])
  })

  it('only warns of a region it does not know, and knows the districts made after the table', () => {
    const of = (region: string): string => `${region}19620305123` + checkDigit(`${region}19620305123`)
    expect(codes(of('999999'))).toEqual(['id.region'])
    expect(readIdNumber(of('999999')).value).toBeDefined()
    expect(codes(of('330305'))).toEqual([])
    expect(codes(of('330383'))).toEqual([])
  })

  it('notices every single wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), digit, (at, wrong) => {
        const number = '34052419800101001X'
        fc.pre(number[at] !== String(wrong))
        expect(readIdNumber(number.slice(0, at) + wrong + number.slice(at + 1)).value).toBeUndefined()
      }),
    )
  })
})
