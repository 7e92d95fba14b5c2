// The only ways to register, review, return and stop a bank account: 经办 and 复核 are two people unless the office allows one (marked).
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import { profileId } from '../office/seed'
import { createDraft, editDraft, gone } from '../record/commands'
import * as input from '../record/input'
import { rowWith, type Values } from '../record/values'
import { accountMark, isForeign, reviewState } from './accounts'

const propose = defineCommand({
  name: 'account.propose',
  undo: 'inverse',
  input: z.object({
    person: input.rowId,
    /** The account to put right before its 复核; absent = a new one. */
    row: input.rowId.optional(),
    values: input.values,
    seen: input.seen.optional(),
  }),
  async plan({ person, row, values, seen }, context): Promise<Result<Plan>> {
    const table = context.catalogue.table('account')
    const subject = await context.get('person', person)
    if (!subject) return gone(context.catalogue.table('person'))
    const before = row === undefined ? undefined : await context.get('account', row)
    if (row !== undefined && !before) return gone(table)
    const id = row ?? context.newId()
    const given: Values = before ? values : { from: context.clock.today(), ...values, person }
    const after = rowWith(id, before, given)
    const sound = await mayPropose(context, subject, before, after)
    if (!sound.ok) return sound
    const by = { proposedBy: context.by, proposedOn: context.clock.today(), proposedFor: accountMark(present(after)) }
    const draft = before
      ? await editDraft(context, table, before, { ...given, ...by }, seen)
      : await createDraft(context, table, id, { ...given, ...by })
    if (!draft.ok) return draft
    const label = `${before ? '修改' : '登记'}银行账户（待复核）：${String(subject['name'] ?? '')}`
    return ok({ drafts: draft.value ? [draft.value] : [], label, answer: { id } })
  },
})

async function mayPropose(
  context: CommandContext,
  person: Fields,
  before: RowRecord | undefined,
  after: RowRecord,
): Promise<Result<undefined>> {
  if (before && reviewState(before) === 'checked' && accountMark(before) !== accountMark(present(after)))
    return fail(
      'account.checked',
      '这个账户已经复核，不能直接改。请点“变更账户”另登记一条，复核后自启用日期起代替它。',
      { field: 'number' },
    )
  if (isForeign(after, person) && blank(after['note']))
    return fail('account.foreign', '户名不是本人，请在“非本人账户说明”写明是谁的账户、为什么。', { field: 'note' })
  if (before || !blank(after['reason'])) return ok(undefined)
  const others = await context.whereAny('account', 'person', context.group('person', person.id))
  return others.length === 0
    ? ok(undefined)
    : fail('account.reason', '已有账户，变更请填写变更原因。', { field: 'reason' })
}

const check = defineCommand({
  name: 'account.check',
  undo: 'inverse',
  input: z.object({ rows: z.array(input.rowId).min(1, '请先勾选要复核的账户').max(2000) }),
  async plan({ rows }, context): Promise<Result<Plan>> {
    const accounts = await context.getMany('account', rows)
    const people = await context.getMany('person', [...new Set([...accounts.values()].map(ownerOf))])
    const alone = (await context.get('profile', profileId))?.['sameReview'] === true
    const drafts: Draft[] = []
    for (const account of accounts.values()) {
      const person = people.get(ownerOf(account))
      const refused = await mayCheck(context, account, person, alone)
      if (!refused.ok) return refused
      const same = isOwnWork(account, context.by) ? true : null
      const set = {
        checkedBy: context.by,
        checkedOn: context.clock.today(),
        checkedFor: accountMark(account),
        samePerson: same,
      }
      if (reviewState(account) !== 'checked') drafts.push({ kind: 'set', table: 'account', row: account.id, set })
    }
    const names = [...new Set([...accounts.values()].map((row) => String(people.get(ownerOf(row))?.['name'] ?? '')))]
    const whose = names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 人` : names.join('、')
    return ok({ drafts, label: `复核银行账户：${whose}`, answer: { checked: drafts.length } })
  },
})

async function mayCheck(
  context: CommandContext,
  account: RowRecord,
  person: RowRecord | undefined,
  alone: boolean,
): Promise<Result<undefined>> {
  const name = String(person?.['name'] ?? '（已删除）')
  if (!person) return fail('account.gone', '有一个账户的本人已被删除，不能复核。请先到回收站恢复。')
  if (isOwnWork(account, context.by) && !alone)
    return fail(
      'account.same',
      `${name} 的账户由您登记，要由另一位复核。请换人复核；只有一人的办公室可在“设置 → 单位信息”允许同人复核。`,
    )
  if (blank(account['number'])) return fail('account.number', `${name} 的账户没有账号，不能复核。`)
  if (isForeign(account, person) && blank(account['note']))
    return fail('account.foreign', `${name} 的账户户名不是本人，又没有说明，不能复核。请先补填“非本人账户说明”。`)
  // Two PCs may each have given it to somebody offline: what entry refuses is refused here once more.
  const others = await context.where('account', 'number', String(account['number']))
  const group = context.group('person', person.id)
  const taken = others.find((other) => !group.includes(ownerOf(other)))
  const holder = taken && (await context.get('person', ownerOf(taken)))
  return holder
    ? fail('account.taken', `${name} 的账号同时登记在 ${String(holder['name'])} 名下，不能复核，请先查清是谁的。`)
    : ok(undefined)
}

const returned = defineCommand({
  name: 'account.return',
  undo: 'inverse',
  input: z.object({ row: input.rowId, reason: z.string().trim().min(2, '请写明退回原因').max(120) }),
  async plan({ row, reason }, context): Promise<Result<Plan>> {
    const account = await context.get('account', row)
    if (!account) return gone(context.catalogue.table('account'))
    if (reviewState(account) === 'checked') return fail('account.checked', '这个账户已经复核。不再使用请“停用”。')
    const set = { returnedFor: accountMark(account), returnReason: reason }
    const person = await context.get('person', ownerOf(account))
    const label = `退回银行账户：${String(person?.['name'] ?? '')}（${reason}）`
    return ok({ drafts: [{ kind: 'set', table: 'account', row, set }], label })
  },
})

/** The entry stands as its 经办 left it; a row that an import brought or somebody edited since has no known 经办. */
function isOwnWork(account: Fields, by: string): boolean {
  return account['proposedBy'] === by && account['proposedFor'] === accountMark(account)
}

function ownerOf(account: Fields): string {
  return String(account['person'] ?? '')
}

/** As it will be stored: texts trimmed, cleared fields absent. */
function present(row: RowRecord): RowRecord {
  const trimmed = Object.entries(row).map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value])
  return Object.fromEntries(trimmed.filter(([, value]) => value !== null && value !== '')) as RowRecord
}

function blank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === ''
}

export const accountCommands = [propose, check, returned]
