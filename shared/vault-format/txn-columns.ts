// Transaction headers as columns beside their operations: what the operations already say (ids, device, time) costs almost nothing.
import { BytesError, type ByteReader, type ByteWriter } from '../kernel/bytes'
import { orThrow } from '../kernel/result'
import type { Op, Txn, TxnId } from '../oplog/operation'
import { readStamp } from '../oplog/stamp'

/** What the first operation of a transaction says of its header. */
interface Hint {
  readonly id: TxnId
  readonly device: string
  /** UTC ms of its stamp. */
  readonly time: number
}

/** Writes headers of the transactions that `ops` belong to, in any order. */
export function writeTxns(writer: ByteWriter, txns: readonly Txn[], ops: readonly Op[]): void {
  const hints = hintsOf(ops)
  const places = new Map(hints.map(({ id }, at) => [id, at]))
  const texts = new Texts()
  const at = txns.map(({ id }) => places.get(id) ?? 0)
  writer.uint(txns.length)
  let next = 0
  for (const place of at) {
    writer.uint(place === next ? 0 : place + 1)
    if (place === next) next++
  }
  for (const name of ['by', 'command', 'label'] as const) for (const txn of txns) writer.uint(texts.code(txn[name]))
  txns.forEach((txn, n) => writer.uint(txn.device === hints[at[n] ?? 0]?.device ? 0 : 1 + texts.code(txn.device)))
  for (const { undoes } of txns) writer.uint(undoes === undefined ? 0 : 1 + texts.code(undoes))
  txns.forEach((txn, n) => writeTime(writer, txn.at, hints[at[n] ?? 0]?.time ?? 0))
  for (const { part } of txns) {
    writer.uint(part?.k ?? 0)
    if (part) writer.uint(part.n)
  }
  for (const text of texts.items) writer.text(text)
}

/** Reads what `writeTxns` wrote for these operations. Throws BytesError. */
export function readTxns(reader: ByteReader, ops: readonly Op[]): Txn[] {
  const hints = hintsOf(ops)
  const length = reader.count(7)
  const column = <T>(read: () => T): T[] => Array.from({ length }, read)
  let next = 0
  const owners = column(() => {
    const code = reader.index(hints.length + 1)
    const hint = hints[code === 0 ? next++ : code - 1]
    if (!hint) throw new BytesError('header of no transaction')
    return hint
  })
  const texts = new TextReader(reader)
  const [by, command, label] = [column(() => texts.code()), column(() => texts.code()), column(() => texts.code())]
  const devices = column(() => texts.optional())
  const undoes = column(() => texts.optional())
  const times = owners.map(({ time }) => readTime(reader, time))
  const parts = column(() => {
    const k = reader.uint()
    return k === 0 ? undefined : { k, n: reader.uint() }
  })
  const text = texts.read()
  return owners.map((hint, n): Txn => {
    const [undone, part, device] = [undoes[n], parts[n], devices[n]]
    return {
      id: hint.id,
      by: text(by[n]),
      device: device === undefined ? hint.device : text(device),
      command: text(command[n]),
      label: text(label[n]),
      at: times[n] ?? 0,
      ...(undone === undefined ? {} : { undoes: text(undone) }),
      ...(part ? { part } : {}),
    }
  })
}

/** Transactions in the order in which the operations first name them. */
function hintsOf(ops: readonly Op[]): Hint[] {
  const hints: Hint[] = []
  const met = new Set<TxnId>()
  for (const { id, txn } of ops) {
    if (met.has(txn)) continue
    met.add(txn)
    const { device, time } = orThrow(readStamp(id))
    hints.push({ id: txn, device, time })
  }
  return hints
}

/** Usually the stamp's own time. Anything but a whole number near it is spelled out. */
function writeTime(writer: ByteWriter, at: number, hint: number): void {
  const off = at - hint
  const short = Number.isSafeInteger(at) && !Object.is(at, -0) && Math.abs(off) < MAX_OFF
  writer.uint(short ? 1 + (off < 0 ? -2 * off - 1 : 2 * off) : 0)
  if (!short) writer.double(at)
}

function readTime(reader: ByteReader, hint: number): number {
  const code = reader.uint()
  if (code === 0) return reader.double()
  const off = code - 1
  return hint + (off % 2 === 0 ? off / 2 : -(off + 1) / 2)
}

const MAX_OFF = 2 ** 50

/** A dictionary: 0 where a text is met for the first time, else its place + 1; the texts follow at the end. */
class Texts {
  readonly items: string[] = []
  private readonly places = new Map<string, number>()

  code(text: string): number {
    const place = this.places.get(text)
    if (place !== undefined) return place + 1
    this.places.set(text, this.items.length)
    this.items.push(text)
    return 0
  }
}

class TextReader {
  private known = 0

  constructor(private readonly reader: ByteReader) {}

  /** Place of the next text. */
  code(): number {
    const code = this.reader.index(this.known + 1)
    return code === 0 ? this.known++ : code - 1
  }

  optional(): number | undefined {
    const code = this.reader.index(this.known + 2)
    if (code === 0) return undefined
    return code === 1 ? this.known++ : code - 2
  }

  /** Reads the texts themselves; answers how to look one up. */
  read(): (place: number | undefined) => string {
    const items = Array.from({ length: this.known }, () => this.reader.text())
    return (place) => items[place ?? 0] ?? ''
  }
}
