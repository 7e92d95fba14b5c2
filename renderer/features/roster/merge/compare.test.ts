import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../../shared/domain/catalogue'
import { chooseAll, comparedFields, defaultChoices, takenFrom } from './compare'

const person = catalogue.table('person')
const old = { id: 'a', name: '王建国', phone: '13800000000', employer: '温州港' }
const newer = { id: 'b', name: '王建国', employer: '温州港务集团', birth: '1955-03' }
const third = { id: 'c', name: '王建国', phone: '13900000000' }

describe('comparing records of one person', () => {
  it('puts differing fields first and leaves out what nobody has', () => {
    const fields = comparedFields(person, [old, newer, third])
    expect(fields.filter((entry) => entry.differs).map((entry) => entry.field.name)).toEqual(['employer', 'phone'])
    expect(fields.map((entry) => entry.field.name)).not.toContain('address')
    expect(fields[0]?.differs).toBe(true)
  })

  it('keeps the survivor’s values and fills its gaps from the others', () => {
    expect(defaultChoices(person, [old, newer, third], 'a')).toMatchObject({
      name: 'a',
      phone: 'a',
      employer: 'a',
      birth: 'b',
    })
  })

  it('does not empty a field when everything is taken from a record that lacks it', () => {
    const choices = chooseAll(defaultChoices(person, [old, newer], 'a'), [old, newer], 'b')
    expect(choices).toMatchObject({ employer: 'b', birth: 'b', phone: 'a' })
  })

  it('hands the command only values that really change the survivor', () => {
    const choices = chooseAll(defaultChoices(person, [old, newer], 'a'), [old, newer], 'b')
    expect(takenFrom(choices, [old, newer], 'a')).toEqual({ employer: 'b', birth: 'b' })
  })
})
