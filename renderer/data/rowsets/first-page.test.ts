// The first page of a list that is not in memory yet is the page it has afterwards, whatever the view asks for.
import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { freshOffice, type TestOffice } from '../../../test/support/office'
import type { Filter } from '../office'
import { RowSet } from './rowset'

let at: TestOffice
afterEach(() => {
  vi.restoreAllMocks()
  return at.close()
})

const views: readonly (readonly Filter[])[] = [
  [],
  [{ field: 'outcome', is: 'empty' }],
  [{ field: 'outcome', is: 'in', values: ['not-named', null] }],
  [{ field: 'year', is: 'in', values: [2025] }],
  [{ field: 'stage', is: 'in', values: ['撤回推荐'] }],
  [
    { field: 'year', is: 'in', values: [2025] },
    { field: 'level', is: 'filled' },
    { field: 'submittedOn', is: 'between', from: '2025-03', to: '2025-07' },
  ],
]

async function fill(): Promise<void> {
  const outcomes = ['not-named', 'withdrawn', undefined]
  const rows = Array.from({ length: 600 }, (_, n) => ({
    values: {
      award: '市劳动模范',
      kind: 'person',
      name: `劳模${n}`,
      year: 2023 + (n % 4),
      submittedOn: `2025-${String(1 + (n % 12)).padStart(2, '0')}`,
      ...(n % 3 === 0 ? { level: 'city' } : {}),
      ...(outcomes[n % 5] === undefined ? {} : { outcome: outcomes[n % 5] }),
    },
  }))
  await at.did('record.import', { table: 'nomination', file: '推荐.xlsx', rows })
  const [first] = await at.office.ids({ table: 'nomination', filters: [], sort: [] })
  await at.did('record.remove', { table: 'nomination', rows: [first] })
}

it('is read without the set, in order of registration, without what was removed', async () => {
  at = await freshOffice()
  await fill()
  const names = async (filters: readonly Filter[]) =>
    (await at.office.page({ table: 'nomination', filters, sort: [] }, 0, 40)).rows.map((row) => row['name'])
  await at.office.ids({ table: 'nomination', filters: [], sort: [] })
  const expected = await Promise.all(views.map(names))
  expect(expected.every((found) => found.length > 0)).toBe(true)
  await at.reopen()
  const ready = vi.spyOn(RowSet.prototype, 'ready').mockReturnValue(new Promise(() => undefined))
  expect(await Promise.all(views.map(names))).toEqual(expected)
  ready.mockRestore()
})

it('waits for the set where a condition names what is gone, or looks beyond the row', async () => {
  at = await freshOffice()
  await fill()
  await at.reopen()
  const page = (filters: readonly Filter[]) => at.office.page({ table: 'nomination', filters, sort: [] }, 0, 40)
  await expect(page([{ field: 'shoeSize', is: 'filled' }])).rejects.toThrow('list.field')
  expect((await page([{ field: 'name', is: 'contains', text: '劳模59' }])).total).toBe(11)
})
