// The writing half of the slice codec: column after column, so that like lies beside like when the slice is packed.
import type { ByteWriter } from '../kernel/bytes'
import type { Op, RegisterKey, Stamp, Value } from './operation'
import { OP_KINDS } from './operation-schema'
import { GUESS_BUDGET, HEAD, Lists, PRED, sameList, TAG, TXN, zigzag } from './slice-format'
import { HeadGuesses } from './slice-heads'
import { partsOf, SourcesOut, writeStamps } from './slice-stamps'
import { TextsOut } from './slice-texts'
import type { StampParts } from './stamp'

/** Writes all sections; the order of the sections is the format. */
export function writeColumns(writer: ByteWriter, ops: readonly Op[]): void {
  const shapes = new Lists()
  const sets = ops.map((op) => (op.set ? shapes.reference(Object.keys(op.set)) + 1 : 0))
  const [names, rows, texts] = [new TextsOut(), new TextsOut(), new TextsOut()]
  const txns = txnColumn(ops, names)
  const tables = ops.map((op) => names.code(op.table))
  const places = ops.map((op) => rows.code(op.row))
  const others = ops.map((op) => (op.other === undefined ? 0 : rows.code(op.other) + 1))
  const preds = new PredColumns(ops, shapes)
  const values = new ValueColumns(ops, sets, texts)
  writeShapes(writer, shapes.items)
  for (const dictionary of [names, rows, texts]) dictionary.write(writer)
  preds.writeSources(writer)
  writer.uint(ops.length)
  preds.writeIds(writer)
  for (const column of [ops.map((op) => OP_KINDS.indexOf(op.kind)), txns, tables, places, others, sets])
    for (const number of column) writer.uint(number)
  preds.write(writer)
  values.write(writer)
}

function writeShapes(writer: ByteWriter, shapes: readonly (readonly RegisterKey[])[]): void {
  const keys = new TextsOut()
  const codes = shapes.map((shape) => shape.map((key) => keys.code(key)))
  keys.write(writer)
  writer.uint(shapes.length)
  for (const shape of codes) {
    writer.uint(shape.length)
    for (const code of shape) writer.uint(code)
  }
}

function txnColumn(ops: readonly Op[], names: TextsOut): number[] {
  return ops.map((op, at) => {
    if (op.txn === ops[at - 1]?.txn) return TXN.same
    return op.txn === op.id ? TXN.own : TXN.text + names.code(op.txn)
  })
}

/** The ids, and what each operation follows: references to operations of the slice, or to stamps spelled here. */
class PredColumns {
  private readonly modes: number[] = []
  private readonly codes: number[] = []
  private readonly sources = new SourcesOut()
  private readonly ids: readonly StampParts[]
  private readonly places: ReadonlyMap<Stamp, number>
  private readonly foreign = new Map<Stamp, number>()
  private readonly foreignParts: StampParts[] = []
  /** Time of the operation that first names each foreign stamp. */
  private readonly foreignBases: number[] = []

  constructor(ops: readonly Op[], shapes: Lists) {
    this.ids = ops.map((op) => partsOf(op.id))
    this.places = new Map(ops.map((op, at) => [op.id, at]))
    const guesses = new HeadGuesses()
    let budget = GUESS_BUDGET
    ops.forEach((op, at) => {
      const [row, keys, written] = [guesses.of(op.row), Object.keys(op.pred), Object.keys(op.set ?? {})]
      const guessed = keys.every((key) => sameList(op.pred[key] ?? [], row.guess(key)))
      const asSet = op.set !== undefined && sameList(keys, written)
      const short = guessed && (asSet || (budget -= keys.length) >= 0)
      if (keys.length === 0) this.modes.push(PRED.none)
      else if (asSet) this.modes.push(short ? PRED.guessed : PRED.spelled)
      else this.modes.push(PRED.ownShapes + 2 * shapes.reference(keys) + (short ? 0 : 1))
      if (!short) for (const key of keys) this.spell(op.pred[key] ?? [], row.guess(key), at)
      row.learn(op, written, asSet ? written : keys)
    })
    for (const part of [...this.ids, ...this.foreignParts]) this.sources.code(part)
  }

  writeSources(writer: ByteWriter): void {
    this.sources.write(writer)
  }

  writeIds(writer: ByteWriter): void {
    writeStamps(writer, this.ids, this.sources, (at) => this.ids[at - 1]?.time ?? 0)
  }

  write(writer: ByteWriter): void {
    for (const mode of this.modes) writer.uint(mode)
    for (const code of this.codes) writer.uint(code)
    writeStamps(writer, this.foreignParts, this.sources, (at) => this.foreignBases[at] ?? 0)
  }

  private spell(heads: readonly Stamp[], guess: readonly Stamp[], at: number): void {
    const [only] = heads
    if (sameList(heads, guess)) this.codes.push(HEAD.guessed)
    else if (only !== undefined && heads.length === 1) this.codes.push(HEAD.one + this.reference(only, at))
    else this.codes.push(HEAD.list, heads.length, ...heads.map((stamp) => this.reference(stamp, at)))
  }

  /** Even: an operation of the slice, by distance. Odd: a foreign stamp, 0 for the next new one, else how many were met since. */
  private reference(stamp: Stamp, at: number): number {
    const place = this.places.get(stamp)
    if (place !== undefined) return 2 * zigzag(at - place)
    const known = this.foreign.get(stamp)
    if (known !== undefined) return 2 * (this.foreign.size - known) + 1
    this.foreign.set(stamp, this.foreign.size)
    this.foreignParts.push(partsOf(stamp))
    this.foreignBases.push(this.ids[at]?.time ?? 0)
    return 1
  }
}

/** Values register by register over all operations of one shape: first what kinds they are, then the values. */
class ValueColumns {
  private readonly cells: (number | { readonly double: number })[] = []

  constructor(
    ops: readonly Op[],
    sets: readonly number[],
    private readonly texts: TextsOut,
  ) {
    const byShape = new Map<number, Op[]>()
    ops.forEach((op, at) => {
      const shape = sets[at] ?? 0
      if (shape === 0) return
      const group = byShape.get(shape)
      if (group) group.push(op)
      else byShape.set(shape, [op])
    })
    for (const [, group] of [...byShape].sort(([a], [b]) => a - b))
      for (const key of Object.keys(group[0]?.set ?? {})) this.add(group.map((op) => op.set?.[key] as Value))
  }

  write(writer: ByteWriter): void {
    for (const cell of this.cells)
      if (typeof cell === 'number') writer.uint(cell)
      else writer.double(cell.double)
  }

  private add(values: readonly Value[]): void {
    const tags = values.map(tagOf)
    for (const tag of tags) this.cells.push(tag)
    values.forEach((value, at) => {
      const tag = tags[at]
      if (tag === TAG.text) this.cells.push(this.texts.code(value as string))
      else if (tag === TAG.json) this.cells.push(this.texts.code(JSON.stringify(value)))
      else if (tag === TAG.double) this.cells.push({ double: value as number })
      else if (tag === TAG.natural || tag === TAG.negative) this.cells.push(Math.abs(value as number))
    })
  }
}

function tagOf(value: Value): number {
  if (value === null) return TAG.null
  if (typeof value === 'boolean') return value ? TAG.true : TAG.false
  if (typeof value === 'string') return TAG.text
  if (typeof value !== 'number') return TAG.json
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) return TAG.double
  return value >= 0 ? TAG.natural : TAG.negative
}
