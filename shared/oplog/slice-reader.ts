// The reading half of the slice codec: checks every reference and name before it builds an operation.
import { BytesError, type ByteReader } from '../kernel/bytes'
import { ok, type Result } from '../kernel/result'
import type { Op, OpKind, RegisterKey, Stamp } from './operation'
import { invalidOperation, isName, isPredKey, OP_KINDS, partsFit } from './operation-schema'
import { isRegisterKey } from './register-key'
import { TXN } from './slice-format'
import { HeadGuesses } from './slice-heads'
import { NO_KEYS, readPreds, type PredPlan } from './slice-preds'
import { readSources, readStamps } from './slice-stamps'
import { TextsIn } from './slice-texts'
import { readSets } from './slice-values'

/** A list of registers that operations write or name. */
export interface Shape {
  readonly keys: readonly RegisterKey[]
  readonly fitsPred: boolean
  readonly fitsSet: boolean
}

interface Columns {
  readonly ids: readonly Stamp[]
  readonly kinds: readonly OpKind[]
  readonly txns: readonly string[]
  readonly tables: readonly string[]
  readonly rows: readonly string[]
  readonly others: readonly (string | undefined)[]
  /** Shape reference, or -1. */
  readonly sets: readonly number[]
}

/**
 * Reads all sections; with `count`, refuses any other number of operations before reading them. Throws BytesError where the
 * bytes cannot be a slice; Failure where an operation in it is malformed.
 */
export function readColumns(reader: ByteReader, count?: number): Result<readonly Op[]> {
  const shapes = readShapes(reader)
  const [names, rows, texts] = [new TextsIn(reader), new TextsIn(reader), new TextsIn(reader)]
  const sources = readSources(reader)
  const length = reader.count(10)
  if (count !== undefined && count !== length) throw new BytesError('another number of operations')
  const ids = readStamps(reader, length, sources)
  const columns = readNames(reader, ids.texts, names, rows, shapes.length)
  const preds = readPreds(reader, { ids, sets: columns.sets, shapes, sources })
  const sets = readSets(reader, columns.sets, shapes, texts)
  if (reader.left > 0) throw new BytesError('bytes left over')
  return assemble(columns, shapes, preds, sets)
}

function readShapes(reader: ByteReader): Shape[] {
  const keys = new TextsIn(reader)
  return times(reader.count(), () => {
    const shape = times(reader.count(), () => keys.next())
    const distinct = new Set(shape).size === shape.length
    return {
      keys: shape,
      fitsPred: distinct && shape.every(isPredKey),
      fitsSet: distinct && shape.length > 0 && shape.every(isRegisterKey),
    }
  })
}

function readNames(reader: ByteReader, ids: readonly Stamp[], names: TextsIn, rows: TextsIn, shapes: number): Columns {
  const length = ids.length
  const kinds = times(length, () => OP_KINDS[reader.index(OP_KINDS.length)] as OpKind)
  const txns = readTxns(reader, ids, names)
  const tables = times(length, () => names.next())
  const places = times(length, () => rows.next())
  const others = times(length, () => {
    const code = reader.uint()
    return code === 0 ? undefined : rows.at(code - 1)
  })
  return { ids, kinds, txns, tables, rows: places, others, sets: times(length, () => reader.index(shapes + 1) - 1) }
}

function readTxns(reader: ByteReader, ids: readonly Stamp[], names: TextsIn): string[] {
  let txn = ''
  return times(ids.length, (at) => {
    const code = reader.uint()
    if (code === TXN.own) txn = ids[at] as Stamp
    else if (code !== TXN.same) txn = names.at(code - TXN.text)
    return txn
  })
}

function assemble(
  columns: Columns,
  shapes: readonly Shape[],
  preds: PredPlan,
  sets: readonly (Op['set'] | undefined)[],
): Result<readonly Op[]> {
  const guesses = new HeadGuesses()
  const ops: Op[] = []
  for (let at = 0; at < columns.ids.length; at++) {
    const set = sets[at]
    const wrong = wrongPart(columns, at, set !== undefined)
    if (wrong !== undefined) return invalidOperation(wrong)
    const row = guesses.of(columns.rows[at] as string)
    const op = operationAt(columns, at, set, preds.predOf(at, row))
    const written = shapes[columns.sets[at] as number]?.keys ?? NO_KEYS
    row.learn(op, written, preds.keys[at] as readonly RegisterKey[])
    ops.push(op)
  }
  return ok(ops)
}

function wrongPart({ txns, tables, rows, kinds, others }: Columns, at: number, hasSet: boolean): string | undefined {
  const [table, row, other] = [tables[at] as string, rows[at] as string, others[at]]
  if (!isName(txns[at]) || !isName(table) || table.startsWith('_') || !isName(row)) return 'name'
  if (!partsFit(kinds[at] as OpKind, hasSet, other !== undefined)) return 'kind'
  return other !== undefined && (!isName(other) || other === row) ? 'other' : undefined
}

/** Its parts fit; absent ones are left out, and there is never both a set and another row. */
function operationAt(columns: Columns, at: number, set: Op['set'], pred: Op['pred']): Op {
  const [id, txn, kind] = [columns.ids[at] as Stamp, columns.txns[at] as string, columns.kinds[at] as OpKind]
  const [table, row, other] = [columns.tables[at] as string, columns.rows[at] as string, columns.others[at]]
  if (set !== undefined) return { id, txn, kind, table, row, set, pred }
  return other === undefined ? { id, txn, kind, table, row, pred } : { id, txn, kind, table, row, other, pred }
}

function times<T>(length: number, read: (at: number) => T): T[] {
  const items: T[] = []
  for (let i = 0; i < length; i++) items.push(read(i))
  return items
}
