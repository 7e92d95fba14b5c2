// The small list tables a register's fields choose from (县（市、区）, 荣誉称号…), read whole and kept fresh.
import { useEffect, useMemo, useState } from 'react'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { Catalogue } from '../../shared/domain/catalogue'
import type { Row } from '../data/office'
import { useCatalogue, useHear, useOffice } from './source'

/** Options of a field: stored value and what people read. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** Rows of list tables by table name, with names by row id. */
export interface Lists {
  readonly options: (field: FieldSpec) => readonly Option[]
  /** What people read for a stored choice or reference; undefined where the list does not know it. */
  readonly label: (field: FieldSpec, value: string) => string | undefined
}

/** Builds lists from rows already read; pure, so that paste and tests need no screen. */
export function listsOf(catalogue: Catalogue, rows: ReadonlyMap<string, readonly Row[]>): Lists {
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [table, members] of rows) {
    const title = catalogue.table(table).title
    names.set(table, new Map(members.map((row) => [row.id, String(row[title] ?? '')])))
  }
  const options = (field: FieldSpec): readonly Option[] => {
    const list = listTable(field)
    if (list === undefined) return Array.isArray(field.choices) ? field.choices : []
    const known = names.get(list)
    if (!known) return []
    // A list that is not a reference stores the word itself (an open 荣誉称号), a reference stores the row id.
    return [...known].map(([id, label]) => ({ value: field.kind === 'ref' ? id : label, label }))
  }
  const label = (field: FieldSpec, value: string): string | undefined => {
    const list = listTable(field)
    if (list !== undefined) return names.get(list)?.get(value)
    return Array.isArray(field.choices) ? field.choices.find((choice) => choice.value === value)?.label : undefined
  }
  return { options, label }
}

/** The list table a field chooses from, if any; only tables small enough to be read whole (never 劳模). */
export function listTable(field: FieldSpec): string | undefined {
  if (field.choices && !Array.isArray(field.choices)) return (field.choices as { readonly table: string }).table
  return undefined
}

/** Lists that the fields of these tables choose from. */
export function useLists(...tables: readonly TableSpec[]): Lists {
  const office = useOffice()
  const catalogue = useCatalogue()
  const [rows, setRows] = useState<ReadonlyMap<string, readonly Row[]>>(new Map())
  const [turn, setTurn] = useState(0)
  const fields = tables.flatMap((table) => table.fields)
  const key = [...new Set(fields.map(listTable).filter((name) => name !== undefined))].join(' ')
  useHear(key === '' ? ['-'] : key.split(' '), () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const names = key.split(' ').filter((name) => name !== '')
    void Promise.all(names.map(async (name) => [name, sorted(await office.all(name))] as const)).then((read) => {
      if (!gone) setRows(new Map(read))
    })
    return () => {
      gone = true
    }
  }, [office, key, turn])
  return useMemo(() => listsOf(catalogue, rows), [catalogue, rows])
}

/** Official order (分数序键) where a list has one. */
function sorted(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row): string => String(row['order'] ?? '')
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
