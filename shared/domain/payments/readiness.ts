// Whether a batch may go on to 复核 and 定稿: what finance would send back is said here, before it is printed.
import { formatMoney } from '../../kernel/money'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { finalLines } from './final-lines'
import { beyondBudget } from './budget-reading'
import { monthsCovered, monthsPaid } from './ledger'
import { lifeDecided } from './overdue'
import { onTheirWay } from './on-their-way'
import { questionOf } from './question'
import { mayResend } from './resend'
import { stillShort } from './shortfall-lines'

/** Sums for the batch's own row, or the first thing that stands in the way, with names. Codes: `batch.empty`, `batch.amount`, `batch.basis`, `batch.payer`, `batch.life`, `batch.account`, `payment.double`, `payment.difference`, `return.account`, `return.sent`, `batch.budget`. */
export async function readiness(
  context: CommandContext,
  batch: RowRecord,
): Promise<Result<{ readonly people: number; readonly total: number }>> {
  const lines = (await context.where('payLine', 'batch', batch.id)).filter((line) => line['verdict'] === 'in')
  if (lines.length === 0) return fail('batch.empty', '批次里没有列入的人，不能提交。请先列入人员，或作废这个批次。')
  const unfilled = lines.filter((line) => typeof line['amount'] !== 'number' || line['amount'] <= 0)
  if (unfilled.length > 0)
    return fail('batch.amount', `${namesOf(unfilled)}还没有金额，请填写“调整金额”，或“不列入”。`, {
      rows: ids(unfilled),
    })
  if (!batch['basis']) return fail('batch.basis', '请先填写批准依据（文号或会议纪要），表头要印。', { field: 'basis' })
  const total = lines.reduce((sum, line) => sum + Number(line['amount']), 0)
  const payable = await mayBePaid(context, batch, lines, total)
  if (!payable.ok) return payable
  return ok({ people: new Set(lines.map((line) => line['person'])).size, total })
}

/** A claim pays nobody and takes no money of ours: accounts, months and budget are asked of what is paid. */
async function mayBePaid(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly RowRecord[],
  total: number,
): Promise<Result<undefined>> {
  if (batch['direction'] === 'claim') return ok(undefined)
  const payer = await needPayer(context, batch)
  if (!payer.ok) return payer
  const life = await lifeDecided(context, batch, lines)
  if (!life.ok) return life
  const accounts = needAccounts(batch, lines)
  if (!accounts.ok) return accounts
  const once = await (batch['direction'] === 'resend' ? mayResend : alreadyPaid)(context, batch, lines)
  if (!once.ok) return once
  const scheme = await context.get('scheme', String(batch['scheme']))
  const short = scheme ? await stillShort(context, batch, lines, questionOf(batch, scheme)) : ok(undefined)
  return short.ok ? withinBudget(context, batch, total) : short
}

/** 经费来源 is printed above every money sheet: without it finance does not know whose money it is (office-practice.md 5, 9). */
async function needPayer(context: CommandContext, batch: RowRecord): Promise<Result<undefined>> {
  const account = await context.get('fundAccount', String(batch['account'] ?? ''))
  if (account && account['ended'] !== true) return ok(undefined)
  const why = account ? `出资账户“${String(account['name'])}”已停用` : '还没有选出资账户'
  return fail(
    'batch.payer',
    `${why}，表头的“经费来源”印不出由谁出钱。请在“更多 → 表头与办理记录”里选好再提交；没有可选的，先到“设置 → 经费”登记。`,
    { field: 'account' },
  )
}

/** A transfer needs the number and the branch of the bank (office-practice.md 5, domain.md S55). */
function needAccounts(batch: Fields, lines: readonly Fields[]): Result<undefined> {
  if (batch['way'] !== '银行代发' && batch['way'] !== '转账') return ok(undefined)
  const without = lines.filter((line) => !line['accountNumber'])
  if (without.length > 0)
    return fail(
      'batch.account',
      `${namesOf(without)}没有复核过的银行账户，不能用“${String(batch['way'])}”。请登记账户并请人复核后重新计算，或另开现金批次。`,
      {
        rows: ids(without),
      },
    )
  const holders = new Map<unknown, Fields>()
  for (const line of lines) {
    const other = holders.get(line['accountNumber'])
    if (other && other['person'] !== line['person'])
      return fail(
        'batch.account',
        `${String(other['name'])}、${String(line['name'])}登记的是同一个银行账号，请先核对账户。`,
        {
          rows: ids([other, line]),
        },
      )
    holders.set(line['accountNumber'], line)
  }
  return ok(undefined)
}

/** 正常 twice for a month is stopped: paid already, or in another batch on its way (product.md §3). A claim pays nobody. */
async function alreadyPaid(
  context: CommandContext,
  batch: RowRecord,
  lines: readonly RowRecord[],
): Promise<Result<undefined>> {
  const scheme = await context.get('scheme', String(batch['scheme']))
  if (scheme?.['cycle'] === 'each') return ok(undefined)
  const normal = lines.filter((line) => line['kind'] === 'normal')
  const people = [...new Set(normal.flatMap((line) => context.group('person', String(line['person']))))]
  const paid = await paidByPerson(context, batch, people)
  for (const line of normal) {
    const clash = monthsOfLine(line, batch).find((month) => paid.get(String(line['person']))?.has(month))
    if (clash === undefined) continue
    const number = paid.get(String(line['person']))?.get(clash) ?? ''
    return fail(
      'payment.double',
      `${String(line['name'])} ${clash} 的${String(scheme?.['name'] ?? '')}已在批次 ${number}，同一层级资金不能重复发放。请“不列入”，或改为补发、补差。`,
      {
        rows: [line.id],
        number,
      },
    )
  }
  return ok(undefined)
}

/** Months paid or about to be paid per person (survivor) → the number of the batch. */
async function paidByPerson(
  context: CommandContext,
  batch: RowRecord,
  people: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const paid = new Map<string, Map<string, string>>()
  const note = (person: string, months: Iterable<readonly [string, string]>): void => {
    const survivor = context.group('person', person)[0] ?? person
    const known = paid.get(survivor) ?? new Map<string, string>()
    for (const [month, number] of months) known.set(month, number)
    paid.set(survivor, known)
  }
  const entries = await context.whereAny('ledgerEntry', 'person', people)
  const byPerson = new Map<string, RowRecord[]>()
  for (const entry of entries)
    byPerson.set(String(entry['person']), [...(byPerson.get(String(entry['person'])) ?? []), entry])
  for (const [person, own] of byPerson) note(person, monthsPaid(own, String(batch['scheme']), batch['fundLevel']))
  for (const other of await onTheirWay(context, batch)) {
    for (const line of await finalLines(context, other))
      if (line.kind === 'normal')
        note(
          line.person,
          monthsOfLine({ ...line }, other).map((month) => [month, String(other['number'])] as const),
        )
  }
  return paid
}

/** Months of a line; a line without its own period covers that of the batch. */
export function monthsOfLine(line: Fields, batch: Fields): readonly string[] {
  return monthsCovered({ id: line.id, from: line['from'] ?? batch['from'], to: line['to'] ?? batch['to'] })
}

/** Over budget is said and asks for 追加依据; it stops nothing (office-practice.md 9: a hard stop the day before 春节 is a refusal reason). */
async function withinBudget(context: CommandContext, batch: RowRecord, total: number): Promise<Result<undefined>> {
  const over = await beyondBudget(context, batch, total)
  if (!over || batch['overBudget']) return ok(undefined)
  return fail('batch.budget', `本批 ${formatMoney(total)} 元，${over.words}。请填写追加依据后再提交。`, {
    field: 'overBudget',
  })
}

function namesOf(lines: readonly Fields[]): string {
  const names = lines.slice(0, 3).map((line) => String(line['name']))
  return `${names.join('、')}${lines.length > 3 ? ` 等 ${lines.length} 人` : ''}`
}

const ids = (lines: readonly Fields[]): readonly string[] => lines.map((line) => line.id)
