// Which list a person was opened from, so that 上一位 and 下一位 keep its order and filters.
import { create } from 'zustand'
import type { ListQuery, Office } from '../../data/office'
import { touchesTable, useReading } from '../../data/queries/reading'
import type { RowId } from '../../../shared/oplog/operation'

/** 登记顺序 of everyone: the order when a person was opened from search or a link. */
const everyone: ListQuery = { table: 'person', filters: [], sort: [] }

export const useListOrder = create<{ readonly query: ListQuery }>()(() => ({ query: everyone }))

/** Remembers the list a person is opened from. */
export function rememberList(query: ListQuery): void {
  useListOrder.setState({ query })
}

export interface Place {
  /** From 1. */
  readonly position: number
  readonly total: number | undefined
  readonly previous: RowId | undefined
  readonly next: RowId | undefined
}

/** Where a person stands in a list; undefined when the list does not hold them (any more). */
export async function placeOf(
  office: Pick<Office, 'indexOf' | 'page'>,
  query: ListQuery,
  id: RowId,
): Promise<Place | undefined> {
  const index = await office.indexOf(query, id)
  if (index < 0) return undefined
  const from = Math.max(0, index - 1)
  const page = await office.page(query, from, index + 2)
  const at = page.rows.findIndex((row) => row.id === id)
  if (at < 0) return undefined
  return { position: index + 1, total: page.total, previous: page.rows[at - 1]?.id, next: page.rows[at + 1]?.id }
}

/** The place of a person in the remembered list, or in 登记顺序 when that list does not hold them; found anew after each change of people. */
export function usePlace(office: Office, id: RowId): Place | undefined {
  const query = useListOrder((state) => state.query)
  const find = async () => (await placeOf(office, query, id)) ?? placeOf(office, everyone, id)
  return useReading(`place ${id} ${JSON.stringify(query)}`, find, (change) => touchesTable(change, 'person')).value
}
