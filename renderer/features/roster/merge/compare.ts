// Several records of one person side by side: which fields differ, and whose value a merged person takes (decisions.md 8).
import type { FieldSpec, TableSpec } from '../../../../shared/domain/field'
import type { Row } from '../../../data/office'
import type { RowId } from '../../../../shared/oplog/operation'

/** Field → row whose value the merged person shows. */
export type Choices = Readonly<Record<string, RowId>>

export interface ComparedField {
  readonly field: FieldSpec
  /** Two filled values that are not the same. */
  readonly differs: boolean
}

/** Fields worth showing: typed ones that at least one record has, those that differ first, else in the order of the form. */
export function comparedFields(table: TableSpec, rows: readonly Row[]): readonly ComparedField[] {
  const compared = table.fields
    .filter((field) => !field.derived && rows.some((row) => filled(row[field.name])))
    .map((field) => ({ field, differs: differs(rows, field.name) }))
  return [...compared.filter((entry) => entry.differs), ...compared.filter((entry) => !entry.differs)]
}

/** The survivor's value wherever it has one, else the first record that has one: merging never loses a value by default. */
export function defaultChoices(table: TableSpec, rows: readonly Row[], survivor: RowId): Choices {
  const ordered = [...rows].sort((a, b) => Number(b.id === survivor) - Number(a.id === survivor))
  const choices: Record<string, RowId> = {}
  for (const { field } of comparedFields(table, rows)) {
    const source = ordered.find((row) => filled(row[field.name]))
    if (source) choices[field.name] = source.id
  }
  return choices
}

/** Every field from one record, where it has a value; the others stay as chosen. */
export function chooseAll(choices: Choices, rows: readonly Row[], from: RowId): Choices {
  const row = rows.find((candidate) => candidate.id === from)
  return Object.fromEntries(
    Object.entries(choices).map(([field, current]) => [field, row && filled(row[field]) ? from : current]),
  )
}

/** What the command needs: only fields taken from another record whose value really differs from the survivor's. */
export function takenFrom(choices: Choices, rows: readonly Row[], survivor: RowId): Record<string, RowId> {
  const kept = rows.find((row) => row.id === survivor)
  const taken: Record<string, RowId> = {}
  for (const [field, from] of Object.entries(choices)) {
    const source = rows.find((row) => row.id === from)
    if (from !== survivor && key(source?.[field]) !== key(kept?.[field])) taken[field] = from
  }
  return taken
}

function differs(rows: readonly Row[], field: string): boolean {
  return (
    new Set(
      rows
        .map((row) => row[field])
        .filter(filled)
        .map(key),
    ).size > 1
  )
}

function filled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    value !== false &&
    !(Array.isArray(value) && value.length === 0)
  )
}

function key(value: unknown): string {
  return filled(value) ? JSON.stringify(value) : ''
}
