// Tables with the office's own fields in them: from rows of definitions to ordinary fields, equal on every PC with the same rows.
import { matchForm } from '../../kernel/text'
import type { Choice, FieldKind, Fields, FieldSpec, TableSpec } from '../field'
import { ownFieldKinds } from './own-field-schema'

/** Heading on forms where the office named none. */
export const OWN_SECTION = '本会项目'
const PREFIX = 'x_'

/** The field that a row of definitions makes: `x_<row id>`. */
export function ownFieldName(id: string): string {
  return PREFIX + id
}

/** True for names of the office's own fields, also of those whose definition has not arrived yet. */
export function isOwnField(name: string): boolean {
  return name.startsWith(PREFIX)
}

/** The same tables with the defined fields at their ends; a table that gains none stays the same object. Input order does not matter. */
export function withOwnFields(tables: readonly TableSpec[], definitions: readonly Fields[]): readonly TableSpec[] {
  const ordered = [...definitions].sort(byOrder)
  return tables.map((table) => {
    const mine = ordered.filter((row) => row['table'] === table.name)
    return mine.length === 0 ? table : extended(table, mine)
  })
}

/** Choices typed with 顿号, commas or line breaks between them: each once, in their order. */
export function choicesIn(text: unknown): readonly string[] {
  const words = String(text ?? '')
    .split(/[、，,;；\n]/u)
    .map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}

/** Forms of every word that already means a field of the table: labels and import headers. */
export function wordsOfFields(fields: readonly FieldSpec[]): ReadonlySet<string> {
  return new Set(fields.flatMap((field) => [field.label, ...(field.aliases ?? [])]).map(matchForm))
}

function extended(table: TableSpec, definitions: readonly Fields[]): TableSpec {
  const taken = new Set(wordsOfFields(table.fields))
  const own: FieldSpec[] = []
  for (const row of definitions) {
    const field = fieldOf(row, taken)
    if (!field) continue
    own.push(field)
    taken.add(matchForm(field.label))
  }
  return { ...table, fields: [...table.fields, ...own] }
}

/** Undefined where the definition is only half here or of a kind that a newer version brought: values wait in their rows. */
function fieldOf(row: Fields, taken: ReadonlySet<string>): FieldSpec | undefined {
  const { label, kind, section } = row
  if (typeof label !== 'string' || label === '' || !isKind(kind)) return undefined
  const hidden = row['hidden'] === true
  return {
    name: ownFieldName(row.id),
    label: free(label, taken),
    kind,
    section: typeof section === 'string' && section !== '' ? section : OWN_SECTION,
    ...(kind === 'choice' ? { choices: choicesIn(row['choices']).map(asChoice) } : {}),
    ...(kind === 'int' ? { adds: true as const } : {}),
    ...(row['sensitive'] === true ? { sensitivity: 'sensitive' as const } : {}),
    ...(row['column'] === true && !hidden ? { column: true } : {}),
    ...(hidden ? { hidden, offGrid: true } : {}),
  }
}

/** Two PCs may give two fields one name, and a later version may take it for its own: the later field is numbered, never lost. */
function free(label: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const tried = n === 1 ? label : `${label}（${n}）`
    if (!taken.has(matchForm(tried))) return tried
  }
}

/** The word itself is stored: a choice that was taken off the list still reads as what it was. */
function asChoice(word: string): Choice {
  return { value: word, label: word }
}

function isKind(kind: unknown): kind is FieldKind {
  return ownFieldKinds.some(({ value }) => value === kind)
}

function byOrder(one: Fields, other: Fields): number {
  return compare(String(one['order'] ?? '~'), String(other['order'] ?? '~')) || compare(one.id, other.id)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
