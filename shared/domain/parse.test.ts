import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue'
import type { FieldSpec } from './field'
import { formatField } from './format'
import { lookupOf } from './lookup'
import { seedTitles, seedUnits } from './office/seed'
import { parseField, type Typed } from './parse'

const rows = (seed: typeof seedUnits) => seed.map((each) => ({ id: each.id, _s: ['', ''] as const, ...each.values }))
const lookup = lookupOf({ unit: rows(seedUnits), honourTitle: rows(seedTitles) })
const context = { today: '2026-11-23', lookup }

function field(table: string, name: string): FieldSpec {
  const found = catalogue.table(table).fields.find((each) => each.name === name)
  if (!found) throw new Error(`no field ${name}`)
  return found
}

const person = (name: string, typed: Typed) => parseField(field('person', name), typed, context)
const unitId = (name: string): string => lookup.idOf('unit', name) ?? ''

describe('reading typed text', () => {
  it.each<[Typed, number]>([
    ['7650元', 765000],
    ['1,099', 109900],
    ['无', 0],
    ['1,000.00', 100000],
    ['1千', 100000],
    ['１２００', 120000],
    ['1.2万', 1200000],
    [7650.1, 765010],
    ['￥3,500.5', 350050],
    ['3500元/月', 350000],
    [0, 0],
  ])('the amount %s is %d fen', (typed, fen) => {
    expect(person('income', typed)).toEqual({ value: fen, messages: [] })
  })

  it.each(['3000左右', '3000-4000', '-5', '两千多'])('the amount %s is not certain and is refused', (typed) => {
    expect(person('income', typed)).toMatchObject({
      messages: [{ code: expect.stringMatching(/^money\./u), level: 'error', field: 'income' }],
    })
  })

  it('finds choices by label, value and other spellings', () => {
    expect(parseField(field('honour', 'level'), '省部级劳模', context).value).toBe('provincial')
    expect(parseField(field('honour', 'level'), ' 全 国 ', context).value).toBe('national')
    expect(parseField(field('honour', 'level'), '宇宙级', context)).toMatchObject({
      messages: [{ code: 'value.choice' }],
    })
    expect(person('education', '博士后').value).toBe('博士后')
  })

  it('finds a county by its usual names and refuses one that is not on the list', () => {
    for (const name of ['鹿城区', '鹿城', ' 鹿 城 区', '鹿城区总工会'])
      expect(person('county', name).value).toBe(unitId('鹿城区'))
    expect(person('county', '宁波市')).toMatchObject({ messages: [{ code: 'value.list', level: 'error' }] })
  })

  it('takes a title from the list where it is there and keeps other words', () => {
    expect(parseField(field('honour', 'title'), '省劳模', context).value).toBe(seedTitles[3]?.id)
    expect(parseField(field('honour', 'title'), '三八红旗手', context).value).toBe('三八红旗手')
  })

  it('reads 无 and dashes as nothing where they cannot be a value', () => {
    for (const name of ['phone', 'idNumber', 'birth', 'county'])
      expect(person(name, '—')).toEqual({ value: null, messages: [] })
    expect(person('idNumber', '无')).toEqual({ value: null, messages: [] })
  })

  it('reads a passport without asking for a check digit', () => {
    const row = { id: 'p', _s: ['', ''] as const, idKind: '护照' }
    expect(parseField(field('person', 'idNumber'), 'e1234567', { ...context, row })).toEqual({
      value: 'E1234567',
      messages: [],
    })
  })

  it('says that a formula error is neither a value nor nothing', () => {
    expect(person('employer', '#REF!')).toMatchObject({ messages: [{ code: 'value.formula', level: 'error' }] })
    expect(person('employer', '#REF!').value).toBeUndefined()
  })

  it('never takes what 脱敏版 shows for the value behind it', () => {
    for (const [name, shown] of [
      ['phone', '138****1234'],
      ['address', '五马街道***'],
      ['health', '＊＊＊'],
    ] as const) {
      expect(person(name, shown)).toMatchObject({ messages: [{ code: 'value.masked', level: 'error', field: name }] })
      expect(person(name, shown).value).toBeUndefined()
    }
  })

  it('removes padding from names and keeps what belongs to them', () => {
    expect(person('name', '张　三').value).toBe('张三')
    expect(person('name', '阿卜杜・买买提').value).toBe('阿卜杜·买买提')
    expect(person('name', 'John  Smith').value).toBe('John Smith')
    expect(person('name', '王\uE000')).toMatchObject({ messages: [{ code: 'name.private', level: 'warning' }] })
  })

  it('counts length in code points', () => {
    const name = '𠮷'.repeat(40)
    expect(person('name', name).value).toBe(name)
    expect(person('name', name + '三')).toMatchObject({ messages: [{ code: 'value.length' }] })
  })

  it('reads what the formatter writes, for every kind', () => {
    const samples: readonly [string, fc.Arbitrary<unknown>][] = [
      ['income', fc.integer({ min: 0, max: 10_000_000_000 })],
      ['frontLine', fc.boolean()],
      ['familySize', fc.integer({ min: 0, max: 30 })],
      ['sex', fc.constantFrom('男', '女')],
      ['county', fc.constantFrom(...seedUnits.map((each) => each.id))],
      ['birth', fc.constantFrom('1962', '1962-03', '1962-03-05')],
      ['phone', fc.constantFrom('13800000000', '13800000000、0577-88123456')],
      ['idNumber', fc.constantFrom('34052419800101001X', '11010519491231002X')],
      ['note', fc.constantFrom('甲\n乙')],
    ]
    for (const [name, values] of samples) {
      fc.assert(
        fc.property(values, (value) => {
          expect(person(name, formatField(field('person', name), value, lookup)).value).toEqual(value)
        }),
      )
    }
  })
})
