// Excerpts as they lie on the disk beside the copies of columns, with the log position they were made at.
import type { Fields } from '../../../shared/domain/field'
import type { Excerpt } from '../../../shared/domain/workbench/excerpt'
import { excerpts } from '../../../shared/domain/workbench/excerpts'
import type { RowId } from '../../../shared/oplog/operation'
import type { Database } from '../database'
import { writing } from '../writing'
import { copies, keyOfExcerpt, lastOfLog, packed, unpacked, type Block } from './stored'

/** More log records than these are not read to bring a copy up to date. */
const LONGEST_TAIL = 1_000

interface Stored {
  /** Everything up to this log record is in it. */
  readonly seq: number
  /** Names of the fields, and how they are laid out. */
  readonly fields: string
  /** One text, which is read several times faster than thousands. */
  readonly ids: string
  readonly blocks: readonly Block[]
}

export interface KeptExcerpt {
  readonly rows: readonly Fields[]
  /** Rows changed since. */
  readonly changed: readonly RowId[]
  /** Operations since: a few bulk changes are as much to read as many small ones. */
  readonly behind: number
}

/** The copies that are of use; of those without one everything is to be made. */
export async function keptExcerpts(database: Database): Promise<ReadonlyMap<Excerpt, KeptExcerpt>> {
  const [records, last] = await Promise.all([copies(database).bulkGet(excerpts.map(keyOfExcerpt)), lastOfLog(database)])
  const stored = excerpts.flatMap((spec, at) => {
    const copy = records[at]?.value as Stored | undefined
    const isOfUse = copy?.fields === shapeOf(spec) && copy.seq <= last && last - copy.seq <= LONGEST_TAIL
    return copy && isOfUse ? [[spec, copy] as const] : []
  })
  const first = Math.min(last, ...stored.map(([, { seq }]) => seq))
  const tail = first === last ? [] : await database.log.where(':id').above(first).toArray()
  return new Map(
    stored.map(([spec, copy]) => {
      const since = tail.filter(({ seq = 0 }) => seq > copy.seq)
      const keys = since.flatMap(({ rows, derived = [] }) => [...rows, ...derived])
      return [
        spec,
        {
          rows: rowsOf(spec, copy),
          changed: idsOf(spec.table, keys),
          behind: since.reduce((sum, { count }) => sum + count, 0),
        },
      ]
    }),
  )
}

/** Called in the queue: nothing is committed meanwhile. */
export async function keepExcerpt(database: Database, spec: Excerpt, rows: readonly Fields[]): Promise<void> {
  const value: Stored = {
    seq: await lastOfLog(database),
    fields: shapeOf(spec),
    ids: rows.map(({ id }) => id).join(' '),
    blocks: spec.fields.map((field) => packed(rows.map((row) => row[field]))),
  }
  await writing(database, () => copies(database).put({ key: keyOfExcerpt(spec), value }))
}

/** Copies of another shape are of no use. */
function shapeOf({ fields }: Excerpt): string {
  return `2 ${fields.join(' ')}`
}

function rowsOf(spec: Excerpt, { ids, blocks }: Stored): readonly Fields[] {
  const all = ids === '' ? [] : ids.split(' ')
  const columns = blocks.map((block) => unpacked(block, all.length))
  return all.map((id, at) => {
    const row: Record<string, unknown> = { id }
    for (const [nth, field] of spec.fields.entries()) {
      const value = columns[nth]?.[at]
      if (value !== undefined) row[field] = value
    }
    return row as Fields
  })
}

function idsOf(table: string, keys: readonly string[]): readonly RowId[] {
  const own = keys.filter((key) => key.startsWith(`${table}:`)).map((key) => key.slice(table.length + 1))
  return [...new Set(own)]
}
