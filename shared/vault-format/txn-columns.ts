// Transaction headers as columns beside their operations: what the operations already say (ids, device, time) costs almost nothing.
import { BytesError, type ByteReader, type ByteWriter } from '../kernel/bytes'
import { orThrow } from '../kernel/result'
import type { Op, Txn, TxnId } from '../oplog/operation'
import { unzigzag, zigzag } from '../oplog/slice-format'
import { TextsIn, TextsOut } from '../oplog/slice-texts'
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
  const owners = txns.map(({ id }) => places.get(id) ?? 0)
  const hint = (n: number): Hint => hints[owners[n] ?? 0] as Hint
  const texts = new TextsOut()
  const columns = [
    ...(['by', 'command', 'label'] as const).map((name) => txns.map((txn) => texts.code(txn[name]))),
    txns.map(({ device }, n) => (device === hint(n).device ? 0 : 1 + texts.code(device))),
    txns.map(({ undoes }) => (undoes === undefined ? 0 : 1 + texts.code(undoes))),
  ]
  texts.write(writer)
  writer.uint(txns.length)
  let next = 0
  for (const place of owners) {
    writer.uint(place === next ? 0 : place + 1)
    if (place === next) next++
  }
  for (const column of columns) for (const code of column) writer.uint(code)
  txns.forEach(({ at }, n) => writeTime(writer, at, hint(n).time))
  for (const { part } of txns) {
    writer.uint(part?.k ?? 0)
    if (part) writer.uint(part.n)
  }
}

/** Reads what `writeTxns` wrote for these operations. Throws BytesError. */
export function readTxns(reader: ByteReader, ops: readonly Op[]): Txn[] {
  const hints = hintsOf(ops)
  const texts = new TextsIn(reader)
  const length = reader.count(8)
  const column = <T>(read: (n: number) => T): T[] => Array.from({ length }, (_, n) => read(n))
  let next = 0
  const owners = column(() => {
    const code = reader.index(hints.length + 1)
    const hint = hints[code === 0 ? next++ : code - 1]
    if (!hint) throw new BytesError('header of no transaction')
    return hint
  })
  const text = () => column(() => texts.next())
  const optional = () =>
    column(() => {
      const code = reader.uint()
      return code === 0 ? undefined : texts.at(code - 1)
    })
  const [by, command, label] = [text(), text(), text()]
  const [devices, undoes] = [optional(), optional()]
  const times = column((n) => readTime(reader, owners[n]?.time ?? 0))
  const parts = column(() => {
    const k = reader.uint()
    return k === 0 ? undefined : { k, n: reader.uint() }
  })
  return owners.map((hint, n): Txn => {
    const [undone, part] = [undoes[n], parts[n]]
    return {
      id: hint.id,
      by: by[n] ?? '',
      device: devices[n] ?? hint.device,
      command: command[n] ?? '',
      label: label[n] ?? '',
      at: times[n] ?? 0,
      ...(undone === undefined ? {} : { undoes: undone }),
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
  writer.uint(short ? 1 + zigzag(off) : 0)
  if (!short) writer.double(at)
}

function readTime(reader: ByteReader, hint: number): number {
  const code = reader.uint()
  if (code === 0) return reader.double()
  return hint + unzigzag(code - 1)
}

const MAX_OFF = 2 ** 50
