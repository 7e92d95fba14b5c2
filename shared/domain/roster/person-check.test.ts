import { describe, expect, it } from 'vitest'
import { checkPerson, suggestFromId } from './person-check'

const codes = (values: Record<string, unknown>): readonly string[] =>
  checkPerson({ id: 'p', ...values }).map((message) => message.code)
const card = '11010519491231002X'

describe('checks of a person', () => {
  it('let a less exact date agree and flag one that contradicts the ID number', () => {
    for (const birth of ['1949', '1949-12', '1949-12-31']) expect(codes({ idNumber: card, birth })).toEqual([])
    for (const birth of ['1950', '1949-11', '1949-12-30'])
      expect(codes({ idNumber: card, birth })).toEqual(['birth.conflict'])
  })

  it('flag a sex, a retirement class and dates that contradict', () => {
    expect(codes({ idNumber: card, sex: '男' })).toEqual(['sex.conflict'])
    expect(codes({ sex: '男', retirementClass: '女干部（55）' })).toEqual(['retirement.class'])
    expect(codes({ birth: '1962-03', workStart: '1961', retiredOn: '1960' })).toEqual([
      'date.order',
      'date.order',
      'date.order',
    ])
    expect(codes({ phone: '66123456' })).toEqual([])
    expect(codes({ phone: '1380000' })).toEqual(['phone.odd'])
  })

  it('block only a wrong ID number, and none for a passport', () => {
    expect(checkPerson({ id: 'p', idNumber: '330300196108056151' })).toMatchObject([
      { code: 'id.invalid', level: 'error', field: 'idNumber' },
    ])
    expect(codes({ idKind: '护照', idNumber: 'E1' })).toEqual([])
  })

  it('suggest birth and sex only where they are empty', () => {
    expect(suggestFromId({ id: 'p', idNumber: card })).toEqual({ birth: '1949-12-31', sex: '女' })
    expect(suggestFromId({ id: 'p', idNumber: card, birth: '1949', sex: '女' })).toEqual({})
    expect(suggestFromId({ id: 'p', idNumber: card, idKind: '护照' })).toEqual({})
  })
})
