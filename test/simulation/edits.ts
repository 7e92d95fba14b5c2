// What clerks do on one PC: the operations of each action, with the heads that PC shows.
import { targetOf } from '../../shared/oplog/change'
import { conflictsOf } from '../../shared/oplog/conflicts'
import { numberBelow, type Clock, type Random } from '../../shared/kernel/ports'
import type { Op, Txn } from '../../shared/oplog/operation'
import { allHeads, headsOf, isVisible } from '../../shared/oplog/row'
import type { MemoryLog } from './office-log'

const ROWS = ['row-a', 'row-b', 'row-c', 'row-d']
const FIELDS = ['name', 'phone', 'level', 'tags:red']
const PARTS = 3
const PART_OPS = 4

/** Whoever works at a PC, as far as it matters here: its log, its clock, the run of its program. */
export interface Clerk {
  readonly disk: { readonly log: MemoryLog }
  readonly clock: Pick<Clock, 'now'>
  readonly incarnation: number
}

type Body = Pick<Op, 'kind' | 'table' | 'row' | 'set' | 'other'>
type Make = (pc: Clerk, random: Random) => readonly Body[]

const pick = <T>(random: Random, items: readonly T[]): T => items[numberBelow(random, items.length)] as T

/** Numbers names and values; begins anew with every script, so that a seed means the same wherever it runs. */
let serial = 0

export function beginEdits(from = 0): void {
  serial = from
}

function setting(random: Random, row: string): Body {
  const field = pick(random, FIELDS)
  const value = field.includes(':') ? pick(random, [true, null]) : `值${serial++}`
  return { kind: 'set', table: 'person', row, set: { [field]: value } }
}

const visible = (pc: Clerk): readonly string[] =>
  ROWS.filter((row) => isVisible(pc.disk.log.replica.row('person', row)))

export const edits: Readonly<Record<string, Make>> = {
  edit: (_, random) => [setting(random, pick(random, ROWS))],
  transaction: (_, random) =>
    Array.from({ length: 2 + numberBelow(random, 5) }, (_, at) => setting(random, ROWS[at % ROWS.length] as string)),
  remove: (pc, random) => {
    const rows = visible(pc)
    return rows.length === 0 ? [] : [{ kind: 'remove', table: 'person', row: pick(random, rows) }]
  },
  restore: (pc) =>
    ROWS.filter((row) => headsOf(pc.disk.log.replica.row('person', row), '_removed').length > 0)
      .slice(0, 1)
      .map((row) => ({ kind: 'restore', table: 'person', row })),
  merge: (_, random) => {
    const at = numberBelow(random, ROWS.length)
    const kind = pick(random, ['link', 'link', 'unlink'] as const)
    return [{ kind, table: 'person', row: ROWS[at] as string, other: ROWS[(at + 1) % ROWS.length] as string }]
  },
  resolve: (pc, random) => {
    const open = visible(pc).flatMap((row) =>
      conflictsOf(pc.disk.log.replica.row('person', row) as never).flatMap((conflict) =>
        conflict.kind === 'concurrent-values' ? [{ row, conflict }] : [],
      ),
    )
    if (open.length === 0) return []
    const { row, conflict } = pick(random, open)
    return [{ kind: 'set', table: 'person', row, set: { [conflict.register]: conflict.heads.at(-1)?.value ?? null } }]
  },
  /** What only the next version's program writes: a field and a table that this one does not know. */
  newer: (_, random) => [
    { kind: 'set', table: 'person', row: pick(random, ROWS), set: { bloodType: pick(random, ['A', 'B']) } },
    { kind: 'set', table: 'visitPlan', row: pick(random, ROWS), set: { name: `走访${serial++}` } },
  ],
  decide: (_, random) => [
    { kind: 'decide', table: 'decision', row: pick(random, ROWS), set: { choice: pick(random, ['same', 'other']) } },
  ],
}

/** Commits one action of a clerk; the number of operations. */
export function commitEdit(pc: Clerk, kind: string, random: Random): number {
  return commitBodies(pc, edits[kind]?.(pc, random) ?? [], kind)
}

/** Commits what a command has planned; the number of operations. */
export function commitBodies(pc: Clerk, bodies: readonly Body[], command: string): number {
  if (bodies.length > 0) pc.disk.log.commit(...stamped(pc, bodies, txnOf(pc, command)))
  return bodies.length
}

/** A photo set on somebody's page; the operation that names it. */
export function commitPhoto(pc: Clerk, random: Random, id: string): Op {
  const body: Body = { kind: 'set', table: 'person', row: pick(random, ROWS), set: { photo: id } }
  const [txn, ops] = stamped(pc, [body], txnOf(pc, 'photo'))
  pc.disk.log.commit(txn, ops)
  return ops[0] as Op
}

/** A large import in parts, other edits in between; `until` parts are committed (all of them: it is complete). */
export function commitImport(pc: Clerk, random: Random, until = PARTS): void {
  const txn = txnOf(pc, 'import')
  const batch = serial++
  for (let k = 1; k <= until; k++) {
    const bodies = Array.from({ length: PART_OPS }, (_, at): Body => ({
      kind: 'set',
      table: 'person',
      row: `import-${batch}-${k}-${at}`,
      set: { name: `劳模${at}` },
    }))
    pc.disk.log.commit(...stamped(pc, bodies, { ...txn, part: { k, n: PARTS } }))
    if (k === 1 && numberBelow(random, 2) === 0) commitEdit(pc, 'edit', random)
  }
}

function txnOf(pc: Clerk, command: string): Txn {
  const at = Math.max(0, pc.clock.now())
  return { id: `txn-${serial++}`, by: 'clerk', device: pc.disk.log.device, command, label: command, at }
}

function stamped(pc: Clerk, bodies: readonly Body[], txn: Txn): [Txn, readonly Op[]] {
  const { log } = pc.disk
  log.wall = pc.clock.now()
  // All of one transaction name what the PC showed before it, except where it writes one register twice.
  const seen = new Map<string, string[]>()
  const ops = bodies.map((body) => {
    const id = log.mint(pc.incarnation)
    const pred = predOf(pc, body, seen)
    for (const key of Object.keys(body.set ?? {})) seen.set(`${body.row} ${key}`, [id])
    return { ...body, id, txn: txn.id, pred }
  })
  return [txn, ops]
}

function predOf(pc: Clerk, body: Body, seen: ReadonlyMap<string, string[]>): Op['pred'] {
  const target = targetOf(body)
  const row = pc.disk.log.replica.row(target.table, target.row)
  if (body.kind === 'remove') return allHeads(row)
  if (body.kind === 'restore') return { _removed: headsOf(row, '_removed') }
  if (body.kind === 'link' || body.kind === 'unlink') return named({ _link: headsOf(row, 'on') })
  const keys = Object.keys(body.set ?? {})
  return named(Object.fromEntries(keys.map((key) => [key, seen.get(`${body.row} ${key}`) ?? headsOf(row, key)])))
}

function named(pred: Record<string, readonly string[]>): Op['pred'] {
  return Object.fromEntries(Object.entries(pred).filter(([, stamps]) => stamps.length > 0))
}

/** One value as long as wanted. */
export function commitText(pc: Clerk, text: string): void {
  commitPerson(pc, { note: text })
}

/** A new person with these values; `label` is what the list of changes says of it. */
export function commitPerson(pc: Clerk, set: NonNullable<Op['set']>, label = 'edit'): void {
  const body: Body = { kind: 'set', table: 'person', row: `row-${serial++}`, set }
  pc.disk.log.commit(...stamped(pc, [body], { ...txnOf(pc, 'edit'), label }))
}
