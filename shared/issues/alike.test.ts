import { describe, expect, it } from 'vitest'
import type { Fields } from '../domain/field'
import { countAlike } from './alike'

const person = (id: string, fields: object): Fields => ({ id, _s: ['', ''], ...fields })
const wang = { name: '王建国', birth: '1958-03-12' }

describe('people on both sides', () => {
  it('are counted once each, by ID number, name with birth, or name with phone', () => {
    const here = [
      person('h1', wang),
      person('h2', { name: '李四', idNumber: '330302195803121237' }),
      person('h3', { name: '张三', phone: '13857712345' }),
    ]
    const there = [
      person('t1', wang),
      person('t2', { name: '李 四', idNumber: '330302195803121237' }),
      person('t3', { name: '张三', phone: '138 5771 2345' }),
      person('t4', { name: '王建国', birth: '1961-01-01' }),
      person('t5', { name: '张三' }),
    ]
    expect(countAlike(here, there)).toBe(3)
    expect(countAlike(there, here)).toBe(3)
  })

  it('are none where the copies lie on one side, or where the row is the same', () => {
    expect(countAlike([person('h1', wang), person('h2', wang)], [])).toBe(0)
    expect(countAlike([], [person('t1', wang), person('t2', wang)])).toBe(0)
    expect(countAlike([person('p', wang)], [person('p', wang)])).toBe(0)
  })
})
