// Where a column may go: every field of the catalogue that a person can type, under the names offices use for it.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec } from '../../../shared/domain/field'
import { normaliseHeader } from './normalise'

/** Tables a roster file can fill. The first is the person; the rest are the person's own rows. */
export const importTables = ['person', 'honour', 'account', 'family'] as const
export type ImportTable = (typeof importTables)[number]
/** Lists whose rows can be written into a template: people with their own rows, or the lines of a batch. */
export type RootTable = 'person' | 'payLine'

/** A field of the catalogue as the destination of a column. */
export interface Target {
  readonly table: string
  readonly field: FieldSpec
}

export interface Targets {
  /** Candidates of a normalised header text, person first. */
  of(text: string): readonly Target[]
  /** Every target, in catalogue order, for the person who maps by hand. */
  readonly all: readonly Target[]
  find(table: string, field: string): Target | undefined
  /** A column that says of what a row is: a header without one is none. */
  naming(target: Target): boolean
  /** A second column for the same field is a second row of the person's own (their other honour), not the same again. */
  repeats(target: Target): boolean
}

/** `person.idNumber`: how a mapping names a target; a second honour in one row is `honour.title#2`. */
export function targetName(target: Target, slot = 1): string {
  return `${target.table}.${target.field.name}${slot > 1 ? `#${slot}` : ''}`
}

/** Tables whose fields a row of a list can fill: a line of a batch stands alone, a person brings their own rows. */
export function tablesOf(root: RootTable): readonly Target['table'][] {
  return root === 'person' ? importTables : [root]
}

/**
 * Targets of a catalogue; a field added to it is importable without another line. `derived` adds computed fields (年龄, 待遇级别),
 * which a template can ask for although nobody can import them.
 */
export function targetsOf(
  catalogue: Catalogue,
  derived = false,
  tables: readonly Target['table'][] = importTables,
): Targets {
  return targetsAmong(
    tables.flatMap((table) => typed(catalogue, table, derived).map((field): Target => ({ table, field }))),
    ({ table, field }) => table === 'person' && (field.name === 'name' || field.name === 'idNumber'),
    ({ table }) => table !== 'person' && table !== 'payLine',
  )
}

/** These targets, found under their labels and aliases; of two with one word the earlier is the first candidate. */
export function targetsAmong(all: readonly Target[], naming: Targets['naming'], repeats: Targets['repeats']): Targets {
  const byText = new Map<string, Target[]>()
  for (const target of all) {
    for (const text of new Set([target.field.label, ...(target.field.aliases ?? [])].map(normaliseHeader))) {
      byText.set(text, [...(byText.get(text) ?? []), target])
    }
  }
  return {
    all,
    // 性别（1男2女）, 工作单位（全称）: a remark in brackets counts only where the whole is no name of its own.
    of: (text) => byText.get(text) ?? byText.get(text.replace(/\([^()]*\)/g, '')) ?? [],
    find: (table, field) => all.find((target) => target.table === table && target.field.name === field),
    naming,
    repeats,
  }
}

function typed(catalogue: Catalogue, table: string, derived: boolean): readonly FieldSpec[] {
  if (!catalogue.has(table)) return []
  const spec = catalogue.table(table)
  return spec.fields.filter(
    (field) =>
      !field.hidden && (derived || !field.derived) && field.kind !== 'blob' && field.name !== spec.parent?.field,
  )
}
