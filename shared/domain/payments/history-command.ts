// 补录历史 (office-practice.md 3): what was paid and whom was visited before this program. Such rows show in the person's file, hold their
// months against a second payment and count toward yearly ceilings; no policy made them and no budget knows them.
import { z } from 'zod'
import { canonicalJson } from '../../kernel/canonical'
import { pairId } from '../../kernel/ids'
import { isPlainDate } from '../../kernel/plain-date'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import type { Fields } from '../field'
import * as input from '../record/input'
import { monthsCovered, monthsPaid } from './ledger'
import { ABSURD } from './policy-schema'

const someDate = z.string().refine((text) => isPlainDate(text), '日期请写成 2024、2024-01 或 2024-01-20')
const amount = z.number().int().positive('金额应大于零').max(ABSURD, '金额超过 100 万元，请核对是否多打了几个零')
const words = z.string().trim().max(200)

const payment = z.object({
  person: input.rowId,
  scheme: input.rowId,
  /** YYYY, YYYY-MM or a day: what the old list says, and no more. */
  from: someDate,
  to: someDate,
  amount,
  paidOn: someDate.optional(),
  source: words.max(60).optional(),
  note: words.optional(),
})
const visit = z.object({
  person: input.rowId,
  on: someDate,
  matter: words.optional(),
  amount: amount.optional(),
  goods: words.max(120).optional(),
  note: words.optional(),
})

export type RecordedPayment = z.infer<typeof payment>
export type RecordedVisit = z.infer<typeof visit>

/** `answer` of `history.record`; `index` counts payments, then visits. */
export interface HistoryAnswer {
  readonly created: number
  /** Recorded before, from this file or another. */
  readonly same: number
  readonly skipped: readonly { readonly index: number; readonly message: string }[]
}

interface Coming {
  readonly table: 'ledgerEntry' | 'visit'
  readonly row: RowId
  readonly person: RowId
  readonly set: Readonly<Record<string, Value>>
}

export const recordHistory = defineCommand({
  name: 'history.record',
  undo: 'inverse',
  input: z.object({
    /** Name of the file, for the label. */
    file: z.string().min(1).max(200),
    payments: z.array(payment).max(100_000).default([]),
    visits: z.array(visit).max(100_000).default([]),
  }),
  async plan({ file, payments, visits }, context): Promise<Result<Plan>> {
    const people = await context.getMany('person', [...new Set([...payments, ...visits].map(({ person }) => person))])
    const schemes = await context.getMany('scheme', [...new Set(payments.map(({ scheme }) => scheme))])
    const coming = [
      ...payments.map((each) => paymentOf(each, people.get(each.person), schemes.get(each.scheme), context)),
      ...visits.map((each) => visitOf(each, people.get(each.person))),
    ]
    const sorted = await sortOut(context, coming, schemes)
    if (sorted.drafts.length === 0 && sorted.skipped[0])
      return fail('history.nothing', `没有可以补录的行：${sorted.skipped[0].message}`)
    const answer: HistoryAnswer = { created: sorted.drafts.length, same: sorted.same, skipped: sorted.skipped }
    return ok({ drafts: sorted.drafts, label: `补录历史：${file}（${sorted.drafts.length} 条）`, answer })
  },
})

/** The words of a row that cannot be recorded. */
type Refused = string

function paymentOf(
  each: RecordedPayment,
  person: RowRecord | undefined,
  scheme: RowRecord | undefined,
  context: CommandContext,
): Coming | Refused {
  if (!person || !scheme) return '人员或发放项目已被删除。'
  const name = String(person['name'])
  if (each.to < each.from.slice(0, each.to.length)) return `${name}：所属期止早于所属期起。`
  const paidOn = each.paidOn ?? each.from
  if (paidOn > context.clock.today()) return `${name}：发放日期在今天之后。`
  const set = {
    person: person.id,
    name,
    scheme: scheme.id,
    fundLevel: scheme['fundLevel'] as Value,
    entry: 'payment',
    kind: 'normal',
    from: each.from,
    to: each.to,
    amount: each.amount,
    paidOn,
    recorded: true,
    ...(each.source ? { source: each.source } : {}),
    ...(each.note ? { note: each.note } : {}),
  }
  const facts = canonicalJson([scheme.id, each.from, each.to, each.amount, paidOn])
  return { table: 'ledgerEntry', row: pairId('recordedPayment', person.id, facts), person: person.id, set }
}

function visitOf(each: RecordedVisit, person: RowRecord | undefined): Coming | Refused {
  if (!person) return '人员已被删除。'
  const set = {
    person: person.id,
    year: Number(each.on.slice(0, 4)),
    verdict: 'in',
    reason: `补录${each.matter ? `：${each.matter}` : ''}`,
    result: 'visited',
    resultOn: each.on,
    recorded: true,
    ...(each.amount === undefined ? {} : { amount: each.amount }),
    ...(each.goods ? { goods: each.goods } : {}),
    ...(each.note ? { note: each.note } : {}),
  }
  const facts = canonicalJson([each.on, each.matter ?? '', each.amount ?? 0, each.goods ?? ''])
  return { table: 'visit', row: pairId('recordedVisit', person.id, facts), person: person.id, set }
}

interface Sorted {
  readonly drafts: readonly Draft[]
  readonly same: number
  readonly skipped: HistoryAnswer['skipped']
}

/** Leaves out what is there already, and payments of months that somebody was paid already. */
async function sortOut(
  context: CommandContext,
  coming: readonly (Coming | Refused)[],
  schemes: ReadonlyMap<RowId, RowRecord>,
): Promise<Sorted> {
  const rows = coming.filter((each): each is Coming => typeof each !== 'string')
  const known = await existing(context, rows)
  const paid = await entriesByPerson(context, rows)
  const drafts: Draft[] = []
  const skipped: { index: number; message: string }[] = []
  let same = 0
  for (const [index, each] of coming.entries()) {
    if (typeof each === 'string') skipped.push({ index, message: each })
    else if (known.has(each.row)) same++
    else {
      const survivor = context.group('person', each.person)[0] ?? each.person
      const before = paid.get(survivor) ?? []
      const clash = each.table === 'visit' ? undefined : clashOf(each, before, schemes)
      if (clash) skipped.push({ index, message: clash })
      else {
        known.add(each.row)
        paid.set(survivor, [...before, { id: each.row, ...each.set }])
        drafts.push({ kind: 'set', table: each.table, row: each.row, set: each.set })
      }
    }
  }
  return { drafts, same, skipped }
}

async function existing(context: CommandContext, rows: readonly Coming[]): Promise<Set<RowId>> {
  const found = new Set<RowId>()
  for (const table of ['ledgerEntry', 'visit'] as const) {
    const ids = rows.filter((row) => row.table === table).map(({ row }) => row)
    for (const id of (await context.getMany(table, ids)).keys()) found.add(id)
  }
  return found
}

async function entriesByPerson(context: CommandContext, rows: readonly Coming[]): Promise<Map<RowId, Fields[]>> {
  const people = [...new Set(rows.flatMap(({ person }) => context.group('person', person)))]
  const groups = new Map<RowId, Fields[]>()
  for (const entry of await context.whereAny('ledgerEntry', 'person', people)) {
    const survivor = context.group('person', String(entry['person']))[0] ?? String(entry['person'])
    groups.set(survivor, [...(groups.get(survivor) ?? []), entry])
  }
  return groups
}

/** 正常 twice for a month is refused here as everywhere (decisions.md 12). */
function clashOf(
  { set, row }: Coming,
  before: readonly Fields[],
  schemes: ReadonlyMap<RowId, RowRecord>,
): string | undefined {
  const scheme = schemes.get(String(set['scheme']))
  if (scheme?.['cycle'] === 'each') return undefined
  const months = monthsPaid(before, String(set['scheme']), set['fundLevel'])
  const clash = monthsCovered({ id: row, ...set }).find((month) => months.has(month))
  return clash === undefined
    ? undefined
    : `${String(set['name'])} ${clash} 的${String(scheme?.['name'] ?? '')}已在批次 ${months.get(clash) ?? ''}，不重复补录。`
}
