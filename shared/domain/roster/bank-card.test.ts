import { describe, expect, it } from 'vitest'
import { passesLuhn, readAccountNumber } from './bank-card'

describe('account numbers', () => {
  it('know the check digit of a UnionPay card', () => {
    expect(passesLuhn('6225881414207430')).toBe(true)
    expect(passesLuhn('6225881414207431')).toBe(false)
  })

  it('warn and store where the check fails, since passbooks have none', () => {
    expect(readAccountNumber('6225 8814 1420 7431')).toMatchObject({
      value: '6225881414207431',
      messages: [{ code: 'bank.luhn', level: 'warning' }],
    })
  })

  it('never store a number that Excel has shortened', () => {
    for (const input of [6.22588141420743e18, '6.22588E+18', 6225881414207430000])
      expect(readAccountNumber(input)).toMatchObject({ messages: [{ code: 'bank.damaged' }] })
    expect(readAccountNumber('6.22588E+18').value).toBeUndefined()
  })
})
