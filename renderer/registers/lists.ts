// The small list tables a register's fields choose from (县（市、区）, 荣誉称号…), read whole and kept fresh.
import { useEffect, useMemo, useState } from 'react'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { lookupOf, nameOfRow, type Lookup } from '../../shared/domain/lookup'
import type { Office, Row } from '../data/office'
import { asRecord } from './reading'
import { useHear, useOffice } from './source'
import { useEarly } from './useEarly'

/** Options of a field: stored value and what people read. */
export interface Option {
  readonly value: string
  readonly label: string
}

/** The list tables of a register, whole. */
export interface Lists {
  readonly options: (field: FieldSpec) => readonly Option[]
  /** Words ↔ rows, for reading and showing. */
  readonly lookup: Lookup
}

/** Builds lists from rows already read; pure, so that paste and tests need no screen. */
export function listsOf(rows: Readonly<Record<string, readonly Row[]>>): Lists {
  const records = Object.fromEntries(Object.entries(rows).map(([table, members]) => [table, members.map(asRecord)]))
  const options = (field: FieldSpec): readonly Option[] => {
    const list = listTable(field)
    if (list === undefined) return Array.isArray(field.choices) ? field.choices : []
    return (rows[list] ?? []).map((row) => ({ value: row.id, label: nameOfRow(list, asRecord(row)) }))
  }
  return { options, lookup: lookupOf(records) }
}

/** What people read for a stored value, unmasked. */
export function wordsOf(field: FieldSpec, value: unknown, lists: Lists): string {
  return formatField(field, value, lists.lookup)
}

/** The list table a field chooses from, if any; only tables small enough to be read whole (never 劳模). */
export function listTable(field: FieldSpec): string | undefined {
  if (field.choices && !Array.isArray(field.choices)) return (field.choices as { readonly table: string }).table
  return undefined
}

/** Lists that the fields of these tables choose from. */
export function useLists(...tables: readonly TableSpec[]): Lists {
  const office = useOffice()
  const [rows, setRows] = useState<Readonly<Record<string, readonly Row[]>>>({})
  const [turn, setTurn] = useState(0)
  const fields = tables.flatMap((table) => table.fields)
  const key = [...new Set(fields.map(listTable).filter((name) => name !== undefined))].join(' ')
  useHear(key === '' ? ['-'] : key.split(' '), () => setTurn((at) => at + 1))
  const [asked] = useState(key)
  const early = useEarly(() => readLists(office, key))
  useEffect(() => {
    let gone = false
    const reading = (key === asked ? early() : undefined) ?? readLists(office, key)
    void reading.then((read) => {
      if (!gone) setRows(read)
    })
    return () => {
      gone = true
    }
  }, [office, key, turn, asked, early])
  return useMemo(() => listsOf(rows), [rows])
}

/** The tables named in `key`, parted by a space. */
async function readLists(office: Office, key: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const names = key.split(' ').filter((name) => name !== '')
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, sorted(await office.all(name))] as const)),
  )
}

/** Official order (分数序键) where a list has one. */
function sorted(rows: readonly Row[]): readonly Row[] {
  const key = (row: Row): string => String(row['order'] ?? '')
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}
