import { describe, expect, it } from 'vitest'
import { lonelyOf } from './lonely'

const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id }))
const call = (person: string, date: string) => ({ id: `${person}${date}`, person, date })

describe('who lives alone and was not heard of', () => {
  it('counts calls and visits that met the person, not a shut door nor a day to come', () => {
    const calls = [call('a', '2026-01-01'), call('a', '2026-03-01'), call('c', '2026-12-01')]
    const visits = [
      { id: 'v1', person: 'b', result: 'visited', resultOn: '2026-03-20' },
      { id: 'v2', person: 'c', result: 'missed', resultOn: '2026-03-20' },
    ]
    expect(lonelyOf(people, calls, visits, 30, '2026-04-01')).toEqual([
      { id: 'c', name: 'c', last: undefined, days: undefined },
      { id: 'd', name: 'd', last: undefined, days: undefined },
      { id: 'a', name: 'a', last: '2026-03-01', days: 31 },
    ])
    expect(lonelyOf(people, calls, visits, 31, '2026-04-01').map((one) => one.id)).toEqual(['c', 'd'])
  })

  it('takes a date known to the month as its last day, so that nobody is called late too early', () => {
    expect(lonelyOf(people.slice(0, 1), [call('a', '2026-03')], [], 0, '2026-04-01')[0]?.days).toBe(1)
  })
})
