// One table's row set: loaded in slices beside the writer's work, then patched from each commit's changed rows (decisions.md 1).
import type { TableSpec } from '../../../shared/domain/field'
import { loadDictionaries } from '../../../shared/domain/roster/dictionaries'
import { isVisible } from '../../../shared/oplog/row'
import type { RowRecord } from '../../../shared/oplog/operation'
import { SURVIVOR } from '../derived'
import type { Filter, ListQuery } from '../office'
import { turn } from '../queue'
import { isUnfinished, type Session } from '../session'
import { Columns } from './columns'
import { testOf, wordsOf, type FilterWorld } from './filter'
import { listTable } from './labels'
import { namingTables } from './naming'
import { compareBy } from './order'
import { keepColumns, restoreColumns, WORTH_KEEPING } from './stored'
import { View } from './view'

/** Small enough that a waiting edit or page never notices a load. */
const LOAD_SLICE = 500
/** Lists kept ready: a person switches between a few. */
const VIEWS_KEPT = 12
/** Beyond this, making a list anew is cheaper than patching it row by row. */
const PATCH_LIMIT = 500

export class RowSet {
  readonly columns: Columns
  private readonly views = new Map<string, View>()
  /** Tables by whose rows these are found. */
  readonly naming: ReadonlySet<string>
  private loading: Promise<void> | undefined
  /** Rows that commits changed while the set was loading: put on top at the end, since the load may have read them before. */
  private readonly late: RowRecord[] = []
  loaded = false
  private searchable = false
  /** Grows whenever order or membership of any list of this table may have changed. */
  generation = 1

  constructor(
    private readonly session: Session,
    readonly spec: TableSpec,
  ) {
    this.columns = new Columns(spec, () => session.clock.today())
    this.naming = namingTables(session.catalogue, spec)
  }

  /** Resolves when every row is here. The first caller starts the load. */
  ready(): Promise<void> {
    this.loading ??= this.load().catch((error: unknown) => {
      // The next question tries again instead of meeting an old failure.
      this.loading = undefined
      throw error
    })
    return this.loading
  }

  get started(): boolean {
    return this.loading !== undefined
  }

  /** The list of a query; kept and patched while among the last few asked for. */
  view(query: ListQuery, world: FilterWorld): View {
    const key = this.keyOf(query)
    const view = this.views.get(key) ?? this.made(query, world)
    this.views.delete(key)
    this.views.set(key, view)
    for (const oldest of this.views.keys()) {
      if (this.views.size <= VIEWS_KEPT) break
      this.views.delete(oldest)
    }
    return view
  }

  /** A new list, chosen from a wider one in the same order: a keystroke neither sorts nor looks again at what the last one left out. */
  private made(query: ListQuery, world: FilterWorld): View {
    const test = testOf(this.columns, query.filters, query.text, world)
    const compare = compareBy(this.columns, query.sort)
    const isAll = query.filters.length === 0 && wordsOf(query.text).length === 0
    const entered = { table: query.table, filters: [], sort: [] }
    // In order of registration the rows come from the disk: sorting them costs next to nothing, and every narrower list has it for free.
    if (isAll && query.sort.length === 0) return new View(query, this.columns, test, compare).inOrder()
    const wider = this.narrowed(query) ?? this.kept({ ...entered, sort: query.sort }) ?? this.view(entered, world)
    const { slots, ordered } = wider.candidates()
    const isSame = JSON.stringify(wider.query.sort) === JSON.stringify(query.sort)
    return new View(query, this.columns, test, compare, { slots, ordered: ordered && isSame })
  }

  private kept(query: ListQuery): View | undefined {
    return this.views.get(this.keyOf(query))
  }

  /** A kept list of the same filters and order whose text is the beginning of this one. */
  private narrowed(query: ListQuery): View | undefined {
    const text = query.text ?? ''
    for (let length = text.length - 1; length > 0; length--) {
      const begun = text.slice(0, length)
      const known = this.kept({ ...query, text: begun })
      // A combining mark typed last changes the letter before it: then the beginning no longer holds.
      if (known) return text.normalize('NFKC').startsWith(begun.normalize('NFKC')) ? known : undefined
    }
    return undefined
  }

  private keyOf({ table, filters, text, sort }: ListQuery): string {
    return JSON.stringify([table, filters, text ?? '', sort, this.session.clock.today()])
  }

  /** Follows a commit. Costs the changed rows, never the table. */
  patch(rows: readonly RowRecord[]): void {
    if (!this.loaded) return void (this.started && this.late.push(...rows))
    this.generation += 1
    const ids = rows.map((row) => row.id)
    if (rows.length > PATCH_LIMIT) this.views.clear()
    for (const [key, view] of this.views) {
      if (view.isOrdered) view.take(ids)
      else this.views.delete(key)
    }
    for (const row of rows) {
      if (this.belongs(row)) this.columns.put(row)
      else this.columns.remove(row.id)
    }
    for (const view of this.views.values()) view.give(ids)
  }

  /**
   * Lists that look at rows of another table (children, what a row is found by) cannot be patched by it: they are made anew when asked for.
   * Without a table (people were merged, so lines changed hands) that holds for any.
   */
  forget(table: string | undefined): void {
    for (const [key, { query }] of this.views) {
      const tables = query.filters.flatMap((filter) => ('child' in filter ? filter.child : (this.listOf(filter) ?? [])))
      if (query.text !== undefined) tables.push(...this.naming)
      if (table === undefined ? tables.length === 0 : !tables.includes(table)) continue
      this.views.delete(key)
      this.generation += 1
    }
  }

  /** The list a filter looks for a piece of text in by name. */
  private listOf(filter: Exclude<Filter, { child: string }>): string | undefined {
    return filter.is === 'contains' ? listTable(this.spec.fields.find(({ name }) => name === filter.field)) : undefined
  }

  /** Puts together what a search looks through, some at a time, so that the first letter typed finds it there. */
  async makeSearchable(): Promise<void> {
    if (this.searchable || this.columns.has('_dSearch') || this.columns.size < WORTH_KEEPING) return
    this.searchable = true
    await loadDictionaries()
    const slots = [...this.columns.all()]
    for (let from = 0; from < slots.length && !this.session.closing; from += LOAD_SLICE) {
      for (const slot of slots.slice(from, from + LOAD_SLICE)) this.columns.text(slot)
      await turn()
    }
  }

  belongs(row: RowRecord): boolean {
    return isVisible(row) && row[SURVIVOR] === undefined && !isUnfinished(this.session, this.spec.name, row.id)
  }

  private async load(): Promise<void> {
    const kept = await restoreColumns(this.session, this.spec.name, this.columns)
    if (!kept) await this.read()
    this.loaded = true
    this.patch(kept ? [...gone(kept.ids), ...kept.rows] : [])
    this.patch(this.late.splice(0))
    const tail = kept ? kept.ids.length : this.columns.size
    // Not waited for: the list is ready, and the copy is written in the gaps between edits.
    if (tail >= WORTH_KEEPING)
      void this.session.inBackground(() => keepColumns(this.session, this.spec.name, this.columns))
  }

  private async read(): Promise<void> {
    const table = this.session.database.rows(this.spec.name)
    for (let last = ''; ; await turn()) {
      const rows = await table.where(':id').above(last).limit(LOAD_SLICE).toArray()
      for (const row of rows) if (this.belongs(row)) this.columns.put(row)
      last = rows.at(-1)?.id ?? ''
      if (rows.length < LOAD_SLICE) return
    }
  }
}

/** Rows of which nothing may remain unless they are found again: a changed row may have been deleted or hidden since. */
function gone(ids: readonly string[]): RowRecord[] {
  return ids.map((id) => ({ id, _s: ['', ''], _gone: 1 }))
}
