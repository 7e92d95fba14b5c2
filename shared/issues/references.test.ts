import { describe, expect, it } from 'vitest'
import { catalogue } from '../domain/catalogue'
import { dangling, referenceFields } from './references'
import { inOrderOfWork, issueId, type Issue } from './issue'

const person = catalogue.table('person')
const stamps = ['s', 's'] as const

describe('references', () => {
  it('finds a county that was removed and leaves one that is there', () => {
    const row = { id: 'p', _s: stamps, county: 'u1' }
    expect(dangling(person, row, () => false).map((field) => field.name)).toEqual(['county'])
    expect(dangling(person, row, (table, id) => table === 'unit' && id === 'u1')).toEqual([])
  })

  it('does not count the parent, nor an empty field', () => {
    const event = catalogue.table('statusEvent')
    expect(referenceFields(event).map((field) => field.name)).toEqual(['toCounty', 'fromCounty', 'honour'])
    expect(dangling(event, { id: 'e', _s: stamps, person: 'gone' }, () => false)).toEqual([])
  })
})

describe('issues', () => {
  it('gives the same id whatever the order of the subjects', () => {
    expect(issueId('duplicate', ['b', 'a'])).toBe(issueId('duplicate', ['a', 'b']))
    expect(issueId('check', ['a'], 'birth.conflict')).not.toBe(issueId('check', ['a'], 'id.invalid'))
  })

  it('orders duplicates before findings before broken references', () => {
    const issue = (rule: Issue['rule'], id: string): Issue => ({
      id,
      rule,
      table: 'person',
      subjects: [],
      person: '',
      title: '',
      sentence: '',
    })
    expect(
      inOrderOfWork([issue('reference', '3'), issue('check', '2'), issue('duplicate', '1')]).map((i) => i.id),
    ).toEqual(['1', '2', '3'])
  })
})
