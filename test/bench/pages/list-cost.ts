// What any register costs at many rows: its first page on a window just opened, then whatever somebody may type, choose or click in it. Which
// registers there are is told by the areas' own tables: a new list is measured without anything being written here.
import { office } from '../../../renderer/data/client'
import type { Filter, ListQuery } from '../../../renderer/data/office'
import { activityTables } from '../../../shared/domain/activities/schema'
import { givingTables } from '../../../shared/domain/activities/giving-schema'
import { associationTables } from '../../../shared/domain/association/schema'
import { catalogue } from '../../../shared/domain/catalogue'
import { classFeeTables } from '../../../shared/domain/classes/fee-schema'
import { classTables } from '../../../shared/domain/classes/schema'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { policyTextTables } from '../../../shared/domain/inquiries/policy-schema'
import { inquiryTables } from '../../../shared/domain/inquiries/schema'
import { newspaperTables } from '../../../shared/domain/privileges/newspaper-schema'
import { privilegeTables } from '../../../shared/domain/privileges/schema'
import { studioTables } from '../../../shared/domain/studios/schema'
import { nameOf, targetOf } from './list-rows'
import { timed } from './people'

const areas = [
  classTables,
  classFeeTables,
  inquiryTables,
  policyTextTables,
  privilegeTables,
  newspaperTables,
  activityTables,
  givingTables,
  studioTables,
  associationTables,
]

/** Names of all lists of the areas, in the order of the navigation. */
export function listTables(): readonly string[] {
  return areas.flat().flatMap(({ name, internal }) => (internal ? [] : [name]))
}

export interface Cost {
  /** What was asked, in the words of the screen. */
  readonly asked: string
  readonly kind: 'first' | 'text' | 'condition' | 'order'
  readonly ms: number
}

/** The first page in a window that has read nothing yet, of all rows and of the views that lists open with: a state, this year. */
export async function listFirst(name: string): Promise<readonly Cost[]> {
  const { fields } = catalogue.table(name)
  const state = fields.find((field) => /state|outcome/iu.test(field.name) && Array.isArray(field.choices))
  const year = fields.find((field) => /year/iu.test(field.name) && field.kind === 'int')
  const views: [string, readonly Filter[]][] = [['全部', []]]
  const first = choicesOf(state)[0]
  if (state && first !== undefined) views.push([state.label, [{ field: state.name, is: 'in', values: [first, null] }]])
  if (year) views.push([year.label, [{ field: year.name, is: 'in', values: [2026] }]])
  const costs: Cost[] = []
  for (const [asked, filters] of views)
    costs.push(await cost(`${asked}`, 'first', { table: name, filters, sort: [] }, 100))
  return costs
}

/** The list in memory, and looked at for as long as it takes somebody to begin typing; ms until it was in memory. */
export async function listStands(table: string): Promise<number> {
  const ms = await timed(() => office().indexOf({ table, filters: [], sort: [] }, ''))
  await office().page({ table, filters: [], sort: [] }, 0, 100)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  return ms
}

/** Every condition, order and word somebody may ask for, first 50 rows each. Nothing is asked twice: a list kept from before costs nothing. */
export async function listAsked(name: string): Promise<readonly Cost[]> {
  const table = catalogue.table(name)
  const costs: Cost[] = []
  for (const text of words(table))
    costs.push(await cost(`“${text}”`, 'text', { table: name, filters: [], text, sort: [] }))
  for (const field of table.fields.filter(isShown)) {
    for (const filter of await filtersOf(name, field))
      costs.push(await cost(field.label, 'condition', { table: name, filters: [filter], sort: [] }))
    if (field.name === table.parent?.field) continue
    const by = { field: field.name }
    costs.push(await cost(`按${field.label}`, 'order', { table: name, filters: [], sort: [{ by, descending: true }] }))
  }
  return costs
}

async function cost(asked: string, kind: Cost['kind'], query: ListQuery, rows = 50): Promise<Cost> {
  return { asked, kind, ms: await timed(() => office().page(query, 0, rows)) }
}

/** Names letter by letter, in characters and pinyin, a number, a place, two words at once. */
function words(table: TableSpec): readonly string[] {
  const name = nameOf(13)
  const letters = [...name].map((_, at) => name.slice(0, at + 1))
  return [
    ...letters,
    'w',
    'wj',
    'wjg',
    'chenmin',
    '9',
    '97',
    '五马',
    `${name[0]} 街道`,
    table.label.slice(0, 2),
    '没有这个',
  ]
}

function isShown(field: FieldSpec): boolean {
  return (
    !field.offGrid &&
    !field.secret &&
    !field.hidden &&
    field.kind !== 'blob' &&
    (field.column === true || field.required === true)
  )
}

function choicesOf(field: FieldSpec | undefined): readonly string[] {
  return Array.isArray(field?.choices) ? field.choices.map(({ value }: { readonly value: string }) => value) : []
}

async function filtersOf(table: string, field: FieldSpec): Promise<readonly Filter[]> {
  const { name, kind } = field
  const [choice] = choicesOf(field)
  if (targetOf(field) !== undefined) {
    const [facet] = await office().facets({ table, filters: [], sort: [] }, name)
    return facet
      ? [
          { field: name, is: 'in', values: [facet.value] },
          { field: name, is: 'empty' },
        ]
      : []
  }
  if (kind === 'choice' && choice !== undefined) return [{ field: name, is: 'in', values: [choice, null] }]
  if (kind === 'date')
    return [
      { field: name, is: 'between', from: '2024-02-15', to: '2026-06' },
      { field: name, is: 'empty' },
    ]
  if (kind === 'int')
    return [
      { field: name, is: 'in', values: [2026] },
      { field: name, is: 'between', from: 5, to: 2020 },
    ]
  if (kind === 'money') return [{ field: name, is: 'between', from: 200_00, to: 300_00 }]
  if (kind === 'flag') return [{ field: name, is: 'in', values: [true] }]
  return [
    { field: name, is: 'contains', text: '街道9' },
    { field: name, is: 'filled' },
  ]
}
