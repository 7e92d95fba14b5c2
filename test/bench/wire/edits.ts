// The edit history of the wire bench: three PCs edit, insert and remove over so many rows of 20 fields, 3 % of it unknowingly at
// the same time. Repeatable from its seed, so that every program that is compared gets the same edits.
import { encodeBase32 } from '../../../shared/kernel/base32'
import type { Op, Stamp, Value } from '../../../shared/oplog/operation'
import { CLOCK_ORIGIN, deviceId, nextStamp, observeStamp, type HybridClock } from '../../../shared/oplog/stamp'

export interface EditHistory {
  readonly edits: number
  readonly rows: number
  /** UTC ms between two edits at most; 0 for as fast as a program writes. */
  readonly pause: number
}

const FIELDS = 20
const PEOPLE = 3
const CONCURRENT = 0.03
const REMOVED = 0.01
const INSERTED_FIELDS = 3
const START = 1_790_000_000_000

interface Row {
  readonly id: string
  /** Heads per field, as everybody sees them. */
  heads: Map<string, readonly Stamp[]>
}

interface Pc {
  readonly device: string
  clock: HybridClock
}

/** Operations per PC, each in the order in which that PC wrote them; every operation is its own transaction. */
export function editHistory({ edits, rows, pause }: EditHistory): readonly (readonly Op[])[] {
  const chance = mulberry(20_26)
  const pcs = Array.from({ length: PEOPLE }, (_, n): Pc => ({
    device: deviceId(new Uint8Array(5).map(() => chance() * 256 + n)),
    clock: CLOCK_ORIGIN,
  }))
  const table = Array.from({ length: rows }, (): Row => ({ id: rowId(chance), heads: new Map() }))
  const written = pcs.map((): Op[] => [])
  let wall = START
  const write = (n: number, body: Omit<Op, 'id' | 'txn' | 'table'>): Stamp => {
    const pc = pcs[n] as Pc
    const [clock, id] = nextStamp(pc.clock, wall, pc.device, n + 1)
    pc.clock = clock
    written[n]?.push({ id, txn: id, table: 'person', ...body })
    return id
  }
  for (let done = 0; done < edits;) {
    wall += pause === 0 ? (done % 4 === 0 ? 1 : 0) : 1 + Math.floor(chance() * pause)
    const n = Math.floor(chance() * PEOPLE)
    const row = table[Math.floor(chance() * rows)] as Row
    const made = row.heads.size === 0 ? [insert(row, n)] : chance() < REMOVED ? [remove(row, n)] : edit(row, n)
    done += made.length
    for (const pc of pcs) for (const id of made) pc.clock = observeStamp(pc.clock, id, wall).state
  }
  return written

  function insert(row: Row, n: number): Stamp {
    const fields = Array.from({ length: INSERTED_FIELDS }, (_, at) => `field${at}`)
    const set = Object.fromEntries(fields.map((field) => [field, valueFrom(chance)]))
    const id = write(n, { kind: 'set', row: row.id, set, pred: {} })
    row.heads = new Map(fields.map((field) => [field, [id]]))
    return id
  }

  function remove(row: Row, n: number): Stamp {
    const id = write(n, { kind: 'remove', row: row.id, pred: Object.fromEntries(row.heads) })
    return id
  }

  function edit(row: Row, n: number): Stamp[] {
    const field = `field${Math.floor(chance() * FIELDS)}`
    const heads = row.heads.get(field) ?? []
    const pcsAtOnce = chance() < CONCURRENT ? [n, (n + 1) % PEOPLE] : [n]
    const pred = heads.length === 0 ? {} : { [field]: heads }
    const ids = pcsAtOnce.map((at) =>
      write(at, { kind: 'set', row: row.id, set: { [field]: valueFrom(chance) }, pred }),
    )
    row.heads.set(field, ids)
    return ids
  }
}

/** Numbers, days and words, about as varied as the fields of a register. */
function valueFrom(chance: () => number): Value {
  const kind = chance()
  if (kind < 0.4) return Math.floor(chance() * 10_000)
  if (kind < 0.7) {
    const [year, month, day] = [2015 + chance() * 10, 1 + chance() * 12, 1 + chance() * 28].map(Math.floor)
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  }
  const word = Math.floor(chance() * 2000)
  return String.fromCharCode(0x4e00 + word, 0x4e00 + ((word * 7919) % 4000), 0x4e00 + ((word * 104729) % 4000))
}

function rowId(chance: () => number): string {
  const bytes = new Uint8Array(16).map(() => chance() * 256)
  bytes.set([1, 0x9a, 0x2b])
  return encodeBase32(bytes)
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
