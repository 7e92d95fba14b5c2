// What a register shows right now: view, text, filters, order, ticked rows. One small store per register on screen.
import { createStore, type StoreApi } from 'zustand'
import type { Filter, ListQuery, Sort } from '../data/office'
import { noTicks, type Ticks } from './selection'

export interface ListState {
  /** Key of the open view; undefined once filters were changed by hand. */
  readonly view: string | undefined
  readonly text: string
  readonly filters: readonly Filter[]
  readonly sort: readonly Sort[]
  readonly ticks: Ticks
  /** Rows of the list; undefined until the row set is loaded. */
  readonly total: number | undefined
}

export type ListStore = StoreApi<ListState>

export function createListStore(start: Partial<ListState>): ListStore {
  return createStore<ListState>(() => ({
    view: undefined,
    text: '',
    filters: [],
    sort: [],
    ticks: noTicks,
    total: undefined,
    ...start,
  }))
}

/** The list as the data room understands it. */
export function queryOf(table: string, state: Pick<ListState, 'text' | 'filters' | 'sort'>): ListQuery {
  const text = state.text.trim()
  return { table, filters: state.filters, sort: state.sort, ...(text === '' ? {} : { text }) }
}
