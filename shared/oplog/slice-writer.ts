// The writing half of the slice codec: collects the dictionaries, then writes column after column.
import type { ByteWriter } from '../kernel/bytes'
import type { Op, RegisterKey, Stamp, Value } from './operation'
import { OP_KINDS } from './operation-schema'
import { ForeignList, Ordered, TAG, UNIFORM_BUDGET, VALUE_TAG_BASE } from './slice-format'
import { readStamp } from './stamp'
import { orThrow } from '../kernel/result'

/** Everything the columns refer to, in order of first use. */
interface Dictionaries {
  readonly stamps: Ordered<Stamp>
  readonly texts: Ordered<string>
  readonly shapes: ForeignList<string>
  readonly lists: ForeignList<Stamp>
}

/** Writes all sections; the order of the sections is the format. */
export function writeColumns(writer: ByteWriter, ops: readonly Op[]): void {
  const texts = new Ordered<string>()
  const stamps = new Ordered<Stamp>()
  const dictionaries = { stamps, texts, shapes: new ForeignList(texts), lists: new ForeignList(stamps) }
  const body = collect(ops, dictionaries)
  writeStamps(writer, stamps.items)
  writer.uint(texts.items.length)
  for (const text of texts.items) writer.text(text)
  for (const { items } of [dictionaries.shapes, dictionaries.lists]) {
    writer.uint(items.length)
    for (const list of items) {
      writer.uint(list.length)
      for (const reference of list) writer.uint(reference)
    }
  }
  writer.uint(ops.length)
  for (const column of body) for (const number of column) writeCell(writer, number)
}

/** A column holds references and numbers; a `number[]`-free cell is a double. */
type Cell = number | { readonly double: number }

function writeCell(writer: ByteWriter, cell: Cell): void {
  if (typeof cell === 'number') writer.uint(cell)
  else writer.double(cell.double)
}

function collect(ops: readonly Op[], { stamps, texts, shapes, lists }: Dictionaries): readonly Cell[][] {
  const ids = ops.map((op) => stamps.reference(op.id))
  const kinds = ops.map((op) => OP_KINDS.indexOf(op.kind))
  const names = (['txn', 'table', 'row'] as const).map((name) => ops.map((op) => texts.reference(op[name])))
  const others = ops.map((op) => (op.other === undefined ? 0 : texts.reference(op.other) + 1))
  const sets = ops.map((op) => (op.set ? shapes.reference(Object.keys(op.set)) + 1 : 0))
  return [ids, kinds, ...names, others, sets, collectPreds(ops, shapes, lists), collectValues(ops, sets, texts)]
}

/** Per operation: 0, or its shape + 1 and then either 0 with one list for all registers, or 1 with a list for each. */
function collectPreds(ops: readonly Op[], shapes: ForeignList<string>, lists: ForeignList<Stamp>): Cell[] {
  const cells: Cell[] = []
  let budget = UNIFORM_BUDGET
  for (const { pred } of ops) {
    const keys = Object.keys(pred)
    if (keys.length === 0) {
      cells.push(0)
      continue
    }
    const references = keys.map((key) => lists.reference(pred[key] ?? []))
    const uniform = references.every((reference) => reference === references[0]) && keys.length <= budget
    if (uniform) budget -= keys.length
    cells.push(shapes.reference(keys) + 1, ...(uniform ? [0, references[0] ?? 0] : [1, ...references]))
  }
  return cells
}

/** Values stand register by register over all operations of one shape, so that like lies beside like when the slice is packed. */
function collectValues(ops: readonly Op[], sets: readonly number[], texts: Ordered<string>): Cell[] {
  const byShape = new Map<number, Op[]>()
  ops.forEach((op, at) => {
    const shape = sets[at] ?? 0
    if (shape === 0) return
    const group = byShape.get(shape)
    if (group) group.push(op)
    else byShape.set(shape, [op])
  })
  const cells: Cell[] = []
  for (const [, group] of [...byShape].sort(([a], [b]) => a - b)) {
    for (const key of Object.keys(group[0]?.set ?? {}))
      for (const op of group) pushValue(cells, (op.set as Record<RegisterKey, Value>)[key] as Value, texts)
  }
  return cells
}

function pushValue(cells: Cell[], value: Value, texts: Ordered<string>): void {
  if (value === null) cells.push(TAG.null)
  else if (typeof value === 'boolean') cells.push(value ? TAG.true : TAG.false)
  else if (typeof value === 'string') cells.push(VALUE_TAG_BASE + texts.reference(value))
  else if (typeof value === 'number') pushNumber(cells, value)
  else cells.push(TAG.json, texts.reference(JSON.stringify(value)))
}

function pushNumber(cells: Cell[], value: number): void {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) cells.push(TAG.double, { double: value })
  else if (value >= 0) cells.push(TAG.natural, value)
  else cells.push(TAG.negative, -value)
}

/** Stamps as differences: device and incarnation from a small list, time against the one before. */
function writeStamps(writer: ByteWriter, stamps: readonly Stamp[]): void {
  const parts = stamps.map((stamp) => orThrow(readStamp(stamp)))
  const sources = new Ordered<string>()
  const references = parts.map(({ device, incarnation }) => sources.reference(`${device} ${incarnation}`))
  writer.uint(sources.items.length)
  for (const source of sources.items) {
    const [device, incarnation] = source.split(' ')
    writer.text(device ?? '')
    writer.uint(Number(incarnation))
  }
  writer.uint(stamps.length)
  let last = 0
  parts.forEach(({ time, counter }, at) => {
    writer.uint(references[at] ?? 0)
    writer.int(time - last)
    writer.uint(counter)
    last = time
  })
}
