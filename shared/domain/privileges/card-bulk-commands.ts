// Many cards at once: renewed, reviewed, handed out, stopped. A card that cannot be is named with the reason and does not fail the rest.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { editDraft } from '../record/commands'
import * as input from '../record/input'
import { day, stateWords, survivor, type LeftOut } from './card-commands'
import { cardStateOf } from './card-standing'

const cards = z.array(input.rowId).min(1, '请先勾选要办理的卡').max(5000)

const renew = defineCommand({
  name: 'card.renew',
  undo: 'inverse',
  input: z.object({ cards, until: day('有效期') }),
  async plan({ cards: ids, until }, context): Promise<Result<Plan>> {
    return manyCards(context, ids, `续期至 ${until}`, { validUntil: until }, (row) => {
      const before = row['validUntil']
      return typeof before === 'string' && before >= until ? `有效期已到 ${before}，不早于 ${until}` : undefined
    })
  },
})

const review = defineCommand({
  name: 'card.review',
  undo: 'inverse',
  input: z.object({ cards, on: day('年审日期') }),
  async plan({ cards: ids, on }, context): Promise<Result<Plan>> {
    return manyCards(context, ids, '年审', { reviewedOn: on }, (row) =>
      row['reviewedOn'] === on ? '这一天已经年审' : undefined,
    )
  },
})

const receive = defineCommand({
  name: 'card.receive',
  undo: 'inverse',
  input: z.object({ cards, on: day('领卡日期'), by: z.string().trim().max(40).optional() }),
  async plan({ cards: ids, on, by }, context): Promise<Result<Plan>> {
    return manyCards(context, ids, '领卡', { receivedOn: on, receivedBy: by || null }, (row) =>
      row['receivedOn'] ? `${String(row['receivedOn'])} 已领` : undefined,
    )
  },
})

const stop = defineCommand({
  name: 'card.stop',
  undo: 'inverse',
  input: z.object({ cards, on: day('停用日期'), reason: z.string().trim().min(2, '请写明停用的原因').max(120) }),
  async plan({ cards: ids, on, reason }, context): Promise<Result<Plan>> {
    return manyCards(context, ids, '停用', { stoppedOn: on, stopReason: reason }, () => undefined, ['valid', 'lost'])
  },
})

/** One change of all cards it fits; the others are named with the reason. Code `card.none` where it fits none. */
async function manyCards(
  context: CommandContext,
  ids: readonly RowId[],
  words: string,
  values: Readonly<Record<string, Value>>,
  whyNot: (row: RowRecord) => string | undefined,
  states: readonly string[] = ['valid'],
): Promise<Result<Plan>> {
  const rows = await context.getMany('card', ids)
  const people = await context.getMany('person', [
    ...new Set([...rows.values()].map((row) => survivor(context, row['person']))),
  ])
  const drafts: Draft[] = []
  const leftOut: LeftOut[] = []
  for (const row of rows.values()) {
    const name = String(people.get(survivor(context, row['person']))?.['name'] ?? '（已删除）')
    const why = states.includes(cardStateOf(row)) ? whyNot(row) : stateWords(row)
    const draft = why === undefined ? await editDraft(context, context.catalogue.table('card'), row, values) : undefined
    if (why !== undefined) leftOut.push({ name, why })
    else if (draft && !draft.ok)
      return fail(draft.failure.code, `${name}：${draft.failure.message}`, draft.failure.data)
    else if (draft?.value) drafts.push(draft.value)
  }
  if (drafts.length === 0) {
    const [first] = leftOut
    const said = first
      ? `${first.name}：${first.why}${leftOut.length > 1 ? `（共 ${leftOut.length} 张）` : ''}`
      : '没有选到卡'
    return fail('card.none', `没有可以${words}的卡。${said}。`)
  }
  return ok({ drafts, label: `证卡${words} ${drafts.length} 张`, answer: { done: drafts.length, leftOut } })
}

export const cardBulkCommands = [renew, review, receive, stop]
