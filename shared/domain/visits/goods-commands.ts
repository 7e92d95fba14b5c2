// The ledger of goods: a line is refused where more would go out than is there, or more come back than a team took.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type Plan } from '../command'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { ABSURD } from '../payments/policy-schema'
import { moveKinds } from './goods-schema'
import { stockOf, withTeam } from './stock'

const text = (max: number) => z.string().trim().max(max).optional()

const move = defineCommand({
  name: 'goods.move',
  undo: 'inverse',
  input: z.object({
    goods: input.rowId,
    kind: z.enum(['plan', 'quote', 'in', 'out', 'back', 'count']),
    date: z.string().length(10, '请填写日期，写到日'),
    quantity: z.number().int('数量请填整数').min(0, '数量不能是负数').max(1_000_000, '数量太大，请核对'),
    price: z.number().int().min(0, '单价不能是负数').max(ABSURD, '单价超过 100 万元，请核对').optional(),
    supplier: text(60),
    document: text(60),
    team: input.rowId.optional(),
    by: z.string().trim().min(1, '请填写经手人').max(20),
    second: text(20),
    note: text(200),
  }),
  async plan({ goods, ...given }, context): Promise<Result<Plan>> {
    const item = await context.get('goods', goods)
    if (!item) return gone(context.catalogue.table('goods'))
    const moves = await context.where('goodsMove', 'goods', goods)
    const sound = soundMove(item, moves, given)
    if (!sound.ok) return sound
    const values = Object.fromEntries(Object.entries({ goods, ...given }).map(([name, value]) => [name, value ?? null]))
    const id = context.newId()
    const draft = await createDraft(context, context.catalogue.table('goodsMove'), id, values)
    if (!draft.ok) return draft
    const word = moveKinds.find(({ value }) => value === given.kind)?.label ?? ''
    const label = `${word}：${String(item['name'])} ${given.quantity}${String(item['unit'] ?? '')}`
    return ok({ drafts: [draft.value], label, answer: { id } })
  },
})

interface Given {
  readonly kind: string
  readonly quantity: number
  readonly price?: number | undefined
  readonly supplier?: string | undefined
  readonly document?: string | undefined
  readonly team?: string | undefined
  readonly by: string
  readonly second?: string | undefined
}

function soundMove(item: RowRecord, moves: readonly RowRecord[], given: Given): Result<undefined> {
  const unit = String(item['unit'] ?? '')
  const { kind, quantity, team } = given
  if (kind !== 'count' && quantity === 0) return fail('goods.none', '数量不能是 0。', { field: 'quantity' })
  if (kind === 'quote' && (given.supplier === undefined || given.price === undefined))
    return fail('goods.quote', '询价请填写供应商和单价。', { field: given.supplier ? 'price' : 'supplier' })
  if (kind === 'in' && (given.price === undefined || !given.second))
    return fail('goods.receipt', '验收入库请填写单价和验收人。', { field: given.second ? 'price' : 'second' })
  if (kind === 'in' && given.second === given.by)
    return fail('goods.two', '经手人和验收人不能是同一人。', { field: 'second' })
  const { left } = stockOf(moves)
  if (kind === 'out' && quantity > left)
    return fail('goods.short', `“${String(item['name'])}”结余 ${left}${unit}，不够出库 ${quantity}${unit}。`, {
      field: 'quantity',
    })
  if (kind !== 'back') return ok(undefined)
  const out = withTeam(moves, team)
  return quantity > out
    ? fail(
        'goods.back',
        `${team === undefined ? '没有分组的领用' : '这个组'}还有 ${Math.max(0, out)}${unit} 未退，退回 ${quantity}${unit} 对不上。`,
        {
          field: 'quantity',
        },
      )
    : ok(undefined)
}

const strike = defineCommand({
  name: 'goods.strike',
  undo: 'inverse',
  input: z.object({ move: input.rowId, reason: z.string().trim().min(2, '请写明冲销原因').max(120) }),
  async plan({ move: id, reason }, context): Promise<Result<Plan>> {
    const row = await context.get('goodsMove', id)
    if (!row) return gone(context.catalogue.table('goodsMove'))
    if (row['struck'] !== undefined) return fail('goods.struck', '这一笔已经冲销过了。')
    const moves = await context.where('goodsMove', 'goods', String(row['goods']))
    const rest = moves.filter((each) => each.id !== id)
    const { left } = stockOf(rest)
    if (left < 0)
      return fail('goods.short', `冲销以后结余成了 ${left}，因为已经出库。请先冲销后面的出库，再冲销这一笔。`)
    if (row['kind'] === 'out' && withTeam(rest, row['team'] as string | undefined) < 0)
      return fail('goods.back', '这一笔出库已有退回，不能冲销。请先冲销退回。')
    return ok({
      drafts: [{ kind: 'set', table: 'goodsMove', row: id, set: { struck: reason } }],
      label: `冲销慰问品台账一笔（${reason}）`,
    })
  },
})

export const goodsCommands = [move, strike]
