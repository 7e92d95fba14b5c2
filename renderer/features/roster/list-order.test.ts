import { describe, expect, it } from 'vitest'
import type { ListQuery, Page } from '../../data/office'
import { placeOf } from './list-order'

const query: ListQuery = { table: 'person', filters: [], sort: [] }

function listOf(ids: readonly string[]) {
  return {
    indexOf: async (_: ListQuery, id: string) => ids.indexOf(id),
    page: async (_: ListQuery, from: number, to: number): Promise<Page> => ({
      rows: ids.slice(from, to).map((id) => ({ id })),
      total: ids.length,
      generation: 1,
    }),
  }
}

describe('previous and next person', () => {
  it('keeps the order of the list', async () => {
    expect(await placeOf(listOf(['c', 'a', 'b']), query, 'a')).toEqual({
      position: 2,
      total: 3,
      previous: 'c',
      next: 'b',
    })
  })

  it('has nothing before the first and after the last', async () => {
    expect(await placeOf(listOf(['c', 'a']), query, 'c')).toEqual({
      position: 1,
      total: 2,
      previous: undefined,
      next: 'a',
    })
    expect(await placeOf(listOf(['c', 'a']), query, 'a')).toMatchObject({ previous: 'c', next: undefined })
  })

  it('answers nothing for a person the list does not hold', async () => {
    expect(await placeOf(listOf(['a']), query, 'z')).toBeUndefined()
  })
})
