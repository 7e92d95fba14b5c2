// Which view a list opens with, chosen per list on this PC: colleagues look after different counties, and the views themselves travel.
import * as z from 'zod/mini'
import type { Filter, OfficeName, Sort } from '../data/office'
import { parseJson } from './column-memory'
import { readView, type RegisterView, type SavedView } from './views'

/** A view with what it asks for, so that the first page need not wait until the saved views are read. */
export interface DefaultView {
  /** Name of a built-in view, id of a saved one. */
  readonly key: string
  readonly filters: readonly Filter[]
  readonly sort: readonly Sort[]
}

const place = (office: OfficeName, table: string): string => `register.view.${office}.${table}`
const stored = z.object({ key: z.string(), query: z.string() })

/** Undefined where none was chosen, or what was kept cannot be read. */
export function defaultView(office: OfficeName, table: string): DefaultView | undefined {
  const kept = stored.safeParse(parseJson(localStorage.getItem(place(office, table)) ?? ''))
  if (!kept.success) return undefined
  const { filters, sort } = readView({ id: kept.data.key, query: kept.data.query })
  return { key: kept.data.key, filters, sort }
}

export function keepDefaultView(office: OfficeName, table: string, { key, filters, sort }: DefaultView): void {
  localStorage.setItem(place(office, table), JSON.stringify({ key, query: JSON.stringify({ filters, sort }) }))
}

export function forgetDefaultView(office: OfficeName, table: string): void {
  localStorage.removeItem(place(office, table))
}

/** The view of that key as it is now among those there are; undefined where it was removed. */
export function viewOf(
  key: string,
  built: readonly RegisterView[],
  saved: readonly SavedView[],
): DefaultView | undefined {
  const own = built.find((view) => view.name === key)
  if (own) return { key, filters: own.filters, sort: [] }
  const view = saved.find((each) => each.id === key)
  return view && { key, filters: view.filters, sort: view.sort }
}

/** Whether two views ask for the same rows in the same order. */
export function asksTheSame(one: Omit<DefaultView, 'key'>, other: Omit<DefaultView, 'key'>): boolean {
  return JSON.stringify([one.filters, one.sort]) === JSON.stringify([other.filters, other.sort])
}
