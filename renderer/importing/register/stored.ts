// Which row of a register a line means: the declared key (`importBy`) of its table, as far as the line says it; without a key only an
// exact twin is known.
import type { TableSpec } from '../../../shared/domain/field'
import { isBlank } from '../../../shared/domain/value'
import { groupBy } from '../../../shared/kernel/group-by'
import { matchForm } from '../../../shared/kernel/text'
import type { RowRecord, Value } from '../../../shared/oplog/operation'
import { differencesOf } from '../matching/differences'

type Values = Readonly<Record<string, Value>>

export type Found =
  | { readonly kind: 'row'; readonly row: RowRecord }
  | { readonly kind: 'none' }
  /** The line says too little to tell these rows apart. */
  | { readonly kind: 'several'; readonly count: number; readonly missing: readonly string[] }

/** Finds rows by key; built once for all lines of a file. */
export function finder(spec: TableSpec, stored: readonly RowRecord[]): (values: Values) => Found {
  const key = spec.importBy
  if (!key) return twinFinder(spec, stored)
  const [first] = key
  const byFirst = groupBy(stored, (row) => form(row[first ?? '']))
  return (values) => {
    const said = key.filter((name) => !isBlank(values[name]))
    if (said.length === 0) return { kind: 'none' }
    const among = first !== undefined && said.includes(first) ? (byFirst.get(form(values[first])) ?? []) : stored
    const rows = among.filter((row) => said.every((name) => form(row[name]) === form(values[name])))
    const [only, ...others] = rows
    if (!only) return { kind: 'none' }
    if (others.length === 0) return { kind: 'row', row: only }
    const missing = key.filter((name) => !said.includes(name))
    return { kind: 'several', count: rows.length, missing: missing.map((name) => labelOf(spec, name)) }
  }
}

/** A row that already holds all that a line says: the same file twice changes nothing. */
function twinFinder(spec: TableSpec, stored: readonly RowRecord[]): (values: Values) => Found {
  const known = new Map<string, ReadonlyMap<string, readonly RowRecord[]>>()
  return (values) => {
    const [name] = Object.keys(values)
    if (name === undefined) return { kind: 'none' }
    let byValue = known.get(name)
    if (!byValue) known.set(name, (byValue = groupBy(stored, (row) => form(row[name]))))
    const twin = byValue.get(form(values[name]))?.find((row) => differencesOf(spec, row, values).length === 0)
    return twin ? { kind: 'row', row: twin } : { kind: 'none' }
  }
}

/** As keys are compared: 温州市 某厂 and 温州市某厂 are one. */
function form(value: unknown): string {
  return typeof value === 'string' ? matchForm(value) : JSON.stringify(value ?? null)
}

/** What makes two lines of one file the same row: their key, or all they say. */
export function lineKey(spec: TableSpec, values: Values): string {
  const names = spec.importBy ?? Object.keys(values).sort()
  return names.map((name) => `${name}=${form(values[name])}`).join('|')
}

function labelOf(spec: TableSpec, name: string): string {
  return spec.fields.find((field) => field.name === name)?.label ?? name
}
