// Any register at many rows, told by the catalogue alone: rows of every kind of field through the command of a paste, the first page of a
// window just opened, and a filter on each column.
import { office } from '../../../renderer/data/client'
import type { Filter } from '../../../renderer/data/office'
import { catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { samplePersonId } from '../../../shared/domain/sample/sample'
import { timed } from './people'

/** Rows per command: one segment of the log each. */
const SLICE = 2_000
type Values = Record<string, unknown>

/** What rules of a table ask for beyond its fields: such values, or none. */
const asked: Readonly<Record<string, Values>> = { inquiry: { state: 'open', closedOn: undefined } }

async function run(command: string, input: unknown): Promise<unknown> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(`${command}: ${outcome.failure.message}`)
  return outcome.answer
}

/** `rows` rows of a table, of the first `people` of the sample where they have a person; ms. */
export function fillList(name: string, rows: number, people: number): Promise<number> {
  return timed(async () => {
    await office().setOperator((await office().all('operator'))[0]?.id ?? '')
    const table = catalogue.table(name)
    const parents = await parentsOf(table)
    for (let from = 0; from < rows; from += SLICE) {
      const creates = Array.from({ length: Math.min(SLICE, rows - from) }, (_, at) => ({
        values: { ...valuesOf(table, from + at, people), ...parents },
      }))
      await run('record.edit-many', { table: name, label: `粘贴 ${creates.length} 行`, edits: [], creates })
    }
  })
}

/** One row of each table that a required field names, people apart. */
async function parentsOf(table: TableSpec): Promise<Values> {
  const parents: Values = {}
  for (const { name, to, required } of table.fields) {
    if (!required || to === undefined || to === 'person') continue
    const values = { ...valuesOf(catalogue.table(to), 0, 1), ...(await parentsOf(catalogue.table(to))) }
    parents[name] = ((await run('record.create', { table: to, values })) as { id: string }).id
  }
  return parents
}

function valuesOf(table: TableSpec, n: number, people: number): Values {
  const values: Values = {}
  for (const field of written(table)) values[field.name] = valueOf(field, n, people)
  const all = { ...values, ...asked[table.name] }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Fields somebody fills in: those of the list and those that must be there. */
function written({ fields, reserved }: TableSpec): readonly FieldSpec[] {
  const closed = new Set(reserved?.only ?? [])
  return fields.filter((field) => (field.column || field.required) && !field.derived && !closed.has(field.name))
}

function valueOf(field: FieldSpec, n: number, people: number): unknown {
  const { kind, choices, to, name, label } = field
  if (kind === 'ref') return to === 'person' ? samplePersonId(n % people) : undefined
  if (kind === 'choice') return Array.isArray(choices) ? choices[n % choices.length]?.value : undefined
  if (kind === 'date') return dayOf(n)
  if (kind === 'int') return /year/iu.test(name) ? 2016 + (n % 10) : 1 + (n % 40)
  if (kind === 'money') return 100_00 + (n % 997) * 100
  if (kind === 'flag') return n % 3 === 0 ? true : undefined
  if (kind === 'phones' || kind === 'phone') return '13800138000'
  if (kind === 'name') return `王建国`
  return kind === 'text' || kind === 'longtext'
    ? (field.max ?? 200) < 12
      ? undefined
      : `${label.slice(0, 4)}${n % 9973}`
    : undefined
}

function dayOf(n: number): string {
  const [year, month, day] = [2016 + (n % 10), 1 + (n % 12), 1 + (n % 28)]
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The first page of the list in a window that has read nothing yet; ms. */
export function listFirst(table: string): Promise<number> {
  return timed(() => office().page({ table, filters: [], sort: [] }, 0, 100))
}

/** Words of each round. */
const typed = [
  ['王', '建国', '12', '9970'],
  ['国', '王建', '13', '9971'],
] as const

/** A filter on each column and some words, first 50 rows each; ms each. Every round asks for others: a list kept from before costs nothing. */
export async function listFilters(name: string, round: 0 | 1): Promise<readonly number[]> {
  const table = catalogue.table(name)
  const costs: number[] = []
  for (const filter of written(table).flatMap((field) => filterOf(field, round) ?? []))
    costs.push(await timed(() => office().page({ table: name, filters: [filter], sort: [] }, 0, 50)))
  for (const text of typed[round])
    costs.push(await timed(() => office().page({ table: name, filters: [], text, sort: [] }, 0, 50)))
  return costs
}

function filterOf({ name, kind, choices }: FieldSpec, round: 0 | 1): Filter | undefined {
  if (kind === 'choice' && Array.isArray(choices))
    return { field: name, is: 'in', values: [choices[round % choices.length]?.value ?? ''] }
  if (kind === 'date') return { field: name, is: 'between', from: `${2019 + round}-01-01`, to: `${2020 + round}-06-30` }
  if (kind === 'int') return { field: name, is: 'between', from: 5 + round, to: 2019 }
  if (kind === 'money') return { field: name, is: 'between', from: 200_00 + round * 100, to: 300_00 }
  if (kind === 'flag') return { field: name, is: 'in', values: [round === 0 ? true : null] }
  return kind === 'text' ? { field: name, is: 'contains', text: `9${9 - round}` } : undefined
}
