import { describe, expect, it } from 'vitest'
import type { Office, Row } from '../../data/office'
import { lookFor } from './useRepeated'

const kept: Row = { id: 'i', date: '2026-11-01', name: '李建华', person: 'p' }

/** Lists leave out whom a row is about, as the real ones do. */
const office: Pick<Office, 'merged' | 'find' | 'page'> = {
  merged: async () => [{ id: 'p' }],
  find: async (_table, index, values) => (values.includes(kept[index] as string) ? [kept] : []),
  page: async () => ({ rows: [{ id: 'i', date: '2026-11-01', name: '李建华' }], total: 1, generation: 0 }),
}
const typing = { name: '李建华', phone: '', idNumber: '', content: '' }

describe('looking for earlier calls', () => {
  it('knows a person again, also under the row they were merged from, though lists do not say whom a call is about', async () => {
    for (const person of ['p', 'survivor'])
      expect(await lookFor(office, { ...typing, person })).toEqual([{ inquiry: kept, why: ['person'] }])
  })

  it('says nothing of a namesake who was not chosen', async () => {
    expect(await lookFor(office, typing)).toEqual([])
  })
})
