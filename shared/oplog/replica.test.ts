import { describe, expect, it } from 'vitest'
import { Desk } from '../../test/support/desk'
import { conflictsOf } from './conflicts'
import type { Op } from './operation'
import { Replica } from './replica'
import { headsOf, isVisible, withoutMarks } from './row'
import { pushTxn, undoStackOf } from './undo-stack'

const setName = (row: string, name: string) => ({ kind: 'set', table: 'person', row, set: { name } }) as const

describe('a transaction in parts', () => {
  const desk = new Desk(1)
  const ops = ['a', 'b', 'c'].map((row) => desk.commit([setName(row, row)])) as [
    readonly Op[],
    readonly Op[],
    readonly Op[],
  ]
  const part = (k: number) => ({ id: 'big', part: { k, n: 3 } })

  it('shows nothing until all parts are there, in whatever order they come', () => {
    const replica = new Replica()
    replica.receive(part(3), ops[2])
    replica.receive(part(1), ops[0])
    expect([replica.rows('person').size, replica.incomplete()]).toEqual([0, ['big']])
    replica.receive(part(2), ops[1])
    expect([replica.rows('person').size, replica.incomplete()]).toEqual([3, []])
  })

  it('is not begun anew by a part that comes twice', () => {
    const replica = new Replica()
    for (const k of [1, 1, 2, 2, 3, 3, 1]) replica.receive(part(k), ops[k - 1] as readonly Op[])
    expect([replica.rows('person').size, replica.incomplete()]).toEqual([3, []])
    expect(replica.fingerprints()).toEqual(desk.replica.fingerprints())
  })
})

describe('looking at a row', () => {
  it('shows every operation that came before the look, and leaves earlier looks as they were', () => {
    const desk = new Desk(1)
    desk.commit([setName('p', '一'), setName('q', '甲')])
    const replica = new Replica()
    replica.apply(desk.ops)
    const [early, all] = [replica.row('person', 'p'), replica.rows('person')]
    replica.apply(desk.commit([setName('p', '二')]))
    expect([early?.['name'], replica.row('person', 'p')?.['name']]).toEqual(['一', '二'])
    replica.apply(desk.commit([setName('q', '乙')]))
    expect([...replica.rows('person').values()].map((row) => row['name'])).toEqual(['二', '乙'])
    expect(all.size).toBe(2)
  })
})

describe('set-policy fields', () => {
  it('show their elements as a sorted array and meet element by element', () => {
    const [left, right] = [new Desk(1), new Desk(2)]
    left.commit([{ kind: 'set', table: 'person', row: 'p', set: { name: '张三', 'tags:乙': true } }])
    right.hear(left.ops)
    left.commit([{ kind: 'set', table: 'person', row: 'p', set: { 'tags:甲': true } }])
    right.commit([{ kind: 'set', table: 'person', row: 'p', set: { 'tags:乙': null } }])
    left.hear(right.ops.slice(1))
    const row = left.row('person', 'p')
    expect(row && withoutMarks(row)).toEqual({ id: 'p', name: '张三', tags: ['甲'] })
    expect(row && conflictsOf(row)).toEqual([])
  })
})

describe('conflicts', () => {
  function edited(left: string, right: string) {
    const [one, two] = [new Desk(1), new Desk(2)]
    one.commit([setName('p', '原')])
    two.hear(one.ops)
    one.commit([setName('p', left)])
    two.commit([setName('p', right)])
    one.hear(two.ops.slice(1))
    return one
  }

  it('are raised by different concurrent values, not by equal ones nor under policy auto', () => {
    const row = edited('张三', '张山').row('person', 'p')
    expect(row && conflictsOf(row).map(({ kind }) => kind)).toEqual(['concurrent-values'])
    expect(row && conflictsOf(row, () => 'auto')).toEqual([])
    const same = edited('张三', '张三').row('person', 'p')
    expect(same && [headsOf(same, 'name').length, conflictsOf(same)]).toEqual([2, []])
  })

  it('end when somebody decides having seen all values', () => {
    const desk = edited('张三', '张山')
    desk.commit([setName('p', '张三')])
    const row = desk.row('person', 'p')
    expect(row && [conflictsOf(row), row._c]).toEqual([[], undefined])
  })

  it('tell of a row removed on one PC and edited on another, until it is restored or removed again', () => {
    for (const decision of ['restore', 'remove'] as const) {
      const [one, two] = [new Desk(1), new Desk(2)]
      one.commit([{ kind: 'set', table: 'person', row: 'p', set: { name: '张三', phone: '1' } }])
      two.hear(one.ops)
      one.commit([{ kind: 'remove', table: 'person', row: 'p' }])
      expect(isVisible(one.row('person', 'p'))).toBe(false)
      two.commit([{ kind: 'set', table: 'person', row: 'p', set: { phone: '2' } }])
      one.hear(two.ops.slice(1))
      const row = one.row('person', 'p')
      expect(row && conflictsOf(row)).toMatchObject([{ kind: 'removed-but-edited', edited: ['phone'] }])
      expect(row && withoutMarks(row)).toEqual({ id: 'p', name: '张三', phone: '2' })
      one.commit([{ kind: decision, table: 'person', row: 'p' }])
      const after = one.row('person', 'p')
      expect(after && [isVisible(after), conflictsOf(after)]).toEqual([decision === 'restore', []])
    }
  })
})

describe('the undo stack', () => {
  it('is told from the log alone: undo, redo, and a new change that ends redo', () => {
    const told = undoStackOf([{ id: 'a' }, { id: 'b' }, { id: 'u1', undoes: 'b' }, { id: 'u2', undoes: 'a' }])
    expect(told).toEqual({ undo: [], redo: ['u1', 'u2'] })
    const redone = pushTxn(told, { id: 'r', undoes: 'u2' })
    expect(redone).toEqual({ undo: ['r'], redo: ['u1'] })
    expect(pushTxn(redone, { id: 'c' })).toEqual({ undo: ['r', 'c'], redo: [] })
  })

  it('counts parts once, and lets an earlier transaction undone out of turn be undone itself', () => {
    expect(undoStackOf([{ id: 'a' }, { id: 'a' }, { id: 'b' }])).toEqual({ undo: ['a', 'b'], redo: [] })
    expect(undoStackOf([{ id: 'a' }, { id: 'b' }, { id: 'u', undoes: 'a' }])).toEqual({ undo: ['b', 'u'], redo: [] })
  })
})
