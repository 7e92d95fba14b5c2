// The laws of undo (decisions.md 7): it brings back exactly what was, touches nothing that changed since, and redo is its undo.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetOf } from '../../shared/oplog/change'
import type { Op, Value } from '../../shared/oplog/operation'
import { fieldOf } from '../../shared/oplog/register-key'
import { headsOf, headsWithValues, isVisible, registersOf } from '../../shared/oplog/row'
import { planUndo } from '../../shared/oplog/undo'
import { reasonText } from '../../shared/oplog/undo-plan'
import { Desk, type DeskDraft } from '../support/desk'
import { expectSame, holds } from '../support/property'
import { remembered } from '../support/remembered'

const ROWS = ['row-a', 'row-b', 'row-c', 'row-d']
const KEYS = ['name', 'phone', 'tags:red']

interface Wish {
  readonly kind: 'set' | 'remove' | 'restore' | 'link' | 'unlink' | 'decide'
  readonly row: number
  readonly key: number
  readonly value: Value
}

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom(
    'set' as const,
    'set' as const,
    'set' as const,
    'remove' as const,
    'restore' as const,
    'link' as const,
    'unlink' as const,
    'decide' as const,
  ),
  row: fc.nat(ROWS.length - 1),
  key: fc.nat(KEYS.length - 1),
  value: fc.constantFrom<Value>('甲', '乙', '丙', null),
})
const txn = fc.array(wish, { minLength: 1, maxLength: 5 })
const txns = remembered(fc.array(txn, { maxLength: 4 }))

/**
 * Commits one transaction of wishes that make sense at that moment, each seeing what the ones before it did. No command
 * brings a row back and removes it again in one go, so none does here.
 */
function act(desk: Desk, wishes: readonly Wish[]): readonly Op[] {
  const restored = new Set<number>()
  return desk.transact(
    wishes.map((wish) => () => {
      const draft = wish.kind === 'remove' && restored.has(wish.row) ? undefined : draftOf(desk, wish)
      if (draft?.kind === 'restore') restored.add(wish.row)
      return draft
    }),
  )
}

function draftOf(desk: Desk, { kind, row, key, value }: Wish): DeskDraft | undefined {
  const place = { table: kind === 'decide' ? 'decision' : 'person', row: ROWS[row] as string }
  const now = desk.row(place.table, place.row)
  const other = ROWS[(row + 1) % ROWS.length] as string
  if (kind === 'link' || kind === 'unlink') return { kind, ...place, other }
  if (kind === 'restore') return now && !isVisible(now) ? { kind, ...place } : undefined
  // Commands read visible rows only, so nobody writes to a hidden one.
  if (now && !isVisible(now)) return undefined
  if (kind === 'remove') return now ? { kind, ...place } : undefined
  const register = KEYS[key] as string
  const set = { [register]: register.includes(':') && value !== null ? true : value }
  return kind === 'decide' ? { kind, table: 'decision', row: place.row, set } : { kind, ...place, set }
}

function undo(desk: Desk, ops: readonly Op[]) {
  const plan = planUndo(desk.undoInput(ops))
  return { ...plan, ops: desk.commit(plan.drafts, ops[0]?.txn) }
}

describe('undo', () => {
  it('right after a transaction shows everything as it was before, and keeps nothing', () => {
    holds([txns, txn], (past, wishes) => {
      const desk = new Desk(1)
      for (const each of past) act(desk, each)
      const before = desk.shown()
      const { kept } = undo(desk, act(desk, wishes))
      expectSame(desk.shown(), before)
      expectSame(kept, [])
    })
  })

  it('undone is redo: the state after the transaction is back, and so on for ever', () => {
    holds([txns, txn], (past, wishes) => {
      const desk = new Desk(1)
      for (const each of past) act(desk, each)
      const before = desk.shown()
      const ops = act(desk, wishes)
      const after = desk.shown()
      const undone = undo(desk, ops)
      const redone = undo(desk, undone.ops)
      expectSame(desk.shown(), after)
      const again = undo(desk, redone.ops)
      expectSame(desk.shown(), before)
      expectSame([redone.kept, again.kept], [[], []])
    })
  })

  it('goes back step by step to the beginning and forward again to the end, as often as one likes', () => {
    holds(
      [txns],
      (steps) => {
        const desk = new Desk(1)
        const shown = [desk.shown()]
        let trail: (readonly Op[])[] = []
        for (const wishes of steps) {
          const ops = act(desk, wishes)
          if (ops.length === 0) continue
          trail.push(ops)
          shown.push(desk.shown())
        }
        for (let round = 0; round < 2; round++) {
          const back = walk(desk, trail, [...shown].reverse().slice(1))
          trail = walk(desk, back, shown.slice(1))
        }
      },
      0.5,
    )
  })

  it('never touches a field that somebody changed since, here or on another PC, nor hides its row', () => {
    holds([txns, txn, txns, txns], (past, wishes, later, elsewhere) => {
      const [desk, peer] = [new Desk(1), new Desk(2)]
      for (const each of past) act(desk, each)
      peer.hear(desk.ops)
      const known = desk.ops.length
      const ops = act(desk, wishes)
      for (const each of later) act(desk, each)
      for (const each of elsewhere) act(peer, each)
      desk.hear(peer.ops.slice(known))
      const cells = foreignCells(desk, ops)
      undo(desk, ops)
      for (const { table, row, key, heads } of cells) {
        const now = desk.row(table, row)
        expectSame(isVisible(now) && headsWithValues(now, key), heads)
      }
    })
  })

  it('puts back every row that nobody touched since, whatever happened to the others', () => {
    holds([txns, txn, txns], (past, wishes, later) => {
      const desk = new Desk(1)
      for (const each of past) act(desk, each)
      const before = desk.shown()
      const ops = act(desk, wishes)
      const touched = new Set(later.flatMap((each) => act(desk, each)).map((op) => placeOf(op)))
      undo(desk, ops)
      const after = desk.shown()
      for (const place of new Set(ops.map(placeOf))) if (!touched.has(place)) expectSame(after[place], before[place])
    })
  })

  it('names each field it keeps', () => {
    holds([txn, txns], (wishes, later) => {
      const desk = new Desk(1)
      act(
        desk,
        ROWS.map((_, row) => ({ kind: 'set', row, key: 0, value: '原' })),
      )
      const ops = act(desk, wishes)
      for (const each of later) act(desk, each)
      const cells = foreignCells(desk, ops).filter(({ table, row, key }) =>
        ops.some((op) => placeOf(op) === `${table} ${row}` && Object.hasOwn(op.set ?? {}, key)),
      )
      const { kept } = undo(desk, ops)
      const told = kept.map(({ table, row, field }) => `${table} ${row} ${field}`)
      expectSame(
        cells.map(({ table, row, key }) => `${table} ${row} ${fieldOf(key)}`).filter((cell) => !told.includes(cell)),
        [],
      )
    })
  })

  it('reads each row and its history once, also for 10,000 operations', () => {
    const desk = new Desk(1)
    const rows = Array.from({ length: 5000 }, (_, n) => `row-${n}`)
    desk.commit(rows.map((row) => ({ kind: 'set', table: 'person', row, set: { name: '原', phone: '1' } })))
    const before = desk.shown()
    const ops = desk.commit(
      rows.flatMap((row): DeskDraft[] => [
        { kind: 'set', table: 'person', row, set: { name: '新' } },
        { kind: 'set', table: 'person', row, set: { phone: '2' } },
      ]),
    )
    const asked = { row: 0, history: 0 }
    const input = desk.undoInput(ops)
    const plan = planUndo({
      ...input,
      row: (table, row) => (asked.row++, input.row(table, row)),
      history: (table, row) => (asked.history++, input.history(table, row)),
    })
    expect(asked).toEqual({ row: 5000, history: 5000 })
    expect(plan.drafts).toHaveLength(5000)
    desk.commit(plan.drafts)
    expect(desk.shown()).toEqual(before)
  })

  it('leaves a created row that later records use, and the created parent of a created row that stays', () => {
    const desk = new Desk(1)
    const ops = desk.commit([
      { kind: 'set', table: 'person', row: 'p', set: { name: '张三' } },
      { kind: 'set', table: 'honour', row: 'h', set: { person: 'p', title: '省劳模' } },
      { kind: 'set', table: 'person', row: 'q', set: { name: '李四' } },
    ])
    desk.commit([{ kind: 'set', table: 'honour', row: 'h', set: { title: '全国劳模' } }])
    const plan = planUndo({
      ...desk.undoInput(ops),
      isUsed: () => false,
      parentOf: (table, row) => (table === 'honour' ? { table: 'person', row: String(row['person']) } : undefined),
    })
    expect(plan.drafts).toEqual([{ kind: 'remove', table: 'person', row: 'q' }])
    expect(plan.kept).toEqual([
      { table: 'person', row: 'p', why: 'used' },
      { table: 'honour', row: 'h', field: 'title', why: 'changed' },
    ])
    const used = planUndo({ ...desk.undoInput(ops.slice(2)), isUsed: () => true })
    expect(used).toEqual({ drafts: [], kept: [{ table: 'person', row: 'q', why: 'used' }] })
  })

  it('keeps a field whose earlier value is no longer in the log, and says so', () => {
    const desk = new Desk(1)
    desk.commit([{ kind: 'set', table: 'person', row: 'p', set: { name: '张三' } }])
    const ops = desk.commit([{ kind: 'set', table: 'person', row: 'p', set: { name: '张四' } }])
    const plan = planUndo({ ...desk.undoInput(ops), history: () => ops })
    expect(plan).toEqual({ drafts: [], kept: [{ table: 'person', row: 'p', field: 'name', why: 'unknown' }] })
    expect(reasonText('unknown')).toMatch(/没有改动/)
  })
})

/** Undoes the trail from its end, checking what is shown after each step; answers the trail of undo transactions. */
function walk(desk: Desk, trail: readonly (readonly Op[])[], expected: readonly unknown[]): (readonly Op[])[] {
  return [...trail].reverse().map((ops, step) => {
    const { kept, ops: undone } = undo(desk, ops)
    expectSame(desk.shown(), expected[step])
    expectSame(kept, [])
    return undone
  })
}

/** Cells of the transaction's rows whose heads include somebody's later operation, while the row shows. */
function foreignCells(desk: Desk, ops: readonly Op[]) {
  const first = desk.ops.findIndex(({ id }) => id === ops[0]?.id)
  const own = new Set(ops.map(({ id }) => id))
  const later = new Set(desk.ops.slice(Math.max(first, 0)).flatMap(({ id }) => (own.has(id) ? [] : [id])))
  return [...new Set(ops.map(placeOf))].flatMap((place) => {
    const [table = '', id = ''] = place.split(' ')
    const row = desk.row(table, id)
    if (!row || !isVisible(row)) return []
    const keys = registersOf(row).filter((key) => headsOf(row, key).some((stamp) => later.has(stamp)))
    return keys.map((key) => ({ table, row: id, key, heads: headsWithValues(row, key) }))
  })
}

const placeOf = (op: Op): string => `${targetOf(op).table} ${targetOf(op).row}`
