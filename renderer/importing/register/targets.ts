// Where the columns of a list may go in a register: its own fields under their labels and aliases, and what tells of whom a row is.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { targetsAmong, type Target, type Targets } from '../layout/targets'

/** The field by which a table's rows belong to people, if any: required, or with the name written beside it. */
export function personField(table: TableSpec): FieldSpec | undefined {
  const found = table.fields.filter(({ kind, to }) => kind === 'ref' && to === 'person')
  return found.find(({ required }) => required) ?? found.find(({ beside }) => beside !== undefined)
}

/** What identifies somebody of the roster, besides the name (never the name alone: product.md §1). */
const telling = ['externalNo', 'idNumber', 'birth', 'employer', 'phone'] as const

/** Targets of a register; `given` fields hold for every row (the parent of a child list) and stand in no column. */
export function registerTargets(catalogue: Catalogue, table: string, given: readonly string[]): Targets {
  const spec = catalogue.table(table)
  const own = typedFields(spec)
    .filter(({ name }) => !given.includes(name))
    .map((field): Target => ({ table, field }))
  const all = [...own, ...whoTargets(catalogue, spec, given)]
  const naming = new Set([
    spec.title,
    ...(spec.importBy ?? []),
    ...spec.fields.filter(({ required }) => required).map(({ name }) => name),
  ])
  return targetsAmong(
    all,
    (target) => target.table === 'person' || naming.has(target.field.name),
    () => false,
  )
}

/** Fields that a line can fill: whoever it is about is found by what tells them apart, never typed as an id. */
export function typedFields(spec: TableSpec): readonly FieldSpec[] {
  const told = spec.takesList?.fields
  return spec.fields.filter(
    (field) =>
      (told === undefined || told.includes(field.name)) &&
      !field.hidden &&
      !field.secret &&
      !field.derived &&
      field.kind !== 'blob' &&
      !(field.kind === 'ref' && field.to === 'person'),
  )
}

function whoTargets(catalogue: Catalogue, spec: TableSpec, given: readonly string[]): readonly Target[] {
  const person = personField(spec)
  if (!person || given.includes(person.name)) return []
  const taken = new Set(spec.fields.map(({ name }) => name))
  const names = [...(person.beside === undefined ? ['name'] : []), ...telling.filter((name) => !taken.has(name))]
  return catalogue
    .table('person')
    .fields.filter(({ name }) => names.includes(name))
    .map((field): Target => ({ table: 'person', field: field.name === 'name' ? calledLike(field, person) : field }))
}

/** The register's own exports head the column of names with what it calls the person: 劳模. */
function calledLike(name: FieldSpec, { label }: FieldSpec): FieldSpec {
  return { ...name, aliases: [...(name.aliases ?? []), label] }
}
