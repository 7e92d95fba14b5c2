// What a row is found by besides its own words: the people, classes, activities… it points to, as they are called today. Nothing is copied
// into the row, so a person renamed or merged is found by the new name in every list at once.
import type { Catalogue } from '../../../shared/domain/catalogue'
import type { FieldSpec, TableSpec } from '../../../shared/domain/field'
import { namedBy } from '../../../shared/domain/lookup'
import type { RowId } from '../../../shared/oplog/operation'
import type { Columns, Slot } from './columns'
import { labelOf, listTable } from './labels'

/** References a row is also known by: whose row it is, the person behind it, and what it shows by name. */
function namingFields(spec: TableSpec): readonly FieldSpec[] {
  // 劳模 have a text of their own, made once for every keystroke over 100,000 of them.
  if (spec.fields.some(({ name }) => name === '_dSearch')) return []
  return spec.fields.filter((field) => {
    const to = listTable(field)
    if (to === undefined || to === spec.name || field.hidden) return false
    return field.kind !== 'ref' || field.name === spec.parent?.field || to === 'person' || field.choices !== undefined
  })
}

/** What the rows pointed to are in turn known by: a 会费 belongs to a member, who is a person; what they merely list is another matter. */
function ownersOf(spec: TableSpec): readonly FieldSpec[] {
  return namingFields(spec).filter((field) => field.name === spec.parent?.field || field.to === 'person')
}

/** Tables whose words a search of the table looks through; a change of one of them changes what is found. */
export function namingTables(catalogue: Catalogue, spec: TableSpec): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (field: FieldSpec): void => {
    const to = listTable(field)
    if (to === undefined || found.has(to) || !catalogue.has(to)) return
    found.add(to)
    ownersOf(catalogue.table(to)).forEach(add)
  }
  namingFields(spec).forEach(add)
  return found
}

/** True for a row that some row it points to answers the word for. */
export type NamedTest = (slot: Slot) => boolean

/** Looks words up in the rows that others point to; made for one question, over row sets that are loaded. */
export class Naming {
  private readonly found = new Map<string, ReadonlySet<RowId>>()

  constructor(
    private readonly catalogue: Catalogue,
    private readonly columnsOf: (table: string) => Columns,
    /** Rows merged into another stay in the lines that named them. */
    private readonly survivors: ReadonlyMap<RowId, RowId>,
  ) {}

  /** One test per reference through which anything is found at all. `word` is lower case. */
  tests(columns: Columns, word: string): readonly NamedTest[] {
    return this.through(columns, namingFields(columns.spec), word)
  }

  private through(columns: Columns, fields: readonly FieldSpec[], word: string): readonly NamedTest[] {
    return fields.flatMap((field) => {
      const ids = this.answering(listTable(field) ?? '', word)
      if (ids.size === 0) return []
      const read = columns.reader(field.name)
      return (slot: Slot) => {
        const value = read(slot)
        return Array.isArray(value) ? value.some((id) => ids.has(id as RowId)) : ids.has(value as RowId)
      }
    })
  }

  /** Ids of the table's rows that the word names, those merged into them included. */
  private answering(table: string, word: string): ReadonlySet<RowId> {
    const key = `${table} ${word}`
    const known = this.found.get(key)
    if (known) return known
    const ids = new Set<RowId>()
    // Kept before it is full: nothing that points in a circle is followed round.
    this.found.set(key, ids)
    if (!this.catalogue.has(table)) return ids
    const columns = this.columnsOf(table)
    const test = this.named(columns, word)
    for (const slot of columns.all()) if (test(slot)) ids.add(columns.idAt(slot))
    for (const [member, survivor] of this.survivors) if (ids.has(survivor)) ids.add(member)
    return ids
  }

  private named(columns: Columns, word: string): NamedTest {
    const { spec } = columns
    const owners = this.through(columns, ownersOf(spec), word)
    const texts = titleFields(spec).map((name) => {
      const read = columns.reader(name)
      const label = labelOf(spec, name, () => undefined)
      return (slot: Slot): boolean => {
        const value = read(slot)
        if (typeof value !== 'string' && typeof value !== 'number') return false
        return (name === '_dSearch' ? String(value) : label(value).toLowerCase()).includes(word)
      }
    })
    return (slot) => texts.some((text) => text(slot)) || owners.some((owner) => owner(slot))
  }
}

/** Fields that say what a row is called. */
function titleFields(spec: TableSpec): readonly string[] {
  if (spec.fields.some(({ name }) => name === '_dSearch')) return ['_dSearch']
  const names = new Set([...namedBy(spec.name), spec.title])
  return spec.fields.filter(({ name, kind }) => names.has(name) && kind !== 'ref').map(({ name }) => name)
}
