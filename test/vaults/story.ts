// The story a frozen vault tells: two PCs, every kind of operation, and what is hard to spell.
import { orThrow } from '../../shared/kernel/result'
import { bundleOf, type Bundle } from '../../shared/oplog/bundle'
import type { Op, Txn } from '../../shared/oplog/operation'
import { encodeSlice } from '../../shared/oplog/slice'
import { readStamp } from '../../shared/oplog/stamp'
import { Desk, type DeskDraft } from '../support/desk'

/** What one PC published as one segment. */
export interface Published {
  readonly device: string
  readonly bundle: Bundle
}

const set = (row: string, values: Record<string, unknown>): DeskDraft => ({
  kind: 'set',
  table: 'person',
  row,
  set: values as never,
})
const other = (kind: 'remove' | 'restore', row: string): DeskDraft => ({ kind, table: 'person', row })
const pair = (kind: 'link' | 'unlink', row: string, mate: string): DeskDraft => ({
  kind,
  table: 'person',
  row,
  other: mate,
})

/** Segments of both PCs, each PC's in its order. */
export function story(): readonly Published[] {
  const [front, back] = [new Desk(1), new Desk(2)]
  const first = [
    ...front.commit([
      set('p1', { name: '张三', phone: '13800000000', born: '1961-05', level: 3 }),
      set('p2', { name: '李四' }),
    ]),
    ...front.commit([
      set('p3', { name: '𠮷野·买买提', odd: '\ud800 \u0000', small: -0.5, least: -(2 ** 53) + 1, none: null }),
    ]),
  ]
  const second = [
    ...front.commit([
      set('p1', { 'tags:困难': true, 'tags:全国': true, address: { city: '温州', no: [1, 2.5, { deep: true }] } }),
    ]),
    ...front.commit([set('p4', { name: '将被删去' })]),
  ]
  back.hear([...first, ...second])
  const atOnce = [...front.commit([set('p1', { phone: '13900000001' }), other('remove', 'p4')])]
  const backs = [
    ...back.commit([set('p1', { phone: '13900000002', 'tags:困难': null }), set('p4', { name: '同时改过' })]),
    ...back.commit([pair('link', 'p2', 'p3')]),
  ]
  front.hear(backs)
  back.hear(atOnce)
  const later = [...front.commit([pair('unlink', 'p3', 'p2')]), ...front.commit([other('remove', 'p2')])]
  back.hear(later)
  const restored = [
    ...back.commit([other('restore', 'p2')]),
    ...back.commit([{ kind: 'decide', table: 'decision', row: 'd1', set: { verdict: '不是同一人' } }]),
  ]
  const large = Array.from({ length: 6 }, (_, n) => set(`many${n}`, { name: `第${n}人`, level: n }))
  const parts = front.commit(large)
  return [
    published(first),
    published(second),
    published([...atOnce, ...later]),
    published(parts.slice(0, 3), { k: 1, n: 2 }),
    published(backs),
    published(restored),
    published(parts.slice(3), { k: 2, n: 2 }),
  ]
}

/** Half of the transactions are called after their first operation, as the program does; the others by a text. */
function published(ops: readonly Op[], part?: NonNullable<Txn['part']>): Published {
  const byTxn = new Map<string, Op[]>()
  for (const op of ops) byTxn.set(op.txn, [...(byTxn.get(op.txn) ?? []), op])
  const entries = [...byTxn.values()].map((own, n) => {
    const id = part || n % 2 === 1 ? (own[0]?.txn ?? '') : (own[0]?.id ?? '')
    return { txn: headerOf(own[0] as Op, id, n, part), body: encodeSlice(own.map((op) => ({ ...op, txn: id }))) }
  })
  return { device: orThrow(readStamp(ops[0]?.id ?? '')).device, bundle: bundleOf(entries, () => '') }
}

function headerOf(op: Op, id: string, n: number, part: Txn['part']): Txn {
  const { device, time } = orThrow(readStamp(op.id))
  return {
    id,
    by: `operator-${device}`,
    device,
    command: part ? 'import.apply' : 'record.edit',
    label: part ? '导入 6 人' : `修改：第 ${n + 1} 笔`,
    at: time + 7 * n,
    ...(n === 1 ? { undoes: 'earlier' } : {}),
    ...(part ? { part } : {}),
  }
}
