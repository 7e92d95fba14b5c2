// The first page of a list, and how long the list is, straight from the database: a start does not wait until a table is in memory.
import { isVisible } from '../../../shared/oplog/row'
import type { RowRecord } from '../../../shared/oplog/operation'
import { SURVIVOR } from '../derived'
import type { ListQuery } from '../office'
import { isUnfinished, type Session } from '../session'

/** Rows beyond the first page read from the key before giving up and waiting for the set. */
const FIRST_ROWS = 500

interface Length {
  readonly counting: boolean
  known?: number
}

export class FirstPage {
  private readonly lengths = new Map<string, Length>()

  constructor(private readonly session: Session) {}

  /** Rows of a list by primary key or by one `[field+id]` index; undefined where the question needs the whole set. */
  async rows(query: ListQuery, from: number, to: number): Promise<readonly RowRecord[] | undefined> {
    if (to > FIRST_ROWS) return undefined
    const rows: RowRecord[] = []
    // Read in one piece each time: a filter of Dexie's would walk a cursor, one answer of the database per row.
    for (let read = 0; rows.length < to; read += to) {
      const slice = await this.keyed(query)?.offset(read).limit(to).toArray()
      if (!slice) return undefined
      rows.push(...slice.filter((row) => this.isListed(query.table, row)))
      if (slice.length < to) break
    }
    return rows.slice(from, to)
  }

  /** How many rows the list has; undefined until they are counted, which the second question begins: the first page is painted first. */
  length(query: ListQuery): number | undefined {
    const key = JSON.stringify([query.table, query.filters])
    const asked = this.lengths.get(key)
    if (asked?.known !== undefined || asked?.counting) return asked.known
    const asking: Length = { counting: asked !== undefined }
    this.lengths.set(key, asking)
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
    if (unfinished.size > 0) return undefined
    const rows = database.rows(query.table)
    const [all, removed, merged] = await Promise.all([
      this.keyed(query)?.count(),
      rows.where('_gone').equals(1).toArray(),
      rows.bulkGet([...survivors.keys()]),
    ])
    if (all === undefined) return undefined
    const found = new Map([...removed, ...merged].flatMap((row) => (row ? [[row.id, row] as const] : [])))
    const filter = query.filters[0]
    const isCounted = (row: RowRecord): boolean =>
      !filter || !('field' in filter) || filter.is !== 'in' || filter.values.includes(row[filter.field] as never)
    return all - [...found.values()].filter((row) => !this.isListed(query.table, row) && isCounted(row)).length
  }

  private isListed(table: string, row: RowRecord): boolean {
    return isVisible(row) && row[SURVIVOR] === undefined && !isUnfinished(this.session, table, row.id)
  }

  private keyed(query: ListQuery) {
    if (query.text || query.sort.length > 0 || query.filters.length > 1) return undefined
    const rows = this.session.database.rows(query.table)
    const filter = query.filters[0]
    if (!filter) return rows.toCollection()
    if ('child' in filter || filter.is !== 'in' || filter.values.length !== 1) return undefined
    const index = `[${filter.field}+id]`
    const value = filter.values[0]
    if (
      !this.session.catalogue.table(query.table).indexes?.includes(index) ||
      value === null ||
      typeof value === 'boolean'
    )
      return undefined
    return rows.where(index).between([value, ''], [value, '\uffff'])
  }
}
