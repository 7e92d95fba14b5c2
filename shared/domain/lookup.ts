// Words of list tables (units, titles) → row ids and back: what staff write in files must find the row the office means.
import { matchForm } from '../kernel/text'
import type { RowId } from '../oplog/operation'
import type { Fields } from './field'

export interface Lookup {
  /** The row that a written word means, or undefined. */
  idOf(table: string, text: string): RowId | undefined
  /** The name of a row, or undefined where it is gone. */
  nameOf(table: string, id: RowId): string | undefined
}

/** A lookup over whole list tables; names win over aliases (parted by 、), earlier rows over later ones. */
export function lookupOf(lists: Readonly<Record<string, readonly Fields[]>>): Lookup {
  const ids = new Map<string, Map<string, RowId>>()
  const names = new Map<string, Map<RowId, string>>()
  for (const [table, rows] of Object.entries(lists)) {
    ids.set(table, wordsOf(table, rows))
    names.set(table, new Map(rows.map((row) => [row.id, nameOfRow(table, row)])))
  }
  return {
    idOf: (table, text) => {
      const words = ids.get(table)
      const word = matchForm(text)
      // 鹿城区总工会 is how a county's own list calls its county.
      return words?.get(word) ?? words?.get(word.replace(/(?:总工会|工会)$/u, ''))
    },
    nameOf: (table, id) => names.get(table)?.get(id),
  }
}

/** List tables whose rows have no 名称: what people call a row instead. */
const calledBy: Readonly<Record<string, readonly string[]>> = {
  batch: ['number'],
  budget: ['year', 'project'],
  mediaReport: ['title'],
}

/** Fields that say what people call a row of a list table. */
export function namedBy(table: string): readonly string[] {
  return calledBy[table] ?? ['name']
}

/** What people call a row of a list table: 鹿城区, 2026 春节走访. */
export function nameOfRow(table: string, row: Fields): string {
  return namedBy(table)
    .map((field) => String(row[field] ?? ''))
    .join(' ')
}

function wordsOf(table: string, rows: readonly Fields[]): Map<string, RowId> {
  const words = new Map<string, RowId>()
  const add = (text: string, id: RowId): void => {
    const word = matchForm(text)
    if (word !== '' && !words.has(word)) words.set(word, id)
  }
  for (const row of rows) add(nameOfRow(table, row), row.id)
  for (const row of rows) for (const alias of String(row['aliases'] ?? '').split(/[、,，;；]/u)) add(alias, row.id)
  return words
}
