// 补助 of a year for many studios at once: the same kind and sum for each, paid to whom it was paid before or to the unit it stands in.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Plan } from '../command'
import type { Fields } from '../field'
import { againDrafts, type NewRow } from '../record/again'
import { gone } from '../record/commands'
import * as input from '../record/input'
import type { Values } from '../record/values'

const grantInput = z.object({
  studios: z.array(input.rowId).min(1, '还没有选择工作室').max(2000),
  year: z.number().int().min(1980).max(2100),
  kind: z.string().trim().min(1, '请选择补助类别').max(40),
  /** 分, for each. */
  amount: z.number().int().positive('补助金额要大于 0').max(100_000_000_00),
  account: input.rowId.optional(),
  basis: z.string().trim().max(120).optional(),
  /** Absent while the money has not left. */
  paidOn: z
    .string()
    .refine((text) => isPlainDate(text) && text.length === 10, '拨付日期要写到日，如 2026-06-10')
    .optional(),
})

type Given = z.infer<typeof grantInput>

/** One row per studio, year and kind on every PC; studios that have theirs are left alone, so that it can be asked again. */
const grant = defineCommand({
  name: 'studio.grant',
  undo: 'inverse',
  input: grantInput,
  async plan(given, context): Promise<Result<Plan>> {
    const studios = [...(await context.getMany('studio', given.studios)).values()]
    if (studios.length < new Set(given.studios).size) return gone(context.catalogue.table('studio'))
    const fault = refused(studios)
    if (fault) return fault
    const known = await grantedIn(context, given)
    const fresh = studios.filter(({ id }) => !known.has(id))
    const before = await earlierGrants(context, fresh)
    const unpayable = fresh.filter((studio) => payeeOf(studio, before) === undefined)
    if (unpayable.length > 0) return nobodyToPay(unpayable)
    const rows = fresh.map((studio) => rowOf(studio, given, payeeOf(studio, before) ?? {}))
    const drafts = await againDrafts(context, context.catalogue.table('studioGrant'), rows)
    if (!drafts.ok) return drafts
    const answer = { created: rows.length, known: studios.length - rows.length }
    return ok({ drafts: drafts.value, label: `登记 ${given.year} 年${given.kind}：${rows.length} 家工作室`, answer })
  },
})

function refused(studios: readonly RowRecord[]): Result<never> | undefined {
  const revoked = studios.filter((studio) => studio['state'] === 'revoked').map((studio) => String(studio['name']))
  return revoked.length > 0
    ? fail('studio.is-revoked', `${revoked.join('、')}已经撤销，不再拨付补助。请不要选它，或先恢复在册。`)
    : undefined
}

async function grantedIn(context: CommandContext, { year, kind }: Given): Promise<ReadonlySet<string>> {
  const rows = await context.where('studioGrant', 'year', year)
  return new Set(rows.filter((row) => row['kind'] === kind).map((row) => String(row['studio'])))
}

function nobodyToPay(studios: readonly RowRecord[]): Result<never> {
  const names = studios.slice(0, 5).map((studio) => String(studio['name']))
  const more = studios.length > names.length ? ` 等 ${studios.length} 家` : ''
  return fail(
    'studio.payee',
    `不知道拨给谁：${names.join('、')}${more}没有填所在单位，也没有以前的收款单位。请先在登记表里填写所在单位。`,
  )
}

/** The newest grant of each studio that names whom it was paid to. */
async function earlierGrants(
  context: CommandContext,
  studios: readonly RowRecord[],
): Promise<ReadonlyMap<string, Fields>> {
  const ids = studios.map(({ id }) => id)
  const grants = (await context.whereAny('studioGrant', 'studio', ids)).filter((row) => row['payee'])
  const sorted = [...grants].sort((a, b) => Number(a['year']) - Number(b['year']))
  return new Map(sorted.map((row) => [String(row['studio']), row]))
}

/** Where the newest earlier grant went, with its account; else the unit, whose account is still to be written. */
function payeeOf(studio: RowRecord, before: ReadonlyMap<string, Fields>): Values | undefined {
  const newest = before.get(studio.id)
  if (newest) {
    const kept = ['payee', 'bank', 'accountNumber'].filter((field) => typeof newest[field] === 'string')
    return Object.fromEntries(kept.map((field) => [field, String(newest[field])]))
  }
  return typeof studio['unit'] === 'string' && studio['unit'] !== '' ? { payee: studio['unit'] } : undefined
}

function rowOf(studio: RowRecord, { year, kind, amount, account, basis, paidOn }: Given, to: Values): NewRow {
  const said = { account: account ?? null, basis: basis || null, paidOn: paidOn ?? null }
  return {
    id: pairId('studioGrant', studio.id, `${kind}${year}`),
    values: { studio: studio.id, year, kind, amount, ...to, ...said },
  }
}

export const grantCommands = [grant]
