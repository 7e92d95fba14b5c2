// A row while it is being changed: where each register lives inside a RowRecord, so that row.ts can speak of heads only.
import type { Head, RegisterKey, RowId, RowRecord, Stamp, Value } from './operation'
import { EMPTY_REGISTER, type Register } from './register'
import { asElement } from './register-key'

type Stamps = Readonly<Record<RegisterKey, readonly Stamp[]>>

/** A removal that nobody has cancelled. */
export interface Removal {
  readonly stamp: Stamp
  readonly pred: Stamps
}

/** A RowRecord whose own maps may be written. Made by `openRow`, finished by `closeRow`. */
export interface RowDraft {
  [field: string]: unknown
  id: RowId
  _s: readonly [Stamp, Stamp]
  _h: Record<RegisterKey, Stamp>
  _c: Record<RegisterKey, readonly Head[]>
  _b: Record<RegisterKey, readonly Stamp[]>
  _e: readonly string[]
  _v: Record<string, Value>
  _x: readonly Removal[]
  _r: readonly Stamp[]
}

/** A writable copy of a row (or of nothing) that has just met the operation `stamp`. */
export function openRow(row: RowRecord | undefined, id: RowId, stamp: Stamp): RowDraft {
  const draft: RowDraft = {
    ...row,
    id,
    _s: row?._s ?? [stamp, stamp],
    _h: { ...row?._h },
    _c: { ...row?._c },
    _b: { ...row?._b },
    _e: row?._e ?? [],
    _v: { ...row?._v },
    _x: row?._x ?? [],
    _r: row?._r ?? [],
  }
  return meetStamp(draft, stamp)
}

/** The same draft, which has now met the operation `stamp` too. */
export function meetStamp(draft: RowDraft, stamp: Stamp): RowDraft {
  const [first, last] = draft._s
  if (stamp >= first && stamp <= last) return draft
  if (stamp < first) spellOutStamps(draft, first)
  draft._s = [stamp < first ? stamp : first, stamp > last ? stamp : last]
  return draft
}

/** The finished row: marks that say nothing are left out, so that equal histories give equal rows, byte for byte. */
export function closeRow(draft: RowDraft, hidden: boolean): RowRecord {
  const row: Record<string, unknown> = draft
  for (const mark of ['_h', '_c', '_b', '_v']) if (isEmpty(row[mark])) delete row[mark]
  for (const mark of ['_e', '_x', '_r'] as const) if (draft[mark].length === 0) delete row[mark]
  if (hidden) row['_gone'] = 1
  else delete row['_gone']
  return row as unknown as RowRecord
}

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

/** The shown head of a register, undefined where nobody has written it. A cleared register has a head with value null. */
export function shownHead(row: RowRecord, key: RegisterKey): Head | undefined {
  const value = shownValue(row, key)
  const stamp = own(row._h, key)
  if (stamp !== undefined) return { stamp, value: value ?? null }
  return value === undefined ? undefined : { stamp: row._s[0], value }
}

/** Shown and losing heads, highest stamp first. */
export function headsWithValues(row: RowRecord, key: RegisterKey): readonly Head[] {
  const shown = shownHead(row, key)
  if (!shown) return EMPTY_REGISTER.heads
  const losing = own(row._c, key)
  return losing ? [shown, ...losing] : [shown]
}

/** The register as `writeRegister` wants it. */
export function readCell(row: RowRecord, key: RegisterKey): Register {
  return { heads: headsWithValues(row, key), buried: own(row._b, key) ?? EMPTY_REGISTER.buried }
}

/** Puts a register back. */
export function writeCell(draft: RowDraft, key: RegisterKey, { heads, buried }: Register): void {
  const [shown, ...losing] = heads
  showValue(draft, key, shown?.value ?? null)
  if (!shown || (shown.stamp === draft._s[0] && shown.value !== null)) drop(draft._h, key)
  else draft._h[key] = shown.stamp
  if (losing.length > 0) draft._c[key] = losing
  else drop(draft._c, key)
  if (buried.length > 0) draft._b[key] = sortedStamps(buried)
  else drop(draft._b, key)
}

/** Most registers hold no such mark, and `delete` is dear even where there is nothing to delete. */
function drop(map: Record<string, unknown>, key: string): void {
  if (Object.hasOwn(map, key)) delete map[key]
}

/** Sorted and without doubles. */
export function sortedStamps(stamps: readonly Stamp[]): readonly Stamp[] {
  return stamps.length < 2 ? stamps : [...new Set(stamps)].sort()
}

/** An own property only: a field may be called `constructor`. */
export function own<T>(map: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
}

/** Names of the row's shown fields: no `id`, no marks, no derived values. */
export function fieldsOf(row: RowRecord): readonly string[] {
  return Object.keys(row).filter((key) => key !== 'id' && !key.startsWith('_'))
}

function shownValue(row: RowRecord, key: RegisterKey): Value | undefined {
  const element = asElement(key)
  if (!element) return (row._e?.includes(key) ? own(row._v, key) : own(row, key)) as Value | undefined
  return elementsOf(row, element.field).includes(element.element) ? true : undefined
}

function elementsOf(row: RowRecord, field: string): readonly string[] {
  return row._e?.includes(field) ? (row[field] as readonly string[]) : []
}

function showValue(draft: RowDraft, key: RegisterKey, value: Value): void {
  const element = asElement(key)
  if (element)
    return showElements(
      draft,
      element.field,
      withElement(elementsOf(draft as RowRecord, element.field), element.element, value),
    )
  const home: Record<string, unknown> = draft._e.includes(key) ? draft._v : draft
  if (value === null) delete home[key]
  else home[key] = value
}

function withElement(elements: readonly string[], element: string, value: Value): readonly string[] {
  const others = elements.filter((other) => other !== element)
  return value === null ? others : [...others, element].sort()
}

/** A plain value of the same name steps aside into `_v` while there are elements, so that neither way of writing loses the other. */
function showElements(draft: RowDraft, field: string, elements: readonly string[]): void {
  const before = draft._e.includes(field)
  if (!before && elements.length > 0) {
    if (Object.hasOwn(draft, field)) draft._v[field] = draft[field] as Value
    draft._e = [...draft._e, field].sort()
  }
  if (elements.length > 0) {
    draft[field] = elements
  } else if (before) {
    draft._e = draft._e.filter((other) => other !== field)
    if (Object.hasOwn(draft._v, field)) draft[field] = draft._v[field]
    else delete draft[field]
    delete draft._v[field]
  }
}

/** The creating stamp is about to change: stamps that were left out because they equalled it must be written down. */
function spellOutStamps(draft: RowDraft, first: Stamp): void {
  for (const key of registersOf(draft as RowRecord)) if (!Object.hasOwn(draft._h, key)) draft._h[key] = first
}

function isEmpty(map: unknown): boolean {
  for (const _ in map as object) return false
  return true
}
