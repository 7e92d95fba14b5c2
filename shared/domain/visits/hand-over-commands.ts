// 领用 and 交回 of a team's cash: one sheet per team, its id minted from the team, so that two PCs fill in the same one.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { stillOpen } from './campaign-commands'
import { cashOf } from './hand-over'

/** The one sheet of a team. */
export function handOverId(team: RowId): RowId {
  return pairId('handOver', team, team)
}

const money = z.number().int().min(0, '金额不能是负数')
const day = z.string().length(10, '请填写日期，写到日')
const name = (message: string) => z.string().trim().min(1, message).max(20)

const take = defineCommand({
  name: 'hand-over.take',
  undo: 'inverse',
  input: z.object({
    team: input.rowId,
    taken: money,
    on: day,
    takenBy: name('请填写领用人'),
    givenBy: name('请填写发放人'),
  }),
  async plan({ team, taken, on, takenBy, givenBy }, context): Promise<Result<Plan>> {
    const found = await teamOf(context, team)
    if (!found.ok) return found
    if (takenBy === givenBy) return fail('hand-over.same', '领用人和发放人不能是同一人。', { field: 'givenBy' })
    const cash = cashOf(await context.where('visit', 'team', team))
    if (cash.people === 0) return fail('hand-over.nothing', '这个组没有发现金的对象，不用领用现金。')
    if (taken < cash.delivered)
      return fail('hand-over.less', `已送出 ${formatMoney(cash.delivered)} 元，领用金额不能比它少。`, {
        field: 'taken',
      })
    const values = { taken, takenPeople: cash.people, takenOn: on, takenBy, givenBy }
    const table = context.catalogue.table('handOver')
    const before = await context.get('handOver', handOverId(team))
    const draft = before
      ? await editDraft(context, table, before, values)
      : await createDraft(context, table, handOverId(team), { visitTeam: team, ...values })
    if (!draft.ok) return draft
    const label = `领用慰问金 ${formatMoney(taken)} 元：${String(found.value['name'])}`
    return ok({ drafts: draft.value ? [draft.value] : [], label, answer: { id: handOverId(team) } })
  },
})

const giveBack = defineCommand({
  name: 'hand-over.return',
  undo: 'inverse',
  input: z.object({
    team: input.rowId,
    returned: money,
    on: day,
    receivedBy: name('请填写收回人'),
    reason: z.string().trim().max(200).optional(),
  }),
  async plan({ team, returned, on, receivedBy, reason }, context): Promise<Result<Plan>> {
    const found = await teamOf(context, team)
    if (!found.ok) return found
    const before = await context.get('handOver', handOverId(team))
    if (!before) return fail('hand-over.none', '这个组还没有登记领用，请先登记领用。')
    const cash = cashOf(await context.where('visit', 'team', team))
    const due = Number(before['taken']) - cash.delivered
    if (returned !== due)
      return fail(
        'hand-over.gap',
        `领用 ${formatMoney(Number(before['taken']))} 元，已送 ${cash.deliveredPeople} 人 ${formatMoney(cash.delivered)} 元，应交回 ${formatMoney(due)} 元。请核对走访结果或交回金额。`,
        { field: 'returned' },
      )
    if (returned > 0 && !reason)
      return fail('hand-over.reason', '有未送出的慰问金，请写明未送原因。', { field: 'reason' })
    const values = { returned, returnedOn: on, receivedBy, undeliveredReason: reason ?? null }
    const draft = await editDraft(context, context.catalogue.table('handOver'), before, values)
    if (!draft.ok) return draft
    const label = `交回慰问金 ${formatMoney(returned)} 元：${String(found.value['name'])}`
    return ok({ drafts: draft.value ? [draft.value] : [], label })
  },
})

async function teamOf(context: CommandContext, id: RowId): Promise<Result<RowRecord>> {
  const team = await context.get('visitTeam', id)
  if (!team) return gone(context.catalogue.table('visitTeam'))
  const campaign = await context.get('campaign', String(team['campaign']))
  const open = campaign ? stillOpen(campaign) : ok(undefined)
  return open.ok ? ok(team) : open
}

export const handOverCommands = [take, giveBack]
