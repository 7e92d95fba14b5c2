// People → the rows of a template: each column's field, in the template's own words and date shapes.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec } from '../../../shared/domain/field'
import { lookupOf, type Lookup } from '../../../shared/domain/lookup'
import type { RowRecord } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { tablesOf, targetsOf, type RootTable, type Target } from '../../importing/layout/targets'
import { cellOf, type Version } from '../versions'
import { translate } from './codes'
import type { TemplateColumn, TemplateSheet } from './describe'
import type { FillPlan, FillValue } from './fill'

/** A template's settings as they are remembered, and the people to write. */
export interface FillRequest {
  readonly template: TemplateSheet
  readonly version: Version
  /** What the rows are; absent = people. */
  readonly root?: RootTable
  readonly people: readonly Row[]
  readonly children: Readonly<Record<string, readonly Row[]>>
  readonly lists: Readonly<Record<string, readonly Row[]>>
}

/** The plan for `fillTemplate`. Columns left blank are not touched at all. */
export function planFill(
  request: FillRequest,
  catalogue: Catalogue,
  shapeDate: (stored: string, column: TemplateColumn) => string,
): FillPlan {
  const columns = request.template.columns.filter((column) => column.source.kind !== 'blank')
  const lookup = lookupOf(request.lists as Readonly<Record<string, readonly RowRecord[]>>)
  const children = childIndex(request.children)
  const root = request.root ?? 'person'
  const fields = new Map(columns.map((column) => [column, fieldOf(column, catalogue, root)]))
  const rows = request.people.map((person, i) =>
    columns.map((column): FillValue => {
      if (column.source.kind === 'ordinal') return i + 1
      if (column.source.kind === 'constant') return column.source.text
      const found = fields.get(column)
      if (!found) return null
      const row = found.table === root ? person : children(found.table, person.id)[found.slot - 1]
      return valueOf(found.field, row?.[found.field.name], column, request.version, lookup, shapeDate)
    }),
  )
  return {
    sheet: request.template.sheet,
    firstRow: request.template.firstRow,
    columns: columns.map((column) => column.index),
    rows,
  }
}

function fieldOf(
  column: TemplateColumn,
  catalogue: Catalogue,
  root: RootTable,
): { table: Target['table']; field: FieldSpec; slot: number } | undefined {
  const match = column.source.kind === 'field' ? /^(\w+)\.(\w+)(?:#(\d+))?$/.exec(column.source.target) : null
  const target = match && targetsOf(catalogue, true, tablesOf(root)).find(match[1] as string, match[2] as string)
  return target ? { ...target, slot: Number(match[3] ?? 1) } : undefined
}

function valueOf(
  field: FieldSpec,
  value: unknown,
  column: TemplateColumn,
  version: Version,
  lookup: Lookup,
  shapeDate: (stored: string, column: TemplateColumn) => string,
): FillValue {
  const masked = version !== 'full' && field.sensitivity !== undefined && field.sensitivity !== 'open'
  const cell = cellOf(field, value, version, lookup)
  if (cell === null || masked || typeof cell === 'number') return cell
  if (field.kind === 'date') return shapeDate(cell, column)
  return translate(cell, column.codes, column.dropdown.length > 0 ? column.dropdown : undefined)
}

const levelRank: Readonly<Record<string, number>> = { national: 0, provincial: 1, city: 2, other: 3 }

/** A person's rows, the one a form with one line means first: highest honour (revoked last), newest account, first relative. */
function childIndex(children: FillRequest['children']): (table: string, person: string) => readonly Row[] {
  const index = new Map<string, Row[]>()
  for (const [table, rows] of Object.entries(children)) {
    for (const row of rows) {
      const key = `${table}:${String(row['person'])}`
      index.set(key, [...(index.get(key) ?? []), row])
    }
  }
  for (const [key, rows] of index)
    rows.sort(key.startsWith('honour:') ? byHonour : key.startsWith('account:') ? byNewest : byId)
  return (table, person) => index.get(`${table}:${person}`) ?? []
}

function byHonour(a: Row, b: Row): number {
  const rank = (row: Row): number =>
    (row['state'] === 'revoked' ? 10 : 0) + (levelRank[String(row['level'] ?? row['_dTreatment'])] ?? 5)
  return (
    rank(a) - rank(b) || String(a['awardedOn'] ?? '9').localeCompare(String(b['awardedOn'] ?? '9'), 'en') || byId(a, b)
  )
}

function byNewest(a: Row, b: Row): number {
  return String(b['from'] ?? '').localeCompare(String(a['from'] ?? ''), 'en') || byId(b, a)
}

function byId(a: Row, b: Row): number {
  return a.id < b.id ? -1 : 1
}
