import { describe, expect, it } from 'vitest'
import { beyondCeiling } from './ceiling'

const scheme = { id: 's', ceiling: 3000_00 }
const paid = (id: string, amount: number, more: object = {}) => ({
  id,
  person: 'p',
  scheme: 's',
  entry: 'payment',
  amount,
  paidOn: '2026-03-01',
  ...more,
})
const line = (amount: number, id = 'l') => ({ id, person: 'p', name: '张三', amount })

describe('the yearly ceiling of a project', () => {
  it('counts what was paid this year of this project and stands, and what the batch adds in all its lines', () => {
    const before = [paid('a', 2000_00), paid('b', 900_00, { paidOn: '2025-12-31' }), paid('c', 900_00, { scheme: 'x' })]
    expect(beyondCeiling([line(1000_00)], before, scheme, '2026')).toEqual([])
    const over = [{ person: 'p', name: '张三', paid: 2000_00, now: 1000_01 }]
    expect(beyondCeiling([line(1000_00), line(1, 'm')], before, scheme, '2026')).toEqual(over)
    const reversed = [...before, paid('r', -2000_00, { entry: 'reversal', reverses: 'a' })]
    expect(beyondCeiling([line(3000_00)], reversed, scheme, '2026')).toEqual([])
  })

  it('is none where the project has none', () => {
    expect(beyondCeiling([line(9000_00)], [], { id: 's' }, '2026')).toEqual([])
  })
})
