// The first page of a list, and how long the list is, straight from the database: a start does not wait until a table is in memory.
import { isVisible } from '../../../shared/oplog/row'
import type { RowRecord } from '../../../shared/oplog/operation'
import { SURVIVOR } from '../derived'
import type { Filter, ListQuery } from '../office'
import { isUnfinished, type Session } from '../session'
import { Columns } from './columns'
import { testOf } from './filter'

/** A page that ends further down waits for the set. */
const FIRST_ROWS = 500
/** Rows read at once where conditions are tried row by row. */
const SLICE = 500
/** After so many rows the set is waited for: what is looked for is rare, or stands at the end. */
const MOST_READ = 2_500

interface Length {
  readonly counting: boolean
  known?: number
}

/** One value of one indexed field. */
interface Key {
  readonly filter: Filter
  readonly index: string
  readonly value: string | number
  /** `[field+id]`, against a plain index; both give rows in order of registration. */
  readonly compound: boolean
}

export class FirstPage {
  private readonly lengths = new Map<string, Length>()

  constructor(private readonly session: Session) {}

  /**
   * Rows of a list in order of registration, by primary key or one index, other conditions tried on what is read; undefined where the
   * question needs the whole set.
   */
  async rows(query: ListQuery, from: number, to: number): Promise<readonly RowRecord[] | undefined> {
    if (to > FIRST_ROWS || query.text !== undefined || query.sort.length > 0) return undefined
    const key = this.keyOf(query)
    const others = query.filters.filter((filter) => filter !== key?.filter)
    if (!others.every((filter) => this.isPlain(query.table, filter))) return undefined
    const slice = others.length === 0 ? to : SLICE
    const test = this.testOf(query.table, others)
    const rows: RowRecord[] = []
    // Read in one piece each time: a filter of Dexie's would walk a cursor, one answer of the database per row.
    for (let read = 0; rows.length < to; read += slice) {
      if (others.length > 0 && read >= MOST_READ) return undefined
      const some = await this.keyed(query.table, key).offset(read).limit(slice).toArray()
      rows.push(...some.filter((row) => this.isListed(query.table, row) && test(row)))
      if (some.length < slice) break
    }
    return rows.slice(from, to)
  }

  /** How many rows the list has; undefined until they are counted, which the second question begins: the first page is painted first. */
  length(query: ListQuery): number | undefined {
    const name = JSON.stringify([query.table, query.filters])
    const asked = this.lengths.get(name)
    if (asked?.known !== undefined || asked?.counting) return asked.known
    const asking: Length = { counting: asked !== undefined }
    this.lengths.set(name, asking)
    if (!asked) return undefined
    // A count that fails is a count that is not known yet; the row set tells whoever needs it.
    this.count(query).then(
      (known) => void (known !== undefined && (asking.known = known)),
      () => undefined,
    )
    return undefined
  }

  /** Something was written: what was counted, or is being counted, may be wrong now. */
  forget(): void {
    this.lengths.clear()
  }

  /** The index counts rows that no list shows too: removed ones, and copies merged into another. */
  private async count(query: ListQuery): Promise<number | undefined> {
    const { database, survivors, unfinished } = this.session
    const key = this.keyOf(query)
    if (unfinished.size > 0 || query.filters.some((filter) => filter !== key?.filter)) return undefined
    const rows = database.rows(query.table)
    const [all, removed, merged] = await Promise.all([
      this.keyed(query.table, key).count(),
      rows.where('_gone').equals(1).toArray(),
      rows.bulkGet([...survivors.keys()]),
    ])
    const found = new Map([...removed, ...merged].flatMap((row) => (row ? [[row.id, row] as const] : [])))
    const isCounted = this.testOf(query.table, query.filters)
    return all - [...found.values()].filter((row) => !this.isListed(query.table, row) && isCounted(row)).length
  }

  private isListed(table: string, row: RowRecord): boolean {
    return isVisible(row) && row[SURVIVOR] === undefined && !isUnfinished(this.session, table, row.id)
  }

  /** The filters as a test of one row, the very same as over columns. */
  private testOf(table: string, filters: readonly Filter[]): (row: RowRecord) => boolean {
    if (filters.length === 0) return () => true
    const { catalogue, clock } = this.session
    const columns = new Columns(catalogue.table(table), () => clock.today())
    const nothing = { catalogue, labels: () => undefined, parentsOf: () => new Set<string>() }
    const test = testOf(columns, filters, undefined, nothing)
    return (row) => test(columns.put(row))
  }

  /** Children and names of other rows are not looked up here; what is no field any more is told by the set. */
  private isPlain(table: string, filter: Filter): boolean {
    if ('child' in filter || filter.is === 'contains') return false
    return this.session.catalogue.table(table).fields.some(({ name }) => name === filter.field)
  }

  /** The first filter that an index answers. */
  private keyOf({ table, filters }: ListQuery): Key | undefined {
    const { parent, indexes: named = [] } = this.session.catalogue.table(table)
    const indexes = parent ? [...named, parent.field] : named
    for (const filter of filters) {
      if ('child' in filter || filter.is !== 'in' || filter.values.length !== 1) continue
      const [value] = filter.values
      if (typeof value !== 'string' && typeof value !== 'number') continue
      const compound = indexes.includes(`[${filter.field}+id]`)
      if (compound || indexes.includes(filter.field))
        return { filter, value, compound, index: compound ? `[${filter.field}+id]` : filter.field }
    }
    return undefined
  }

  private keyed(table: string, key: Key | undefined) {
    const rows = this.session.database.rows(table)
    if (!key) return rows.toCollection()
    const where = rows.where(key.index)
    return key.compound ? where.between([key.value, ''], [key.value, '\uffff']) : where.equals(key.value)
  }
}
