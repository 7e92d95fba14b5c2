// Keeps the excerpts of long tables: in memory while the office is open, and on the disk between starts. Only ever a copy: valid for one
// log position, patched from what changed after it, made anew when in doubt, and the same rows as if made from nothing.
import type { Fields } from '../../shared/domain/field'
import type { Excerpt } from '../../shared/domain/workbench/excerpt'
import { excerpts } from '../../shared/domain/workbench/excerpts'
import { groupBy } from '../../shared/kernel/group-by'
import type { RowId, RowRecord } from '../../shared/oplog/operation'
import { rowsWhere } from './asking'
import type { Change } from './office'
import { turn } from './queue'
import { keepExcerpt, keptExcerpts } from './rowsets/stored-excerpts'
import type { Lists } from './rowsets/lists'
import type { Session } from './session'

/** More changed rows than these are not looked up one by one: the table is gone through. */
const MOST_PATCHED = 1_000
/** Rows taken from columns between two turns of the event loop, so that no edit waits (decisions.md 6). */
const SLICE = 5_000
/** Changes after which the copy on the disk is written again: so many are made up for at a start. */
const WORTH_WRITING = 100

interface Kept {
  readonly spec: Excerpt
  readonly groups: Map<unknown, readonly Fields[]>
  /** False while changed rows are looked at: until then this is neither what was nor what is. */
  isWhole: boolean
  /** Changed rows not yet looked at. Before the first question everything is read anyway. */
  pending: Set<RowId> | 'many' | 'unread'
  /** All of it in one list, until something changes. */
  rows: readonly Fields[] | undefined
  /** Changes that the copy on the disk does not have. */
  unwritten: number
  /** The last question; one after the other. */
  reading: Promise<unknown>
}

export class Excerpts {
  private readonly kept: ReadonlyMap<Excerpt, Kept>
  private restored: Promise<void> | undefined

  constructor(
    private readonly session: Session,
    private readonly lists: Lists,
  ) {
    this.kept = new Map(excerpts.map((spec) => [spec, unread(spec)]))
  }

  /** Follows a commit. */
  follow({ tables }: Pick<Change, 'tables'>): void {
    for (const kept of this.kept.values()) {
      const changed = tables[kept.spec.table]
      if (changed === undefined || typeof kept.pending === 'string') continue
      if (changed === 'many') kept.pending = 'many'
      else for (const id of changed) kept.pending.add(id)
    }
  }

  /** The rows of an excerpt as they are now, with its fields alone. */
  read(spec: Excerpt): Promise<readonly Fields[]> {
    const kept = this.kept.get(spec) ?? unread(spec)
    const reading = kept.reading.then(() => this.fresh(kept))
    // The next question tries again instead of meeting an old failure.
    kept.reading = reading.catch(() => undefined)
    return reading
  }

  private async fresh(kept: Kept): Promise<readonly Fields[]> {
    await (this.restored ??= this.restore())
    while (kept.pending === 'many' || kept.pending === 'unread' || kept.pending.size > 0) {
      const { pending } = kept
      kept.pending = new Set()
      kept.rows = undefined
      kept.isWhole = false
      try {
        if (typeof pending === 'string' || pending.size > MOST_PATCHED) await this.make(kept)
        else await this.patch(kept, pending)
        kept.isWhole = true
      } catch (error) {
        kept.pending = 'many'
        throw error
      }
    }
    if (kept.unwritten >= WORTH_WRITING) void this.session.inBackground(() => this.write(kept))
    return (kept.rows ??= [...kept.groups.values()].flat())
  }

  /** All copies at once: the log after them is read once. */
  private async restore(): Promise<void> {
    for (const kept of this.kept.values()) kept.pending = new Set()
    try {
      const found = await keptExcerpts(this.session.database)
      for (const kept of this.kept.values()) {
        const copy = found.get(kept.spec)
        if (!copy) kept.pending = 'many'
        else {
          for (const [group, rows] of groupBy(copy.rows, groupOf(kept.spec))) kept.groups.set(group, rows)
          kept.unwritten = copy.behind
          kept.isWhole = true
          if (typeof kept.pending !== 'string') for (const id of copy.changed) kept.pending.add(id)
        }
      }
    } catch (error) {
      for (const kept of this.kept.values()) kept.pending = 'unread'
      this.restored = undefined
      throw error
    }
  }

  /** From every row of the table. */
  private async make(kept: Kept): Promise<void> {
    const { spec, groups } = kept
    const set = this.lists.set(spec.table)
    await set.ready()
    const own = readsOf(spec).map((field) => [field, set.columns.reader(field)] as const)
    const rows: Fields[] = []
    for (const slot of set.columns.all()) {
      const row: Record<string, unknown> = { id: set.columns.idAt(slot) }
      for (const [field, read] of own) row[field] = read(slot)
      rows.push(row as Fields)
      if (rows.length % SLICE === 0) await turn()
    }
    groups.clear()
    put(kept, groupBy(rows, groupOf(spec)))
    kept.unwritten = WORTH_WRITING
  }

  /** From the rows of the values that the changed rows have, or had when they were kept. */
  private async patch(kept: Kept, changed: ReadonlySet<RowId>): Promise<void> {
    const { spec, groups } = kept
    const table = this.session.database.rows(spec.table)
    const rows = (await table.bulkGet([...changed])).flatMap((row) => row ?? [])
    const values = new Set<unknown>(spec.by === 'id' ? changed : rows.map(groupOf(spec)))
    for (const [group, of] of groups) if (of.some(({ id }) => changed.has(id))) values.add(group)
    const asked = [...values].filter((value) => typeof value === 'string' || typeof value === 'number')
    const stored = spec.by === 'id' ? rows : await rowsWhere(table, spec.by, asked)
    const set = this.lists.set(spec.table)
    const found = stored.filter((row: RowRecord) => set.belongs(row)).map((row) => only(row, readsOf(spec)))
    for (const value of values) groups.delete(value)
    put(kept, groupBy(found, groupOf(spec)))
    kept.unwritten += changed.size
  }

  /** In the queue, so that no commit is on the disk but not yet here. */
  private async write(kept: Kept): Promise<void> {
    const { queue, unfinished } = this.session
    await queue.whenIdle(async () => {
      const isNow = kept.isWhole && typeof kept.pending !== 'string' && kept.pending.size === 0
      if (!isNow || unfinished.size > 0) return
      await keepExcerpt(this.session.database, kept.spec, [...kept.groups.values()].flat())
      kept.unwritten = 0
    })
  }
}

function unread(spec: Excerpt): Kept {
  const reading = Promise.resolve()
  return { spec, groups: new Map(), isWhole: false, pending: 'unread', rows: undefined, unwritten: 0, reading }
}

function groupOf({ by }: Excerpt): (row: Fields) => unknown {
  return (row) => row[by]
}

function readsOf({ fields, reads }: Excerpt): readonly string[] {
  return [...fields, ...reads]
}

/** What is kept of each value's rows. */
function put({ spec, groups }: Kept, found: ReadonlyMap<unknown, readonly Fields[]>): void {
  for (const [group, rows] of found) {
    const keep = group === undefined ? [] : spec.of(rows)
    if (keep.length > 0)
      groups.set(
        group,
        keep.map((row) => only(row, spec.fields)),
      )
  }
}

function only(row: Fields, fields: readonly string[]): Fields {
  const kept: Record<string, unknown> = { id: row.id }
  for (const field of fields) if (row[field] !== undefined) kept[field] = row[field]
  return kept as Fields
}
