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

/** Operations that are written without knowing of each other, by the PC at `pc`; all written before are known to both. */
export type EditStep = readonly { readonly pc: number; readonly op: Op }[]

/** Operations per PC, each in the order in which that PC wrote them; every operation is its own transaction. */
export function editHistory(history: EditHistory): readonly (readonly Op[])[] {
  const written = Array.from({ length: PEOPLE }, (): Op[] => [])
  for (const step of editSteps(history)) for (const { pc, op } of step) written[pc]?.push(op)
  return written
}

/** The same operations in the order of the afternoon: one alone, or two of different PCs at the same time. */
export function editSteps({ edits, rows, pause }: EditHistory): readonly EditStep[] {
  const chance = mulberry(20_26)
  const pcs = Array.from({ length: PEOPLE }, (_, n): Pc => ({
    device: deviceId(new Uint8Array(5).map(() => chance() * 256 + n)),
    clock: CLOCK_ORIGIN,
  }))
  const table = Array.from({ length: rows }, (): Row => ({ id: rowId(chance), heads: new Map() }))
  const steps: EditStep[] = []
  let wall = START
  const write = (n: number, body: Omit<Op, 'id' | 'txn' | 'table'>): EditStep[number] => {
    const pc = pcs[n] as Pc
    const [clock, id] = nextStamp(pc.clock, wall, pc.device, n + 1)
    pc.clock = clock
    return { pc: n, op: { id, txn: id, table: 'person', ...body } }
  }
  for (let done = 0; done < edits;) {
    wall += pause === 0 ? (done % 4 === 0 ? 1 : 0) : 1 + Math.floor(chance() * pause)
    const n = Math.floor(chance() * PEOPLE)
    const row = table[Math.floor(chance() * rows)] as Row
    const made = row.heads.size === 0 ? [insert(row, n)] : chance() < REMOVED ? [remove(row, n)] : edit(row, n)
    done += made.length
    steps.push(made)
    for (const pc of pcs) for (const { op } of made) pc.clock = observeStamp(pc.clock, op.id, wall).state
  }
  return steps

  function insert(row: Row, n: number): EditStep[number] {
    const fields = Array.from({ length: INSERTED_FIELDS }, (_, at) => `field${at}`)
    const set = Object.fromEntries(fields.map((field) => [field, valueFrom(chance)]))
    const made = write(n, { kind: 'set', row: row.id, set, pred: {} })
    row.heads = new Map(fields.map((field) => [field, [made.op.id]]))
    return made
  }

  function remove(row: Row, n: number): EditStep[number] {
    return write(n, { kind: 'remove', row: row.id, pred: Object.fromEntries(row.heads) })
  }

  function edit(row: Row, n: number): EditStep {
    const field = `field${Math.floor(chance() * FIELDS)}`
    const heads = row.heads.get(field) ?? []
    const pcsAtOnce = chance() < CONCURRENT ? [n, (n + 1) % PEOPLE] : [n]
    const pred = heads.length === 0 ? {} : { [field]: heads }
    const made = pcsAtOnce.map((at) =>
      write(at, { kind: 'set', row: row.id, set: { [field]: valueFrom(chance) }, pred }),
    )
    row.heads.set(
      field,
      made.map(({ op }) => op.id),
    )
    return made
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
