// Rows as the words on paper: every sheet reads values through the catalogue and the one display rule, masked or in full.
import { catalogue, type Catalogue } from '../../shared/domain/catalogue'
import type { FieldSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import { chineseDate } from '../../shared/kernel/plain-date'
import { lookupOf } from '../../shared/domain/lookup'
import { maskField } from '../../shared/domain/masking'
import type { Row } from '../data/office'

/** Rows of the list tables a sheet names things by (`unit`, `honourTitle`). */
export type Lists = Readonly<Record<string, readonly Row[]>>

export interface Words {
  /** The shown text of a field, masked where the catalogue says so; '' for none. */
  masked(row: Row, field: string): string
  /** In full. Only for sheets that say 内部资料 and were logged. */
  full(row: Row, field: string): string
  label(field: string): string
  /** Health, income, family: left out of anything that leaves the office. */
  isSensitive(field: string): boolean
}

/** How the rows of one table are put in words; `among` holds the office's own fields too, for sheets that print them. */
export function wordsOf(table: string, lists: Lists, among: Catalogue = catalogue): Words {
  const fields = new Map(among.table(table).fields.map((field) => [field.name, field]))
  const lookup = lookupOf(lists)
  const fieldOf = (name: string): FieldSpec => {
    const field = fields.get(name)
    if (!field) throw new Error(`no field ${name} in ${table}`)
    return field
  }
  const full = (row: Row, name: string): string => formatField(fieldOf(name), row[name], lookup)
  return {
    full,
    masked: (row, name) => maskField(fieldOf(name), full(row, name)),
    label: (name) => fieldOf(name).label,
    isSensitive: (name) => fieldOf(name).sensitivity === 'sensitive',
  }
}

/** 1995年4月; '' for no date. */
export function dateWords(value: unknown): string {
  return typeof value === 'string' && value !== '' ? chineseDate(value) : ''
}

/** Telephone numbers as they are read aloud and dialled from paper: 138 0000 0000 (office-practice.md 40). */
export function dialled(text: string): string {
  return text.replace(/\b(1\d{2})(\d{4})(\d{4})\b/g, '$1 $2 $3')
}
