// 《劳动模范身份（荣誉）证明》, 发放证明, 志愿服务时长证明, 《劳模子女入学情况证明》: numbers are minted per PC without asking any other, and never used twice (office-practice.md 28, decisions.md 19).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import { isPlainDate } from '../../kernel/plain-date'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import { servedBetween, servedHours } from '../activities/served'
import { minting } from '../office/paper-numbers'
import { paidBetween } from '../payments/ledger'
import { createDraft, gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'

const paidDay = z.string().refine((text) => isPlainDate(text), '发放的起止请写成 2025、2025-06 或 2025-06-30')

const issue = defineCommand({
  name: 'certificate.issue',
  undo: 'none',
  undoHint: '证明已编号登记，不能撤销。开错了请在登记簿的备注中注明“作废”，再另开一份。',
  input: z.object({
    person: input.rowId,
    kind: z.enum(['identity', 'payment', 'hours', 'schooling']).default('identity'),
    /** Of a 子女入学情况证明: the 优待事项 it certifies. */
    case: input.rowId.optional(),
    /** Of a 发放证明 paid, of a 志愿服务时长证明 served in these years, months or days, both included. */
    paidFrom: paidDay.optional(),
    paidTo: paidDay.optional(),
    purpose: z.string().trim().min(1, '请填写用途').max(100),
    receiver: z.string().trim().max(100).optional(),
    validUntil: z.string().max(10).optional(),
    note: z.string().max(200).optional(),
  }),
  async plan({ person, purpose, receiver, validUntil, note, ...of }, context): Promise<Result<Plan>> {
    const subject = await context.get('person', person)
    if (!subject) return gone(context.catalogue.table('person'))
    const certified = await certifiedOf(context, subject, of)
    if (!certified.ok) return certified
    const today = context.clock.today()
    const number = (await minting(context, 'certificate', today))()
    const operator = await context.get('operator', context.by)
    const values: Values = {
      person,
      kind: of.kind,
      ...certified.value,
      purpose,
      ...number,
      issuedOn: today,
      receiver: receiver ?? null,
      validUntil: validUntil ?? null,
      note: note ?? null,
      issuedBy: typeof operator?.['name'] === 'string' ? operator['name'] : null,
    }
    const id = context.newId()
    const draft = await createDraft(context, context.catalogue.table('certificate'), id, values)
    if (!draft.ok) return draft
    return ok({
      drafts: [draft.value],
      label: `开具证明 ${number.number}：${String(subject['name'] ?? '')}`,
      answer: { id, number: number.number },
    })
  },
})

type Span = readonly [from: string | undefined, to: string | undefined]

interface Certified {
  readonly kind: 'identity' | 'payment' | 'hours' | 'schooling'
  readonly case?: string | undefined
  readonly paidFrom?: string | undefined
  readonly paidTo?: string | undefined
}

function certifiedOf(context: CommandContext, subject: RowRecord, of: Certified): Promise<Result<Values>> {
  if (of.kind === 'payment') return paidIn(context, subject, [of.paidFrom, of.paidTo])
  if (of.kind === 'hours') return servedIn(context, subject, [of.paidFrom, of.paidTo])
  return of.kind === 'identity' ? honoured(context, subject) : schooled(context, subject, of.case)
}

/** What is certified of a child is what its case says. Codes `certificate.case`, `certificate.child`, and that of `honoured`. */
async function schooled(context: CommandContext, subject: RowRecord, id: string | undefined): Promise<Result<Values>> {
  const row = id === undefined ? undefined : await context.get('privilegeCase', id)
  if (row?.['kind'] !== 'school' || !context.group('person', subject.id).includes(String(row['person'])))
    return fail('certificate.case', '请从“优待服务 → 优待事项”里的子女入学事项开具这份证明。')
  if (!row['childName'] || !(row['schoolGiven'] ?? row['school']))
    return fail('certificate.child', '请先在事项里填写子女姓名和就读（申请）的学校，再开具证明。', {
      field: 'childName',
    })
  const valid = await honoured(context, subject)
  return valid.ok ? ok({ case: row.id }) : valid
}

async function honoured(context: CommandContext, subject: RowRecord): Promise<Result<Values>> {
  const honours = await context.whereAny('honour', 'person', context.group('person', subject.id))
  if (honours.some((each) => each['state'] !== 'revoked')) return ok({})
  return fail(
    'certificate.honour',
    `${String(subject['name'] ?? '')}没有有效的荣誉称号，不能开具身份（荣誉）证明。请先登记荣誉。`,
  )
}

/** What is certified as paid is what stands in the ledger. Codes `certificate.period`, `certificate.nothing`. */
async function paidIn(context: CommandContext, subject: RowRecord, [paidFrom, paidTo]: Span): Promise<Result<Values>> {
  if (paidFrom === undefined || paidTo === undefined || paidTo < paidFrom.slice(0, paidTo.length))
    return fail('certificate.period', '请填写证明的是哪段时间的发放，如 2025 至 2026-06；止不能早于起。', {
      field: 'paidFrom',
    })
  const entries = await context.whereAny('ledgerEntry', 'person', context.group('person', subject.id))
  const paid = paidBetween(entries, paidFrom, paidTo)
  if (paid.length === 0)
    return fail(
      'certificate.nothing',
      `${String(subject['name'] ?? '')}在 ${paidFrom} 至 ${paidTo} 没有发放记录，不能开具发放证明。以前年度的请先“补录历史”。`,
      { field: 'paidFrom' },
    )
  return ok({ paidFrom, paidTo, amount: paid.reduce((sum, entry) => sum + Number(entry['amount'] ?? 0), 0) })
}

/** What is certified as served is what the name lists of activities say now. Codes `certificate.period`, `certificate.nothing`. */
async function servedIn(context: CommandContext, subject: RowRecord, [from, to]: Span): Promise<Result<Values>> {
  if (from === undefined || to === undefined || to < from.slice(0, to.length))
    return fail('certificate.period', '请填写证明的是哪段时间的服务，如 2026 至 2026-06；止不能早于起。', {
      field: 'paidFrom',
    })
  const rows = await context.whereAny('participation', 'person', context.group('person', subject.id))
  const activities = await context.getMany(
    'activity',
    rows.map((row) => String(row['activity'])),
  )
  const hours = servedHours(servedBetween(rows, [...activities.values()], from, to))
  if (hours > 0) return ok({ paidFrom: from, paidTo: to, hours })
  return fail(
    'certificate.nothing',
    `${String(subject['name'] ?? '')}在 ${from} 至 ${to} 没有登记服务时长，不能开具时长证明。请先在活动的参加人员里填时长。`,
    { field: 'paidFrom' },
  )
}

/** Keeps which stored job is this certificate's paper. Printing is not undone: the paper is out (decisions.md 7). */
const printed = defineCommand({
  name: 'certificate.printed',
  undo: 'none',
  undoHint: '证明已经编号并生成打印件，不能撤销。开错了请在登记簿的备注中注明“作废”。',
  input: z.object({ certificate: input.rowId, job: z.string().min(1).max(64) }),
  async plan({ certificate, job }, context): Promise<Result<Plan>> {
    const row = await context.get('certificate', certificate)
    if (!row) return gone(context.catalogue.table('certificate'))
    return ok({
      drafts: [{ kind: 'set', table: 'certificate', row: certificate, set: { printJob: job } }],
      label: `打印证明 ${String(row['number'])}`,
    })
  },
})

/** 补打: the stored sheet is printed again and counted; it never gets a new number. */
const reprint = defineCommand({
  name: 'certificate.reprint',
  undo: 'none',
  undoHint: '补打已登记，不能撤销。',
  input: z.object({ certificate: input.rowId }),
  async plan({ certificate }, context): Promise<Result<Plan>> {
    const row = await context.get('certificate', certificate)
    if (!row) return gone(context.catalogue.table('certificate'))
    const reprints = (typeof row['reprints'] === 'number' ? row['reprints'] : 0) + 1
    return ok({
      drafts: [{ kind: 'set', table: 'certificate', row: certificate, set: { reprints } }],
      label: `补打证明 ${String(row['number'])}（第 ${reprints} 次）`,
      answer: { reprints },
    })
  },
})

const addAttachment = defineCommand({
  name: 'attachment.add',
  undo: 'inverse',
  input: z.object({
    person: input.rowId,
    name: z.string().trim().min(1, '请填写附件名称').max(120),
    blob: z.string().min(1).max(200),
    mime: z.string().max(100).optional(),
    size: z
      .number()
      .int()
      .nonnegative()
      .max(20 * 1024 * 1024, '附件不能超过 20 MB'),
    note: z.string().max(200).optional(),
  }),
  async plan({ mime, note, ...rest }, context): Promise<Result<Plan>> {
    const subject = await context.get('person', rest.person)
    if (!subject) return gone(context.catalogue.table('person'))
    const id = context.newId()
    const values: Values = { ...rest, mime: mime ?? null, note: note ?? null, addedOn: context.clock.today() }
    const draft = await createDraft(context, context.catalogue.table('attachment'), id, values)
    return draft.ok
      ? ok({ drafts: [draft.value], label: `添加附件“${rest.name}”：${String(subject['name'] ?? '')}`, answer: { id } })
      : draft
  },
})

export const paperCommands = [issue, printed, reprint, addAttachment]
