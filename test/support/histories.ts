// Random histories of an office: a few PCs that edit, remove, merge and now and then hear of each other, with clocks that jump.
import fc from 'fast-check'
import { targetOf } from '../../shared/oplog/change'
import type { Op, OpKind, Stamp, Value } from '../../shared/oplog/operation'
import { CLOCK_ORIGIN, deviceId, nextStamp, observeStamp, type HybridClock } from '../../shared/oplog/stamp'
import { naiveRow } from './naive-log'
import { seededRandom } from './random'
import { remembered } from './remembered'

const ROWS = ['row-a', 'row-b', 'row-c']
const KEYS = ['name', 'phone', 'tags:red', 'tags:blue', 'constructor']
const VALUES: readonly Value[] = ['甲', '乙', 7, null, { city: '温州', no: [1, 2] }]
const HOUR = 3_600_000

interface Action {
  readonly device: number
  readonly kind: OpKind | 'hear'
  readonly row: number
  readonly keys: readonly number[]
  readonly value: number
  /** Hours by which this PC's wall clock jumps before the action. */
  readonly jump: number
  readonly peer: number
}

const action: fc.Arbitrary<Action> = fc.record({
  device: fc.nat(2),
  kind: fc.constantFrom<OpKind | 'hear'>(
    'set',
    'set',
    'set',
    'set',
    'hear',
    'hear',
    'remove',
    'restore',
    'link',
    'unlink',
    'decide',
  ),
  row: fc.nat(ROWS.length - 1),
  keys: fc.uniqueArray(fc.nat(KEYS.length - 1), { minLength: 1, maxLength: 3 }),
  value: fc.nat(VALUES.length - 1),
  jump: fc.oneof(fc.constant(0), fc.integer({ min: -72, max: 72 })),
  peer: fc.nat(2),
})

/** One PC: what it knows, and its clock. */
interface Desk {
  readonly id: string
  known: Op[]
  clock: HybridClock
  wall: number
}

/** Operations of a causally sound history: every `pred` names what that PC had seen. */
export const history: fc.Arbitrary<readonly Op[]> = remembered(
  fc.array(action, { minLength: 1, maxLength: 18 }).map(play),
)

/** Operations whose `pred` names anything of its row, even what lies in the future: no sound PC writes this, but a reader must still agree. */
export const wildHistory: fc.Arbitrary<readonly Op[]> = remembered(
  fc
    .tuple(history, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
    .map(([ops, picks]) => ops.map((op, at) => disturb(op, ops, picks, at))),
)

/** The same operations in another order, some of them doubled. */
export function shuffled(ops: readonly Op[], seed: number): readonly Op[] {
  const bytes = seededRandom(seed)
  const doubled = [...ops, ...ops.filter(() => (bytes.bytes(1)[0] ?? 0) < 64)]
  return doubled
    .map((op) => ({ op, at: Array.from(bytes.bytes(3)).reduce((sum, byte) => sum * 256 + byte, 0) }))
    .sort((a, b) => a.at - b.at)
    .map(({ op }) => op)
}

/** Operations of each row, keyed by table and row. */
export function byRow(ops: readonly Op[]): ReadonlyMap<string, readonly Op[]> {
  const rows = new Map<string, Op[]>()
  for (const op of ops) {
    const { table, row } = targetOf(op)
    rows.set(`${table} ${row}`, [...(rows.get(`${table} ${row}`) ?? []), op])
  }
  return rows
}

function play(actions: readonly Action[]): readonly Op[] {
  const desks = [1, 2, 3].map((n): Desk => ({
    id: deviceId(new Uint8Array([n, n, n, n, n])),
    known: [],
    clock: CLOCK_ORIGIN,
    wall: 1_790_000_000_000,
  }))
  const all: Op[] = []
  actions.forEach((next, at) => {
    const desk = desks[next.device] as Desk
    desk.wall += 1000 + next.jump * HOUR
    if (next.kind === 'hear') return hear(desk, desks[next.peer] as Desk)
    const op = write(desk, next, next.kind, at)
    if (!op) return
    desk.known = [...desk.known, op]
    all.push(op)
  })
  return all
}

function hear(desk: Desk, peer: Desk): void {
  const mine = new Set(desk.known.map((op) => op.id))
  for (const op of peer.known) {
    desk.clock = observeStamp(desk.clock, op.id, desk.wall).state
    if (!mine.has(op.id)) desk.known = [...desk.known, op]
  }
}

function write(desk: Desk, { row, keys, value }: Action, kind: OpKind, at: number): Op | undefined {
  const body = bodyOf(kind, ROWS[row] as string, ROWS[(row + 1) % ROWS.length] as string, keys, VALUES[value] as Value)
  const target = targetOf(body)
  const now = naiveRow(
    desk.known.filter((op) => targetOf(op).table === target.table && targetOf(op).row === target.row),
  )
  if (kind === 'remove' ? !now.visible : kind === 'restore' && now.removals.length === 0) return undefined
  const heads = (key: string): readonly Stamp[] => (now.heads.get(key) ?? []).map((head) => head.stamp)
  const named = kind === 'remove' ? [...now.heads.keys()] : Object.keys(body.set ?? {})
  const pred: Record<string, readonly Stamp[]> = Object.fromEntries(
    named.map((key) => [key, heads(key)] as const).filter(([, list]) => list.length > 0),
  )
  if (kind === 'restore') pred['_removed'] = now.removals
  if ((kind === 'link' || kind === 'unlink') && heads('on').length > 0) pred['_link'] = heads('on')
  const [clock, id] = nextStamp(desk.clock, desk.wall, desk.id, 1)
  desk.clock = clock
  return { ...body, id, txn: `txn-${at}`, pred }
}

function bodyOf(
  kind: OpKind,
  row: string,
  other: string,
  keys: readonly number[],
  value: Value,
): Omit<Op, 'id' | 'txn' | 'pred'> {
  if (kind === 'link' || kind === 'unlink') return { kind, table: 'person', row, other }
  if (kind === 'remove' || kind === 'restore') return { kind, table: 'person', row }
  const names = keys.map((key) => KEYS[key] as string)
  const set = Object.fromEntries(names.map((key) => [key, key.includes(':') ? (value === null ? null : true) : value]))
  return { kind, table: kind === 'decide' ? 'decision' : 'person', row, set }
}

function disturb(op: Op, ops: readonly Op[], picks: readonly number[], at: number): Op {
  const pick = (n: number): number => (picks[(at + n) % picks.length] ?? 0) >>> (at % 7)
  const mates = ops.filter(
    (other) =>
      other.id !== op.id && targetOf(other).row === targetOf(op).row && targetOf(other).table === targetOf(op).table,
  )
  const mate = mates[pick(0) % Math.max(1, mates.length)]
  if (!mate || pick(1) % 3 === 0) return op
  const isLink = op.kind === 'link' || op.kind === 'unlink'
  const key = isLink ? '_link' : pick(2) % 4 === 0 ? '_removed' : (Object.keys(op.set ?? op.pred)[0] ?? '_removed')
  const more = mates[pick(3) % mates.length] as Op
  return {
    ...op,
    pred: {
      ...op.pred,
      [key]: [...new Set([...(Object.hasOwn(op.pred, key) ? (op.pred[key] ?? []) : []), mate.id, more.id])],
    },
  }
}
