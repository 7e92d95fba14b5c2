// The reading half of the slice codec: checks every reference and name before it builds an operation.
import { BytesError, type ByteReader } from '../kernel/bytes'
import { ok, type Result } from '../kernel/result'
import type { Op, OpKind, RegisterKey, Stamp, Value } from './operation'
import { invalidOperation, isName, isPredKey, OP_KINDS, partsFit } from './operation-schema'
import { TXN } from './slice-format'
import { readPreds, type PredPlan } from './slice-preds'
import { readSources, readStamps, stampOf } from './slice-stamps'
import { TextsIn } from './slice-texts'
import { readSets } from './slice-values'

/** A list of registers that operations write or name. */
export interface Shape {
  readonly keys: readonly RegisterKey[]
  readonly fitsPred: boolean
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
  const parts = readStamps(reader, length, sources, (_, before) => before)
  const ids = parts.map(stampOf)
  const columns = readNames(reader, ids, names, rows, shapes.length)
  const preds = readPreds(reader, { parts, ids, sets: columns.sets, shapes, sources })
  const sets = readSets(reader, columns.sets, shapes, texts)
  if (reader.left > 0) throw new BytesError('bytes left over')
  return assemble(columns, preds, sets)
}

function readShapes(reader: ByteReader): Shape[] {
  const keys = new TextsIn(reader)
  return times(reader.count(), () => {
    const shape = times(reader.count(), () => keys.next())
    return { keys: shape, fitsPred: new Set(shape).size === shape.length && shape.every(isPredKey) }
  })
}

function readNames(reader: ByteReader, ids: readonly Stamp[], names: TextsIn, rows: TextsIn, shapes: number): Columns {
  const column = <T>(read: (at: number) => T): T[] => times(ids.length, read)
  const kinds = column(() => OP_KINDS[reader.index(OP_KINDS.length)] as OpKind)
  let txn = ''
  const txns = column((at) => {
    const code = reader.uint()
    if (code === TXN.own) txn = ids[at] as Stamp
    else if (code !== TXN.same) txn = names.at(code - TXN.text)
    return txn
  })
  return {
    ids,
    kinds,
    txns,
    tables: column(() => names.next()),
    rows: column(() => rows.next()),
    others: column(() => {
      const code = reader.uint()
      return code === 0 ? undefined : rows.at(code - 1)
    }),
    sets: column(() => reader.index(shapes + 1) - 1),
  }
}

function assemble(
  columns: Columns,
  preds: PredPlan,
  sets: readonly (Record<RegisterKey, Value> | undefined)[],
): Result<readonly Op[]> {
  const ops: Op[] = []
  for (let at = 0; at < columns.ids.length; at++) {
    const [id, txn, table, row] = [columns.ids[at], columns.txns[at], columns.tables[at], columns.rows[at]] as [
      string,
      string,
      string,
      string,
    ]
    const kind = columns.kinds[at] as OpKind
    const other = columns.others[at]
    const set = sets[at]
    if (!isName(txn) || !isName(table) || table.startsWith('_') || !isName(row)) return invalidOperation('name')
    if (!partsFit(kind, set !== undefined, other !== undefined)) return invalidOperation('kind')
    if (other !== undefined && (!isName(other) || other === row)) return invalidOperation('other')
    const open = { id, txn, kind, table, row, ...(set && { set }), ...(other !== undefined && { other }) }
    const op: Op = { ...open, pred: preds.predOf(at, row) }
    preds.learn(op)
    ops.push(op)
  }
  return ok(ops)
}

export function times<T>(length: number, read: (at: number) => T): T[] {
  const items: T[] = []
  for (let i = 0; i < length; i++) items.push(read(i))
  return items
}
