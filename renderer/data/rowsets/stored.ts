// Columns kept on disk between starts: at 100,000 people the set is back in a fraction of the 4 s that reading the rows takes
// (decisions.md 1). Only ever a copy: valid for one log position, patched from the slices after it, thrown away when in doubt.
import type { Excerpt } from '../../../shared/domain/workbench/excerpt'
import { excerptsOf } from '../../../shared/domain/workbench/excerpts'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { writing } from '../writing'
import type { Database, MetaRecord } from '../database'
import { turn } from '../queue'
import type { Session } from '../session'
import type { Columns, Slot } from './columns'

/** Below this many rows reading them is as quick. */
export const WORTH_KEEPING = 1_000
/** A tail longer than this part of the set is not patched: reading everything anew costs about the same. */
const LONGEST_TAIL = 0.2
/** Rows of one piece of the copy: small enough that an edit or a keystroke never notices one being written. */
const PIECE = 1_000
/** Pieces taken apart between two turns of the event loop: an edit waits for these at most. */
const AT_ONCE = 20
/** A column of a piece with more distinct values than this is stored as it is. */
const MOST_WORDS = 500

interface Header {
  /** Everything up to this log record is in the columns. */
  readonly seq: number
  /** Names of the columns: another catalogue reads the rows anew. */
  readonly fields: string
  readonly ids: readonly RowId[]
}

/** A thousand rows, column by column. */
type Piece = Readonly<Record<string, Block>>

export type Block =
  | { readonly values: readonly unknown[] }
  /** Without codes every row says the one word: many fields of a table are hardly ever filled in. */
  | { readonly words: readonly unknown[]; readonly codes?: Uint8Array | Uint16Array }

/** Fills empty columns from their copy and answers the rows changed since, to be put on top; undefined where the copy is of no use. */
export async function restoreColumns(
  session: Session,
  table: string,
  columns: Columns,
): Promise<{ readonly ids: readonly RowId[]; readonly rows: readonly RowRecord[] } | undefined> {
  const { database } = session
  const header = (await copies(database).get(table))?.value as Header | undefined
  if (!header || header.fields !== fieldsOf(columns)) return undefined
  const ids = await changedSince(database, table, header.seq)
  if (!ids || ids.length > header.ids.length * LONGEST_TAIL) return undefined
  const values = new Map(columns.stored().map((field) => [field, new Array<unknown>(header.ids.length)]))
  if (!(await readPieces(database, table, header.ids.length, values))) return undefined
  columns.fill(header.ids, values)
  const rows = await database.rows(table).bulkGet([...ids])
  return { ids, rows: rows.flatMap((row) => row ?? []) }
}

/** Fills the columns from the pieces on disk; false where one is missing. */
async function readPieces(
  database: Database,
  table: string,
  rows: number,
  into: ReadonlyMap<string, unknown[]>,
): Promise<boolean> {
  const keys = keysOf(table, rows)
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const pieces = await copies(database).bulkGet(keys.slice(from, from + AT_ONCE))
    for (const [nth, piece] of pieces.entries()) {
      if (!piece) return false
      const start = (from + nth) * PIECE
      for (const [field, block] of Object.entries(piece.value as Piece)) {
        const column = into.get(field)
        if (column) unpackInto(column, start, Math.min(rows, start + PIECE), block)
      }
    }
    await turn()
  }
  return true
}

/**
 * Writes the copy, a piece at a time between edits. Rows that change meanwhile lie after the noted log position, so whatever the
 * columns say of them is replaced on restoring.
 */
export async function keepColumns(session: Session, table: string, columns: Columns): Promise<void> {
  const { database, queue } = session
  const put = (record: MetaRecord) => queue.whenIdle(() => writing(database, () => copies(database).put(record)))
  if (session.unfinished.size > 0) return
  // In the queue, so that no commit is on disk but not yet in the columns.
  const seq = await queue.whenIdle(() => lastOfLog(database))
  const slots = [...columns.all()]
  const ids = slots.map((slot) => columns.idAt(slot))
  await queue.whenIdle(() => writing(database, () => copies(database).delete(table)))
  for (const [at, key] of keysOf(table, ids.length).entries()) {
    if (session.closing) return
    await put({ key, value: pieceOf(columns, slots.slice(at * PIECE, (at + 1) * PIECE)) })
    await turn()
  }
  await put({ key: table, value: { seq, fields: fieldsOf(columns), ids } satisfies Header })
}

/** Throws copies away, inside a transaction of the writer: rows of these tables change without a log record (rebuilt, derived again, taken back). */
export async function dropCopies(database: Database, tables: readonly string[]): Promise<void> {
  await copies(database).bulkDelete(tables.flatMap((table) => [table, ...excerptsOf(table).map(keyOfExcerpt)]))
}

export function keyOfExcerpt({ table, name }: Excerpt): string {
  return `${table}#${name}`
}

export function copies(database: Database) {
  return database.dexie.table<MetaRecord, string>('_columns')
}

/** Ids of the table's rows that log records after `seq` touched; undefined where the log is not the one the copy was made of. */
async function changedSince(database: Database, table: string, seq: number): Promise<readonly RowId[] | undefined> {
  if ((await lastOfLog(database)) < seq) return undefined
  const ids = new Set<RowId>()
  await database.log
    .where(':id')
    .above(seq)
    .each((record) => {
      for (const key of [...record.rows, ...(record.derived ?? [])])
        if (key.startsWith(`${table}:`)) ids.add(key.slice(table.length + 1))
    })
  return [...ids]
}

/** Number of the newest log record; 0 where there is none. */
export async function lastOfLog(database: Database): Promise<number> {
  const [last = 0] = await database.log.orderBy(':id').reverse().limit(1).primaryKeys()
  return last
}

/** Keys of the pieces that hold so many rows. */
function keysOf(table: string, rows: number): string[] {
  return Array.from({ length: Math.ceil(rows / PIECE) }, (_, at) => `${table}/${at}`)
}

function pieceOf(columns: Columns, slots: readonly Slot[]): Piece {
  return Object.fromEntries(
    columns.stored().map((field) => {
      const read = columns.reader(field)
      return [field, packed(slots.map(read))]
    }),
  )
}

function fieldsOf(columns: Columns): string {
  return columns.stored().join(' ')
}

export function packed(values: readonly unknown[]): Block {
  const codes = new Map<unknown, number>()
  for (const value of values) {
    if (!codes.has(value)) codes.set(value, codes.size)
    if (codes.size > MOST_WORDS) return { values }
  }
  if (codes.size === 1) return { words: [values[0]] }
  const coded = values.map((value) => codes.get(value) ?? 0)
  return { words: [...codes.keys()], codes: codes.size <= 256 ? Uint8Array.from(coded) : Uint16Array.from(coded) }
}

export function unpacked(block: Block, rows: number): readonly unknown[] {
  const column = new Array<unknown>(rows)
  unpackInto(column, 0, rows, block)
  return column
}

/** Rows [start, end). Where all say nothing the column is left as it is: empty. */
function unpackInto(column: unknown[], start: number, end: number, block: Block): void {
  if ('values' in block) return void block.values.forEach((value, at) => void (column[start + at] = value))
  const { words, codes } = block
  if (codes) for (let at = 0; at < codes.length; at++) column[start + at] = words[codes[at]!]
  else if (words[0] !== undefined) column.fill(words[0], start, end)
}
