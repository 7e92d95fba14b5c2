// 优待事项 on their way: a letter's number minted on this PC, and each step with what it must say.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { minting } from '../office/paper-numbers'
import { editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { subjectOf } from '../record/subject'
import { caseStateOf } from './case-standing'

const number = defineCommand({
  name: 'privilege-case.number',
  undo: 'none',
  undoHint: '函号编出后不再使用第二次；不发这份函的请在备注中注明。',
  input: z.object({ case: input.rowId }),
  async plan({ case: id }, context): Promise<Result<Plan>> {
    const row = await context.get('privilegeCase', id)
    if (!row) return gone(context.catalogue.table('privilegeCase'))
    if (row['letterNo']) return fail('privilege.numbered', `这件事项已编函号 ${String(row['letterNo'])}，不再另编。`)
    if (!row['receiver'])
      return fail('privilege.receiver', '请先填写主送单位（教育局、住建局……），再编函号。', { field: 'receiver' })
    const numbered = (await minting(context, 'privilegeCase', context.clock.today()))()
    const letterNo = String(numbered['letterNo'])
    return ok({
      drafts: [{ kind: 'set', table: 'privilegeCase', row: id, set: numbered }],
      label: `编函号 ${letterNo}：${await subject(context, row)}`,
      answer: { number: letterNo },
    })
  },
})

/** What each step writes, and which dates going back to a state takes away. */
const steps = {
  collecting: { date: undefined, clears: ['sentOn', 'repliedOn', 'closedOn', 'withdrawnOn'] },
  sent: { date: 'sentOn', clears: ['repliedOn', 'closedOn', 'withdrawnOn'] },
  answered: { date: 'repliedOn', clears: ['closedOn', 'withdrawnOn'] },
  done: { date: 'closedOn', clears: ['withdrawnOn'] },
  withdrawn: { date: 'withdrawnOn', clears: [] },
} as const

const move = defineCommand({
  name: 'privilege-case.move',
  undo: 'inverse',
  input: z.object({
    case: input.rowId,
    to: z.enum(['collecting', 'sent', 'answered', 'done', 'withdrawn']),
    /** Absent = today; without meaning where it goes back to 收集材料. */
    on: z.iso.date('日期要写到日，如 2026-05-20').optional(),
    receiver: z.string().trim().max(80).optional(),
    replyBy: z.iso.date('约定答复日期要写到日，如 2026-06-20').optional(),
    reply: z.string().trim().max(2000).optional(),
    outcome: z.string().trim().max(20).optional(),
    schoolGiven: z.string().trim().max(80).optional(),
    reason: z.string().trim().max(120).optional(),
  }),
  async plan({ case: id, to, on, reason, ...told }, context): Promise<Result<Plan>> {
    const row = await context.get('privilegeCase', id)
    if (!row) return gone(context.catalogue.table('privilegeCase'))
    const given = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined && text !== ''))
    const may = mayMove(row, to, { ...row, ...given }, reason)
    if (!may.ok) return may
    const { date, clears } = steps[to]
    // A step taken again keeps its first day unless another is given.
    const day = date === undefined ? {} : { [date]: on ?? (row[date] as Value | undefined) ?? context.clock.today() }
    const values = {
      ...Object.fromEntries(clears.map((field) => [field, null])),
      ...given,
      ...day,
      ...(reason ? { withdrawReason: reason } : {}),
    }
    const draft = await editDraft(context, context.catalogue.table('privilegeCase'), row, values)
    if (!draft.ok) return draft
    return ok({ drafts: draft.value ? [draft.value] : [], label: `${labels[to]}：${await subject(context, row)}` })
  },
})

const labels = { collecting: '退回收集材料', sent: '登记发函', answered: '登记复函', done: '办结', withdrawn: '撤回' }

/** Codes `privilege.receiver`, `privilege.reply`, `privilege.outcome`, `privilege.withdraw`. */
function mayMove(
  row: RowRecord,
  to: keyof typeof steps,
  after: Readonly<Record<string, unknown>>,
  reason: string | undefined,
): Result<undefined> {
  const lacks = (field: string): boolean => typeof after[field] !== 'string' || after[field] === ''
  if (to === 'sent' && lacks('receiver'))
    return fail('privilege.receiver', '请填写函送给哪个单位（主送单位）。', { field: 'receiver' })
  if (to === 'answered' && !row['sentOn'])
    return fail('privilege.unsent', '还没有登记发函，不能登记复函。请先登记发函。')
  if (to === 'answered' && lacks('reply')) return fail('privilege.reply', '请填写对方答复的内容。', { field: 'reply' })
  if (to === 'done' && lacks('outcome'))
    return fail('privilege.outcome', '办结要写明结果（已落实、未落实……）。', { field: 'outcome' })
  if (to === 'withdrawn' && !reason) return fail('privilege.withdraw', '请写明撤回的原因。', { field: 'reason' })
  return caseStateOf(row) === to ? fail('privilege.there', '这件事项已经是这个状态，没有再改动。') : ok(undefined)
}

function subject(context: CommandContext, row: RowRecord): Promise<string> {
  return subjectOf(context, context.catalogue.table('privilegeCase'), row)
}

export const caseCommands = [number, move]
