// Making a row of a draft: where each register's heads go, with every mark left out that says nothing.
import type { Head, RegisterKey, RowRecord, Stamp, Value } from './operation'
import { asElement } from './register-key'
import type { Cell, RowDraft } from './row-draft'
import { elementsOf, NO_HEADS } from './row-heads'

/** A row being written: the maps are there, even where they will be left out. */
interface OpenRecord {
  [field: string]: unknown
  _s: readonly [Stamp, Stamp]
  _h: Record<RegisterKey, Stamp>
  _c: Record<RegisterKey, readonly Head[]>
  _e: readonly string[]
  _v: Record<string, Value>
}

/** The finished row, but for `_gone`. Equal histories give equal rows, byte for byte. */
export function closeRow({ id, base, cells, first, last, _x, _r, _b }: RowDraft): RowRecord {
  const row: OpenRecord = {
    ...base,
    id,
    _s: [first, last],
    _h: { ...base?._h },
    _c: { ...base?._c },
    _e: base?._e ?? [],
    _v: { ...base?._v },
  }
  for (const [key, cell] of cells) putCell(row, key, cell)
  keep(row, '_b', _b ?? {})
  keep(row, '_x', _x)
  keep(row, '_r', _r)
  for (const mark of ['_h', '_c', '_e', '_v']) keep(row, mark, row[mark] as object)
  drop(row, '_gone')
  return row as unknown as RowRecord
}

function putCell(row: OpenRecord, key: RegisterKey, cell: Cell | undefined): void {
  showValue(row, key, cell?.value ?? null)
  if (!cell || (cell.stamp === row._s[0] && cell.value !== null)) drop(row._h, key)
  else row._h[key] = cell.stamp
  if (cell && cell.losing !== NO_HEADS) row._c[key] = cell.losing
  else drop(row._c, key)
}

function keep(row: OpenRecord, mark: string, content: object): void {
  for (const _ in content) {
    row[mark] = content
    return
  }
  drop(row, mark)
}

/** `delete` is dear even where there is nothing to delete. */
function drop(map: Record<string, unknown>, key: string): void {
  if (Object.hasOwn(map, key)) delete map[key]
}

function showValue(row: OpenRecord, key: RegisterKey, value: Value): void {
  const element = asElement(key)
  if (element) {
    showElements(row, element.field, withElement(elementsOf(row, element.field), element.element, value))
    return
  }
  const home: Record<string, unknown> = row._e.includes(key) ? row._v : row
  if (value === null) drop(home, key)
  else home[key] = value
}

function withElement(elements: readonly string[], element: string, value: Value): readonly string[] {
  const others = elements.filter((other) => other !== element)
  return value === null ? others : [...others, element].sort()
}

/** A plain value of the same name steps aside into `_v` while there are elements, so that neither way of writing loses the other. */
function showElements(row: OpenRecord, field: string, elements: readonly string[]): void {
  const before = row._e.includes(field)
  if (!before && elements.length > 0) {
    if (Object.hasOwn(row, field)) row._v[field] = row[field] as Value
    row._e = [...row._e, field].sort()
  }
  if (elements.length > 0) {
    row[field] = elements
  } else if (before) {
    row._e = row._e.filter((other) => other !== field)
    if (Object.hasOwn(row._v, field)) row[field] = row._v[field]
    else delete row[field]
    delete row._v[field]
  }
}
