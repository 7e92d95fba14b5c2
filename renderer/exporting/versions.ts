// Who may see what: 脱敏版 by default, 完整版 on purpose, 公示版 = 姓名 + 单位 + 荣誉 and nothing else (product.md §0.6).
import type { Catalogue } from '../../shared/domain/catalogue'
import type { Fields, FieldSpec, TableSpec } from '../../shared/domain/field'
import { formatField } from '../../shared/domain/format'
import type { Lookup } from '../../shared/domain/lookup'
import { maskField } from '../../shared/domain/masking'
import type { ExportCell, ExportColumn } from './table'

export type Version = 'masked' | 'full' | 'public'

export const versionNames: Readonly<Record<Version, string>> = { masked: '脱敏版', full: '完整版', public: '公示版' }

/** Printed at the foot of every page that holds unmasked personal data (office-practice.md 13b). */
export const fullReminder = '内部资料　含个人信息　用后收回'

const publicFields = ['name', 'employer', '_dTitles']

/** Fields of a table that can leave the office at all: no photos, no references to the row itself; and whom its lines are about. */
export function exportable(catalogue: Catalogue, table: TableSpec): readonly FieldSpec[] {
  return [
    ...table.fields.filter((field) => field.kind !== 'blob' && !field.hidden),
    ...(personIn(table) ? personFields(catalogue, table) : []),
  ]
}

/** What tells somebody from namesakes, also to an import of the same file: never the name alone. */
const telling: ReadonlySet<string> = new Set(['idNumber', 'birth', 'employer'])
const ofPerson = 'person.'

/** Columns from the file of whoever a line is about, where the line has none of its own; named `person.idNumber`. */
function personFields(catalogue: Catalogue, table: TableSpec): readonly FieldSpec[] {
  const own = new Set(table.fields.map(({ name }) => name))
  return catalogue
    .table('person')
    .fields.filter(({ name }) => telling.has(name) && !own.has(name))
    .map((field) => ({ ...field, name: `${ofPerson}${field.name}` }))
}

/** The reference to whoever a line is about. */
function personIn({ fields }: TableSpec): FieldSpec | undefined {
  return fields.find(({ kind, to }) => kind === 'ref' && to === 'person')
}

/** Reads a column of a row, also those that stand in the file of whoever it is about. */
export function readerOf(table: TableSpec, people: readonly Fields[]): (row: Fields, field: FieldSpec) => unknown {
  const byId = new Map(people.map((person) => [person.id, person]))
  const who = personIn(table)?.name ?? ''
  return (row, { name }) =>
    name.startsWith(ofPerson) ? byId.get(String(row[who]))?.[name.slice(ofPerson.length)] : row[name]
}

/** The fields of a version, in the order asked for; sensitive ones are left out of 脱敏版 altogether. */
export function fieldsOf(
  version: Version,
  catalogue: Catalogue,
  table: TableSpec,
  names: readonly string[],
): readonly FieldSpec[] {
  const all = exportable(catalogue, table)
  const wanted = version === 'public' ? publicFields : names
  const fields = wanted.map((name) => all.find((field) => field.name === name)).filter((field) => field !== undefined)
  return version === 'masked' ? fields.filter((field) => field.sensitivity !== 'sensitive') : fields
}

/** 公示版 is made of a person's name, unit and honours; other lists have none. */
export function versionsOf(catalogue: Catalogue, table: string): readonly Version[] {
  const names = catalogue.table(table).fields.map((field) => field.name)
  return publicFields.every((name) => names.includes(name)) ? ['masked', 'full', 'public'] : ['masked', 'full']
}

/** One cell: numbers stay numbers, money becomes 元, everything else is the text people read, masked unless 完整版. */
export function cellOf(field: FieldSpec, value: unknown, version: Version, lookup: Lookup): ExportCell {
  if (value === undefined || value === null || value === '') return null
  const masked = version !== 'full' && field.sensitivity !== undefined && field.sensitivity !== 'open'
  if (!masked && typeof value === 'number') return value / (field.kind === 'money' ? 100 : field.tenths ? 10 : 1)
  const text = formatField(field, value, lookup)
  return masked ? maskField(field, text) : text
}

/** The column of a field; width from the catalogue's pixels, or by kind. */
export function columnOf(field: FieldSpec, version: Version): ExportColumn {
  const masked = version !== 'full' && field.sensitivity !== undefined && field.sensitivity !== 'open'
  return {
    key: field.name,
    header: field.kind === 'money' ? `${field.label}（元）` : field.label,
    type: masked ? 'text' : typeOf(field),
    width: Math.max(8, Math.round((field.width ?? widths[field.kind] ?? 110) / 7.5)),
  }
}

function typeOf(field: FieldSpec): ExportColumn['type'] {
  if (field.kind === 'money') return 'money'
  if (field.kind !== 'int') return 'text'
  return field.tenths ? 'decimal' : 'number'
}

const widths: Readonly<Record<string, number>> = {
  idcard: 165,
  bankcard: 170,
  phones: 130,
  phone: 130,
  date: 90,
  flag: 60,
  int: 60,
  longtext: 260,
  name: 80,
}
