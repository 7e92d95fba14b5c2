// The reading half of the slice codec: checks every reference and name before it builds an operation.
import { BytesError, type ByteReader } from '../kernel/bytes'
import { ok, type Result } from '../kernel/result'
import type { Op, OpKind, RegisterKey, Stamp, Value } from './operation'
import { invalidOperation, isName, isPredKey, isWrite, OP_KINDS, partsFit } from './operation-schema'
import { isRegisterKey } from './register-key'
import { TAG, UNIFORM_BUDGET, VALUE_TAG_BASE } from './slice-format'
import { readStamp, writeStamp } from './stamp'

interface Shape {
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

/** Reads all sections. Throws BytesError where the bytes cannot be a slice; Failure where an operation in it is malformed. */
export function readColumns(reader: ByteReader, count?: number): Result<readonly Op[]> {
  const stamps = readStamps(reader)
  const texts = times(reader.count(), () => reader.text())
  const shapes = readLists(reader, texts).map((keys): Shape => ({
    keys,
    fitsPred: new Set(keys).size === keys.length && keys.every(isPredKey),
  }))
  const lists = readLists(reader, stamps)
  const columns = readNames(reader, stamps, texts, shapes.length, count)
  const preds = readPreds(reader, columns.ids, shapes, lists)
  const sets = readSets(reader, columns.sets, shapes, texts)
  if (reader.left > 0) throw new BytesError('bytes left over')
  return assemble(columns, preds, sets)
}

function assemble(
  columns: Columns,
  preds: readonly Op['pred'][],
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
    const pred = preds[at] ?? {}
    ops.push({ id, txn, kind, table, row, ...(set && { set }), ...(other !== undefined && { other }), pred })
  }
  return ok(ops)
}

function readNames(
  reader: ByteReader,
  stamps: readonly Stamp[],
  texts: readonly string[],
  shapes: number,
  count: number | undefined,
): Columns {
  const length = reader.count(7)
  if (count !== undefined && count !== length) throw new BytesError('another number of operations')
  const column = <T>(list: readonly T[]): T[] => times(length, () => list[reader.index(list.length)] as T)
  return {
    ids: column(stamps),
    kinds: column(OP_KINDS),
    txns: column(texts),
    tables: column(texts),
    rows: column(texts),
    others: times(length, () => texts[reader.index(texts.length + 1) - 1]),
    sets: times(length, () => reader.index(shapes + 1) - 1),
  }
}

function readPreds(
  reader: ByteReader,
  ids: readonly Stamp[],
  shapes: readonly Shape[],
  lists: readonly (readonly Stamp[])[],
): Op['pred'][] {
  let budget = UNIFORM_BUDGET
  return ids.map((id) => {
    const shape = shapes[reader.index(shapes.length + 1) - 1]
    if (!shape) return {}
    if (!shape.fitsPred) throw new BytesError('pred names no register')
    const uniform = reader.index(2) === 0
    if (uniform && (budget -= shape.keys.length) < 0) throw new BytesError('unpacks too large')
    const shared = uniform ? listAt(reader, lists, id) : undefined
    const pred: Record<RegisterKey, readonly Stamp[]> = {}
    for (const key of shape.keys) pred[key] = shared ?? listAt(reader, lists, id)
    return pred
  })
}

function listAt(reader: ByteReader, lists: readonly (readonly Stamp[])[], id: Stamp): readonly Stamp[] {
  const list = lists[reader.index(lists.length)] as readonly Stamp[]
  if (list.includes(id)) throw new BytesError('an operation names itself')
  return list
}

function readSets(
  reader: ByteReader,
  sets: readonly number[],
  shapes: readonly Shape[],
  texts: readonly string[],
): (Record<RegisterKey, Value> | undefined)[] {
  const values = sets.map((shape) => (shape < 0 ? undefined : ({} as Record<RegisterKey, Value>)))
  const groups = shapes.map((): Record<RegisterKey, Value>[] => [])
  sets.forEach((shape, at) => groups[shape]?.push(values[at] as Record<RegisterKey, Value>))
  groups.forEach((group, shape) => {
    if (group.length === 0) return
    const keys = shapes[shape]?.keys ?? []
    if (keys.length === 0 || new Set(keys).size !== keys.length) throw new BytesError('set of nothing')
    if (!keys.every(isRegisterKey)) throw new BytesError('set writes no register')
    for (const key of keys) for (const set of group) set[key] = checked(key, readValue(reader, texts))
  })
  return values
}

/** Texts need no check; elements of a set hold true or null, and bytes can spell numbers and nestings JSON cannot. */
function checked(key: RegisterKey, value: Value): Value {
  if (typeof value === 'string' ? key.includes(':') : !isWrite(key, value))
    throw new BytesError('set writes no register')
  return value
}

function readValue(reader: ByteReader, texts: readonly string[]): Value {
  const tag = reader.index(texts.length + VALUE_TAG_BASE)
  if (tag >= VALUE_TAG_BASE) return texts[tag - VALUE_TAG_BASE] as string
  if (tag === TAG.null) return null
  if (tag === TAG.false || tag === TAG.true) return tag === TAG.true
  if (tag === TAG.natural) return reader.uint()
  if (tag === TAG.negative) return -reader.uint()
  if (tag === TAG.double) return reader.double()
  return JSON.parse(texts[reader.index(texts.length)] as string) as Value
}

function readLists<T>(reader: ByteReader, members: readonly T[]): (readonly T[])[] {
  return times(reader.count(), () => times(reader.count(), () => members[reader.index(members.length)] as T))
}

function readStamps(reader: ByteReader): Stamp[] {
  const sources = times(reader.count(), () => ({ device: reader.text(), incarnation: reader.uint() }))
  let time = 0
  return times(reader.count(3), () => {
    const source = sources[reader.index(sources.length)] as { device: string; incarnation: number }
    time += reader.int()
    const parts = { time, counter: reader.uint(), ...source }
    const stamp = writeStamp(parts)
    const back = readStamp(stamp)
    const same =
      back.ok &&
      back.value.time === time &&
      back.value.counter === parts.counter &&
      back.value.device === parts.device &&
      back.value.incarnation === parts.incarnation
    if (!same) throw new BytesError('stamp out of range')
    return stamp
  })
}

function times<T>(length: number, read: () => T): T[] {
  const items: T[] = []
  for (let i = 0; i < length; i++) items.push(read())
  return items
}
