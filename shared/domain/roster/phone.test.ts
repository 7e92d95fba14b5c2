import { describe, expect, it } from 'vitest'
import { groupedPhone, phoneDigits, readPhones } from './phone'

describe('telephone numbers', () => {
  it.each([
    ['13800000000', '13800000000'],
    ['138 0000 0000', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['13800000000/13900000000', '13800000000、13900000000'],
    ['13800000000 13900000000', '13800000000、13900000000'],
    ['13800000000、0577-88123456', '13800000000、0577-88123456'],
    ['13800000000，13800000000', '13800000000'],
    ['057788123456', '0577-88123456'],
    ['0577 88123456', '0577-88123456'],
    ['(0577)88123456', '0577-88123456'],
    ['010-62345678', '010-62345678'],
    ['88123456', '88123456'],
    ['0577-88123456转801', '0577-88123456转801'],
    ['１３８００００００００；13900000000', '13800000000、13900000000'],
  ])('%s is read as %s', (typed, stored) => {
    expect(readPhones(typed)).toEqual({ value: stored, messages: [] })
  })

  it('reads its own stored form back unchanged', () => {
    const stored = '13800000000、0577-88123456转801、62345678'
    expect(readPhones(stored).value).toBe(stored)
    expect(phoneDigits(stored)).toEqual(['13800000000', '057788123456801', '62345678'])
  })

  it('keeps an odd number and says so', () => {
    expect(readPhones('1380000000')).toMatchObject({
      value: '1380000000',
      messages: [{ code: 'phone.odd', level: 'warning' }],
    })
  })
})

describe('groupedPhone', () => {
  it('groups mobiles three, four, four, masked ones too, and leaves landlines alone', () => {
    expect(groupedPhone('13800000000')).toBe('138 0000 0000')
    expect(groupedPhone('138****1234')).toBe('138 **** 1234')
    expect(groupedPhone('0577-88123456')).toBe('0577-88123456')
  })
})
