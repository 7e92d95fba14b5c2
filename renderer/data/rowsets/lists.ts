// Every list question a screen may ask, answered from row sets; the first page comes from the primary key before a set is loaded.
import type { TableSpec } from '../../../shared/domain/field'
import { loadDictionaries } from '../../../shared/domain/roster/dictionaries'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { LINK_TABLE } from '../database'
import type { Facet, Filter, ListQuery, Page, Row, Totals } from '../office'
import { present } from '../present'
import { isUnfinished, type Session } from '../session'
import { elementsOf, testOf, wordsOf, type FilterWorld } from './filter'
import { FirstPage } from './first-page'
import { labelOf, listTable } from './labels'
import { Naming } from './naming'
import { withOwners } from './owners'
import { RowSet } from './rowset'

/** Time for a first page to be painted, in ms. */
const PAINTING = 200

export class Lists {
  private readonly sets = new Map<string, RowSet>()
  private readonly titles = new Map<string, ReadonlyMap<RowId, string>>()

  private readonly first: FirstPage

  constructor(private readonly session: Session) {
    this.first = new FirstPage(session)
  }

  set(table: string): RowSet {
    const spec = this.session.catalogue.table(table)
    const known = this.sets.get(table)
    // A field the office has just defined is a column more: the set is read anew.
    if (known?.spec === spec) return known
    const set = new RowSet(this.session, spec)
    set.generation += known?.generation ?? 0
    this.sets.set(table, set)
    return set
  }

  /** Follows a commit: the rows it changed, per table, as they are now. */
  patch(changed: ReadonlyMap<string, readonly RowRecord[]>): void {
    this.first.forget()
    for (const [table, rows] of changed) {
      this.titles.delete(table)
      this.sets.get(table)?.patch(rows)
      for (const set of this.sets.values()) set.forget(table === LINK_TABLE ? undefined : table)
    }
  }

  async page(query: ListQuery, from: number, to: number, hold?: RowId): Promise<Page> {
    const set = this.set(query.table)
    if (!set.loaded) {
      const early = await this.early(query, from, to)
      if (early) return this.loadSoon(set, early)
    }
    const view = await this.view(query)
    if (query.text === undefined) void this.session.inBackground(() => set.makeSearchable())
    const { ids, total } = view.page(from, to, hold)
    const generation = set.generation
    // From memory, not from the disk: a keystroke asks for a screenful, and what a list shows is all in the columns.
    const rows = ids.flatMap((id) => {
      const slot = set.columns.slotOf(id)
      return slot === undefined ? [] : set.columns.rowAt(slot)
    })
    return { rows: await this.withOwners(set.spec, rows), total, generation }
  }

  /** The whole table is read once the first page has had time to be painted: both want the same two cores and the same disk. */
  private loadSoon(set: RowSet, early: Page): Page {
    // A failed load is told to whoever asks for more than this page; a closing office fails it on purpose.
    setTimeout(() => void set.ready().catch(() => undefined), PAINTING)
    return early
  }

  private async early(query: ListQuery, from: number, to: number): Promise<Page | undefined> {
    const rows = await this.first.rows(query, from, to)
    if (!rows) return undefined
    const spec = this.session.catalogue.table(query.table)
    return { rows: await this.shown(spec, rows), total: this.first.length(query), generation: 0 }
  }

  async ids(query: ListQuery): Promise<readonly RowId[]> {
    const view = await this.view(query)
    const { columns } = this.set(query.table)
    return view.members().map((slot) => columns.idAt(slot))
  }

  async indexOf(query: ListQuery, id: RowId): Promise<number> {
    return (await this.view(query)).indexOf(id)
  }

  /** Counts per value over the list without the field's own filters, most frequent first; 空白 (null) last. */
  async facets(query: ListQuery, field: string): Promise<readonly Facet[]> {
    const others = query.filters.filter((filter) => 'child' in filter || filter.field !== field)
    const open = { ...query, filters: others }
    const world = await this.world(open, [field])
    const { columns, spec } = this.set(query.table)
    const test = testOf(columns, others, query.text, world)
    const counts = new Map<string | number | boolean | null, number>()
    for (const slot of columns.all()) {
      if (!test(slot)) continue
      for (const value of elementsOf(columns.value(slot, field))) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const label = labelOf(spec, field, world.labels)
    const facets = [...counts].map(([value, count]) => ({
      value,
      label: value === null ? '（空白）' : label(value),
      count,
    }))
    return facets.sort(
      (one, other) => Number(one.value === null) - Number(other.value === null) || other.count - one.count,
    )
  }

  async totals(query: ListQuery, fields: readonly string[], only?: readonly RowId[]): Promise<Totals> {
    const view = await this.view(query)
    const { columns } = this.set(query.table)
    const slots = only ? only.flatMap((id) => columns.slotOf(id) ?? []) : view.members()
    const sums = fields.map((field) => {
      const values = slots.map((slot) => columns.value(slot, field)).filter((value) => typeof value === 'number')
      const sum = values.reduce((total, value) => total + value, 0)
      return [field, { filled: values.length, sum, average: values.length === 0 ? 0 : sum / values.length }] as const
    })
    return { count: slots.length, fields: Object.fromEntries(sums) }
  }

  async rows(table: string, ids: readonly RowId[]) {
    const spec = this.session.catalogue.table(table)
    const found = await this.session.database.rows(table).bulkGet([...ids])
    return this.shown(
      spec,
      found.filter((row) => row !== undefined && !isUnfinished(this.session, table, row.id)) as RowRecord[],
    )
  }

  private shown(spec: TableSpec, rows: readonly RowRecord[]): Promise<readonly Row[]> {
    const today = this.session.clock.today()
    return this.withOwners(
      spec,
      rows.map((row) => present(spec, row, today)),
    )
  }

  private withOwners(spec: TableSpec, rows: readonly Row[]): Promise<readonly Row[]> {
    return withOwners(this.session, (table) => this.sets.get(table), spec, rows)
  }

  private async view(query: ListQuery) {
    const world = await this.world(
      query,
      query.filters.flatMap((filter) => ('field' in filter ? filter.field : [])),
    )
    return this.set(query.table).view(query, world)
  }

  /** Everything a filter needs to know beyond the row: labels of list tables, parents of matching children. */
  private async world(query: ListQuery, fields: readonly string[]): Promise<FilterWorld> {
    const { catalogue } = this.session
    const set = this.set(query.table)
    await set.ready()
    for (const field of fields) {
      if (!set.columns.has(field)) throw unknownField(query.table, field)
      const list = listTable(set.spec.fields.find((each) => each.name === field))
      if (list !== undefined) await this.titlesOf(list)
    }
    const parents = new Map<Filter, ReadonlySet<RowId>>()
    for (const filter of query.filters)
      if ('child' in filter) parents.set(filter, await this.parentsOf(filter.child, filter.where))
    const naming = wordsOf(query.text).length === 0 ? undefined : await this.naming(set)
    return {
      ...(naming ? { naming } : {}),
      catalogue,
      labels: (table, id) => this.titles.get(table)?.get(id),
      parentsOf: (filter) => parents.get(filter) ?? new Set(),
    }
  }

  /** What a search looks through besides the rows themselves: the sets of whatever they point to, and the dictionaries of names. */
  private async naming({ naming, columns }: RowSet): Promise<Naming | undefined> {
    // 劳模 are found by a text that is made when they are written.
    if (columns.has('_dSearch')) return undefined
    const { catalogue, survivors } = this.session
    await Promise.all([loadDictionaries(), ...[...naming].map((table) => this.set(table).ready())])
    return new Naming(catalogue, (table) => this.set(table).columns, survivors)
  }

  /** Parents (survivors, where merged) of the child rows that match. */
  private async parentsOf(child: string, where: readonly Filter[]): Promise<ReadonlySet<RowId>> {
    const query: ListQuery = { table: child, filters: where, sort: [] }
    const world = await this.world(
      query,
      where.flatMap((filter) => ('field' in filter ? filter.field : [])),
    )
    const { columns, spec } = this.set(child)
    const test = testOf(columns, where, undefined, world)
    const parents = new Set<RowId>()
    for (const slot of columns.all()) {
      if (!test(slot)) continue
      const parent = String(columns.value(slot, spec.parent?.field ?? '') ?? '')
      parents.add(this.session.survivors.get(parent) ?? parent)
    }
    return parents
  }

  /** Titles of a list table's rows by id, read once and again after a change. */
  async titlesOf(table: string): Promise<ReadonlyMap<RowId, string>> {
    const known = this.titles.get(table)
    if (known) return known
    const { title } = this.session.catalogue.table(table)
    const rows = await this.session.database.rows(table).toArray()
    const titles = new Map(rows.map((row) => [row.id, String(row[title] ?? '')]))
    this.titles.set(table, titles)
    return titles
  }
}

function unknownField(table: string, field: string): FailureError {
  return new FailureError({
    code: 'list.field',
    message: '名单条件中的一项已不存在，请去掉这个条件再试。',
    data: { table, field },
  })
}
