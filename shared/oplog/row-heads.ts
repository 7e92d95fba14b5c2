// Where the heads of each register stand inside a finished row (decisions.md 4).
import type { Head, RegisterKey, RowRecord, Value } from './operation'
import { asElement } from './register-key'

export const NO_HEADS: readonly Head[] = []

/** Every register that has a head. */
export function registersOf(row: RowRecord): readonly RegisterKey[] {
  const keys = new Set<RegisterKey>(Object.keys(row._h ?? {}))
  for (const field of fieldsOf(row)) {
    if (row._e?.includes(field)) for (const element of row[field] as readonly string[]) keys.add(`${field}:${element}`)
    else keys.add(field)
  }
  for (const field of Object.keys(row._v ?? {})) keys.add(field)
  return [...keys]
}

/** Shown and losing heads, highest stamp first. */
export function headsWithValues(row: RowRecord, key: RegisterKey): readonly Head[] {
  const shown = shownHead(row, key)
  if (!shown) return NO_HEADS
  const losing = own(row._c, key)
  return losing ? [shown, ...losing] : [shown]
}

/** The shown head of a register, undefined where nobody has written it. A cleared register has a head with value null. */
export function shownHead(row: RowRecord, key: RegisterKey): Head | undefined {
  const value = shownValue(row, key)
  const stamp = own(row._h, key)
  if (stamp !== undefined) return { stamp, value: value ?? null }
  return value === undefined ? undefined : { stamp: row._s[0], value }
}

/** An own property only: a field may be called `constructor`. */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
}

/** Elements of a set-policy field that are shown. */
export function elementsOf(row: Pick<RowRecord, '_e'>, field: string): readonly string[] {
  return row._e?.includes(field) ? ((row as RowRecord)[field] as readonly string[]) : []
}

function shownValue(row: RowRecord, key: RegisterKey): Value | undefined {
  const element = asElement(key)
  if (!element) return (row._e?.includes(key) ? own(row._v, key) : own(row, key)) as Value | undefined
  return elementsOf(row, element.field).includes(element.element) ? true : undefined
}

/** Names of the row's shown fields: no `id`, no marks, no derived values. */
function fieldsOf(row: RowRecord): readonly string[] {
  return Object.keys(row).filter((key) => key !== 'id' && !key.startsWith('_'))
}
