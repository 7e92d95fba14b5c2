// 健在核实: who is overdue depends on the last time somebody was seen, on their age, and on what the office decided.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOffice } from '../../../test/support/memory-office'
import { addMonths } from '../../kernel/plain-date'
import type { Fields } from '../field'
import { lifeStanding, standingWords, validityAt } from './life-standing'

const birth = '1940-06-01'
const rules: readonly Fields[] = [
  { id: 'a', months: 12, from: '2020' },
  { id: 'b', ageFrom: 80, months: 6, from: '2020' },
]
const seen = (date: string, result = 'alive', id = date): Fields => ({ id, date, result })

describe('健在核实', () => {
  it('holds shorter for the old, by the office’s own rule, and never by an example', () => {
    expect(validityAt(rules, 79, '2026-01-01')).toBe(12)
    expect(validityAt(rules, 80, '2026-01-01')).toBe(6)
    expect(validityAt(rules, undefined, '2026-01-01')).toBe(12)
    expect(validityAt([{ id: 'x', months: 3, from: '2027' }], 90, '2026-01-01')).toBeUndefined()
    expect(validityAt([{ id: 'x', months: 3, from: '2020', example: true }], 90, '2026-01-01')).toBeUndefined()
    expect(validityAt([...rules, { id: 'c', ageFrom: 80, months: 3, from: '2026' }], 85, '2026-01-01')).toBe(3)
  })

  it('is overdue from the day on which it no longer holds', () => {
    const on = (day: string) => lifeStanding(birth, [seen('2026-01-15')], rules, day)
    expect(on('2026-07-14')).toMatchObject({ state: 'sound', due: '2026-07-15' })
    expect(on('2026-07-15').state).toBe('overdue')
    expect(standingWords(on('2026-07-15'))).toBe('上次核实 2026-01-15，2026-07-15 起超期')
    expect(lifeStanding(birth, [], rules, '2026-07-15').state).toBe('never')
    expect(lifeStanding(birth, [seen('2026-08-01')], rules, '2026-07-15').state).toBe('never')
  })

  it('says that the rule is missing rather than make one up', () => {
    const standing = lifeStanding(birth, [seen('2001-01-01')], [], '2026-07-15')
    expect(standing).toEqual({ state: 'no-rule', last: '2001-01-01', due: undefined })
  })

  it('lists who could not be reached the last time, until they are found', () => {
    const missed = [seen('2026-05-01'), seen('2026-06-01', 'unreached')]
    expect(lifeStanding(birth, missed, rules, '2026-06-02')).toMatchObject({ state: 'unreached', last: '2026-05-01' })
    expect(lifeStanding(birth, [...missed, seen('2026-06-03')], rules, '2026-06-04').state).toBe('sound')
  })

  it('agrees with a plain reckoning, whatever the order in which 核实 were recorded', () => {
    const date = fc.constantFrom('2024-02-29', '2025-12-01', '2026-01-15', '2026-03-01', '2026-08-31')
    const check = fc.record({ id: fc.uuid(), date, result: fc.constantFrom('alive', 'unreached') })
    fc.assert(
      fc.property(
        fc.uniqueArray(check, { selector: (each) => each.date }),
        fc.integer({ min: 1, max: 30 }),
        (checks, months) => {
          const on = '2026-09-01'
          const standing = lifeStanding(birth, [...checks].reverse(), [{ id: 'r', months, from: '2020' }], on)
          expect(standing).toEqual(lifeStanding(birth, checks, [{ id: 'r', months, from: '2020' }], on))
          const newest = checks.reduce<(typeof checks)[number] | undefined>(
            (a, b) => (a && a.date > b.date ? a : b),
            undefined,
          )
          const expected =
            newest === undefined
              ? 'never'
              : newest.result !== 'alive'
                ? 'unreached'
                : addMonths(newest.date, months) > on
                  ? 'sound'
                  : 'overdue'
          expect(standing.state).toBe(expected)
        },
      ),
    )
  })

  it('is recorded for many at once, and never in the future or for the dead', async () => {
    const office = await memoryOffice()
    const [one, other] = [await office.person({ name: '张三' }), await office.person({ name: '李四' })]
    const values = { date: '2026-11-20', way: '入户', by: '王芳', result: 'alive' }
    expect(await office.did('life.check', { people: [one, other], values })).toEqual({ checked: 2 })
    expect(office.rows('lifeCheck')).toHaveLength(2)
    const future = await office.refused('life.check', { people: [one], values: { ...values, date: '2027-01-01' } })
    expect(future.code).toBe('life.future')
    await office.did('person.event', { person: other, event: { kind: 'died', date: '2026-11-21' }, consequences: [] })
    const late = { people: [one, other], values: { ...values, date: '2026-11-22' } }
    const refused = await office.refused('life.check', late)
    expect(refused.code).toBe('life.died')
    expect(refused.message).toContain('李四 已登记于 2026-11-21 去世')
    expect(office.rows('lifeCheck')).toHaveLength(2)
  })

  it('is kept as it was recorded: only its note changes', async () => {
    const office = await memoryOffice()
    const person = await office.person({ name: '张三' })
    await office.did('life.check', {
      people: [person],
      values: { date: '2026-11', way: '电话', by: '王芳', result: 'alive' },
    })
    const row = office.rows('lifeCheck')[0]!.id
    await office.did('record.edit', { table: 'lifeCheck', row, values: { note: '家属接听' } })
    const changed = await office.refused('record.edit', { table: 'lifeCheck', row, values: { date: '2026-12' } })
    expect(changed.code).toBe('record.reserved')
  })
})

describe('核实有效期', () => {
  it('is written by an administrator with its document, within reason', async () => {
    const office = await memoryOffice()
    const rule = { table: 'lifeRule', values: { months: 12, from: '2026', source: '温劳协〔2026〕2号' } }
    await office.did('record.create', rule)
    for (const [values, code] of [
      [{ months: 0, from: '2026', source: '文' }, 'life.rule'],
      [{ months: 12, ageFrom: 300, from: '2026', source: '文' }, 'life.rule'],
      [{ months: 12, from: '2026-05', to: '2026-04', source: '文' }, 'life.dates'],
      [{ months: 12, from: '2026' }, 'value.required'],
    ] as const)
      expect((await office.refused('record.create', { table: 'lifeRule', values })).code).toBe(code)
  })
})
