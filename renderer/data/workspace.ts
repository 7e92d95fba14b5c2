// The rows one transaction reads and changes: each read once, changed in memory, written back in bulk (no await per row).
import type { Table } from 'dexie'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { isVisible } from '../../shared/oplog/row'
import { isUnfinished, rowKey, type Session } from './session'

/** Fewer rows than this are simply asked for. */
const MANY = 50

export class Workspace {
  /** `undefined` = read and not there. */
  private readonly rows = new Map<string, Map<RowId, RowRecord | undefined>>()
  private readonly children = new Map<string, Promise<RowRecord[]>>()
  private readonly originals = new Map<string, Map<RowId, RowRecord | undefined>>()

  /** Merged row → survivor as it will be after this transaction. */
  survivors: ReadonlyMap<RowId, RowId>
  /** Rows whose derived values must be recomputed although they did not change themselves (a survivor that lost a member). */
  readonly stale = new Map<string, Set<RowId>>()

  /** Rows (`table:id`) that the part before this one brought into being. */
  private readonly born = new Set<string>()

  /** New rows (`table:id`) whose children came before them. */
  readonly expected = new Set<string>()

  /**
   * `own` is the large transaction this workspace writes for: its unfinished rows are visible to itself. `earlier` is the part of it that
   * is being written just now: its rows are known without reading, and those it brought into being have no children but in it.
   */
  constructor(
    readonly session: Session,
    private readonly own?: ReadonlySet<string>,
    earlier?: Workspace,
  ) {
    this.survivors = earlier?.survivors ?? session.survivors
    for (const [table, ids] of earlier?.changed() ?? []) {
      this.rows.set(table, new Map(ids.map((id) => [id, earlier?.peek(table, id)])))
      for (const id of ids) if (earlier?.isNew(table, id)) this.born.add(rowKey(table, id))
    }
  }

  table(name: string): Table<RowRecord, RowId> {
    return this.session.database.rows(name)
  }

  /** Reads the rows that are not here yet, in one request. */
  async load(table: string, ids: Iterable<RowId>): Promise<void> {
    const known = this.of(table)
    const { minted } = this.session
    const missing: RowId[] = []
    for (const id of new Set(ids)) {
      if (known.has(id)) continue
      if (minted.has(id)) known.set(id, undefined)
      else missing.push(id)
    }
    if (missing.length === 0) return
    const asked = await this.mayBeThere(table, missing)
    for (const id of missing) known.set(id, undefined)
    if (asked.length === 0) return
    const found = await this.table(table).bulkGet([...asked])
    asked.forEach((id, at) => known.set(id, found[at]))
  }

  /**
   * Of many rows those that can be there at all. Ids of rows that come into being together lie side by side and beyond all others, so
   * one question about their stretch says of a whole import that none of it is here.
   */
  private async mayBeThere(table: string, ids: readonly RowId[]): Promise<readonly RowId[]> {
    if (ids.length < MANY) return ids
    const [low, high] = ids.reduce(
      ([least, most], id) => [id < least ? id : least, id > most ? id : most],
      [ids[0] as RowId, ids[0] as RowId],
    )
    const stretch = this.table(table).where(':id').between(low, high, true, true)
    const there = await stretch.limit(ids.length).primaryKeys()
    if (there.length === ids.length) return ids
    const keys = new Set(there)
    return ids.filter((id) => keys.has(id))
  }

  /** A loaded row, visible or not. */
  peek(table: string, id: RowId): RowRecord | undefined {
    return this.rows.get(table)?.get(id)
  }

  async get(table: string, id: RowId): Promise<RowRecord | undefined> {
    if (!this.of(table).has(id)) this.askForChildren(table, id)
    await this.load(table, [id])
    return this.peek(table, id)
  }

  /** Rows of an indexed query as they will be after this transaction: changed ones replaced, `belongs` decides for rows only in memory. */
  overlay(table: string, found: readonly RowRecord[], belongs: (row: RowRecord) => boolean): RowRecord[] {
    const known = this.rows.get(table)
    if (!known || known.size === 0) return [...found]
    const result = found.filter((row) => !known.has(row.id))
    for (const row of known.values()) if (row && belongs(row)) result.push(row)
    return result
  }

  /** True for rows that screens and commands may see. */
  shows(table: string, row: RowRecord): boolean {
    return isVisible(row) && (this.own?.has(rowKey(table, row.id)) || !isUnfinished(this.session, table, row.id))
  }

  put(table: string, row: RowRecord): void {
    const originals = entry(this.originals, table)
    if (!originals.has(row.id)) originals.set(row.id, this.of(table).get(row.id))
    this.of(table).set(row.id, row)
  }

  /** The row is deleted by the caller in this very transaction: nothing here may write it back. */
  forget(table: string, id: RowId): void {
    this.of(table).set(id, undefined)
    this.originals.get(table)?.delete(id)
  }

  /** Row as it was when the transaction began; undefined for a new one. */
  before(table: string, id: RowId): RowRecord | undefined {
    return this.originals.get(table)?.get(id)
  }

  /** True when this transaction brought the row into being. */
  isNew(table: string, id: RowId): boolean {
    const originals = this.originals.get(table)
    return originals !== undefined && originals.has(id) && originals.get(id) === undefined
  }

  /** True where the database may hold children of the row: always, but for one that this transaction brought into being unexpected. */
  mayHaveChildren(table: string, id: RowId): boolean {
    const isBorn = this.isNew(table, id) || this.born.has(rowKey(table, id))
    return !isBorn || this.expected.has(rowKey(table, id))
  }

  /** Changed row ids per table. */
  changed(): Map<string, RowId[]> {
    return new Map([...this.originals].map(([table, rows]) => [table, [...rows.keys()]]))
  }

  markStale(table: string, id: RowId): void {
    const ids = this.stale.get(table)
    if (ids) ids.add(id)
    else this.stale.set(table, new Set([id]))
  }

  /** Rows of a table that this transaction changed. */
  changedRows(table: string): RowRecord[] {
    const ids = this.originals.get(table)?.keys() ?? []
    return [...ids].flatMap((id) => this.peek(table, id) ?? [])
  }

  /** How many rows came into being per table. */
  created(): Readonly<Record<string, number>> {
    const counts = [...this.changed()].map(([table, ids]) => [table, ids.filter((id) => this.isNew(table, id)).length])
    return Object.fromEntries(counts)
  }

  /** Writes every changed row. */
  async flush(): Promise<void> {
    await Promise.all([...this.changed().keys()].map((table) => this.table(table).bulkPut(this.changedRows(table))))
  }

  /** Stored children of one row; asked for once. */
  childrenOf(table: string, field: string, parent: RowId): Promise<RowRecord[]> {
    const key = rowKey(table, parent)
    const known = this.children.get(key)
    if (known) return known
    const asked = Promise.resolve(this.table(table).where(field).equals(parent).toArray())
    this.children.set(key, asked)
    return asked
  }

  /** Whoever reads a row in order to change it will need its children for the derived values: asked for side by side, an edit waits once. */
  private askForChildren(table: string, id: RowId): void {
    const { catalogue } = this.session
    if (!catalogue.has(table)) return
    for (const child of catalogue.table(table).derive?.children ?? []) {
      const field = catalogue.table(child).parent?.field
      // A failure here aborts the transaction, which tells; nobody may be waiting for this answer.
      if (field !== undefined) this.childrenOf(child, field, id).catch(() => undefined)
    }
  }

  private of(table: string): Map<RowId, RowRecord | undefined> {
    return entry(this.rows, table)
  }
}

function entry<V>(map: Map<string, Map<RowId, V>>, key: string): Map<RowId, V> {
  let found = map.get(key)
  if (!found) map.set(key, (found = new Map<RowId, V>()))
  return found
}
