// The bill of a batch, reckoned once: contract price × people who went, what is given back or owed besides, and who pays which part of it.
// Sheet, .xlsx, 总结 and 经费支出台账 all take their figures from here; integer 分. Pure.
import { formatMoney } from '../../../kernel/money'
import { fail, ok, type Result } from '../../../kernel/result'
import type { Fields } from '../../field'
import { holding } from '../picklists'
import { chargeKinds } from './picklists'
import type { Guest } from './travellers'

export interface BillLine {
  /** Candidate or staff row. */
  readonly id: string
  readonly name: string
  readonly employer: string
  readonly kind: 'guest' | 'staff'
  readonly went: boolean
  /** YYYY-MM-DD of who went home before the others; absent otherwise. */
  readonly leftOn?: string
  /** Contract price, 0 for who did not go. */
  readonly price: number
  /** Sum of their own 增减, negative for what is given back. */
  readonly changes: number
  readonly note: string
}

/** A charge of the whole batch, or of one person by name. */
export interface BillCharge {
  /** The line it is part of; absent for what concerns the whole batch. */
  readonly line?: string
  readonly kind: string
  readonly who: string
  /** Negative for what is given back. */
  readonly amount: number
  readonly own: boolean
  readonly note: string
}

export interface BillShare {
  /** Payer row; `rest` where none was entered, `own` for what people pay themselves. */
  readonly id: string
  readonly payer: string
  /** Of our accounts; absent for who is outside. */
  readonly account?: string
  readonly budget?: string
  readonly subject?: string
  readonly overBasis?: string
  readonly perHead?: number
  readonly amount: number
}

export interface Bill {
  readonly price: number
  /** 劳模 who went. */
  readonly guests: number
  /** 工作人员 charged by the head. */
  readonly staff: number
  readonly lines: readonly BillLine[]
  readonly charges: readonly BillCharge[]
  /** price × (guests + staff). */
  readonly gross: number
  readonly added: number
  /** As a positive number. */
  readonly refunded: number
  readonly total: number
  readonly shares: readonly BillShare[]
}

export interface BillRows {
  readonly plan: Fields
  readonly batch: Fields
  readonly guests: readonly Guest[]
  readonly staff: readonly Fields[]
  readonly charges: readonly Fields[]
  readonly payers: readonly Fields[]
  readonly accountName: (id: string) => string
}

/** Somebody 已安排 counts as going until it is written down. Codes: `trip-bill.price`, `trip-bill.refund`, and those of the shares. */
export function billOf(rows: BillRows): Result<Bill> {
  const price = rows.batch['price']
  if (typeof price !== 'number' || price <= 0)
    return fail('trip-bill.price', `${nameOf(rows.batch)}没有填写每人费用（合同单价），不能结算。`, { field: 'price' })
  const charges = chargesOf(rows)
  const lines = [...guestLines(rows, charges, price), ...staffLines(rows, price)]
  const gross = sum(lines.map((line) => line.price))
  const [added, refunded] = [1, -1].map((sign) =>
    sum(charges.filter(({ amount }) => Math.sign(amount) === sign).map(({ amount }) => Math.abs(amount))),
  ) as [number, number]
  const total = gross + added - refunded
  if (total < 0) return fail('trip-bill.refund', `退费合计 ${formatMoney(refunded)} 元，比应付还多，请核对结算增减。`)
  const guests = lines.filter(({ kind, went }) => kind === 'guest' && went).length
  const shares = sharesOf(rows, total, guests, sum(charges.filter(({ own }) => own).map(({ amount }) => amount)))
  if (!shares.ok) return shares
  const staff = lines.filter(({ kind }) => kind === 'staff').length
  return ok({
    price,
    guests,
    staff,
    lines,
    charges,
    gross,
    added,
    refunded,
    total,
    shares: shares.value,
  })
}

/** Candidates of the batch that a place was held for, gone or not. */
function heldBy({ batch, guests }: BillRows): readonly Guest[] {
  return guests.filter(({ candidate }) => candidate['batch'] === batch.id && holding.has(candidate['state']))
}

function guestLines(rows: BillRows, charges: readonly BillCharge[], price: number): readonly BillLine[] {
  return heldBy(rows).map(({ candidate, person }) => {
    const went = candidate['state'] !== 'absent'
    const mine = charges.filter(({ line }) => line === candidate.id)
    const leftOn = candidate['leftOn']
    return {
      id: candidate.id,
      name: text(person, 'name'),
      employer: text(person, 'employer'),
      kind: 'guest',
      went,
      ...(went && typeof leftOn === 'string' ? { leftOn } : {}),
      price: went ? price : 0,
      changes: sum(mine.map(({ amount }) => amount)),
      note: mine.map((charge) => charge.kind).join('、'),
    }
  })
}

function staffLines({ batch, staff }: BillRows, price: number): readonly BillLine[] {
  return staff
    .filter((row) => row['batch'] === batch.id && row['charged'] === true)
    .map((row) => ({
      id: row.id,
      name: text(row, 'name'),
      employer: text(row, 'employer'),
      kind: 'staff',
      went: true,
      price,
      changes: 0,
      note: text(row, 'role'),
    }))
}

function chargesOf(rows: BillRows): readonly BillCharge[] {
  const here = new Set<unknown>(heldBy(rows).map(({ candidate }) => candidate.id))
  return rows.charges.map((row) => chargeOf(row, here.has(row['candidate']) ? String(row['candidate']) : undefined))
}

function chargeOf(row: Fields, line: string | undefined): BillCharge {
  const kind = chargeKinds.find(({ value }) => value === row['kind'])
  return {
    ...(line === undefined ? {} : { line }),
    kind: kind?.label ?? String(row['kind'] ?? ''),
    who: text(row, 'who'),
    amount: (kind?.sign ?? 1) * Number(row['amount'] ?? 0),
    own: row['own'] === true,
    note: text(row, 'note'),
  }
}

/** Codes: `trip-bill.account`, `trip-bill.rest` (none or several take the rest), `trip-bill.shares` (they promise more than is owed). */
function sharesOf(rows: BillRows, total: number, guests: number, own: number): Result<readonly BillShare[]> {
  const entered = rows.payers.length > 0 ? rows.payers.map((row) => payerOf(row, rows, guests)) : usualPayer(rows)
  if (!entered) return fail('trip-bill.account', '没有写明经费来源：请填写出资方，或在方案、批次里选经费来源。')
  const fixed = sum(entered.map(({ amount }) => amount ?? 0)) + own
  const open = entered.filter(({ amount }) => amount === undefined)
  if (open.length > 1)
    return fail('trip-bill.rest', `有 ${open.length} 个出资方没有填每人承担，只能有一个承担其余。请补填。`)
  if (fixed > total || (open.length === 0 && fixed !== total))
    return fail(
      'trip-bill.shares',
      `应付 ${formatMoney(total)} 元，出资合计 ${formatMoney(fixed)} 元，${fixed > total ? '多出' : '还差'} ${formatMoney(Math.abs(total - fixed))} 元。请核对出资方。`,
    )
  const shares = entered.map((share) => ({
    ...share,
    amount: share.amount ?? total - fixed,
  }))
  return ok(own > 0 ? [...shares, { id: 'own', payer: '本人自付', amount: own }] : shares)
}

type Entered = Omit<BillShare, 'amount'> & {
  readonly amount: number | undefined
}

function payerOf(row: Fields, { accountName, plan }: BillRows, guests: number): Entered {
  const perHead = row['perHead']
  const account = row['account']
  const subject = row['subject'] ?? (account === undefined ? undefined : plan['subject'])
  return {
    id: row.id,
    payer: typeof account === 'string' ? accountName(account) : text(row, 'name'),
    ...optional({
      account,
      budget: row['budget'],
      subject,
      overBasis: row['overBasis'],
    }),
    ...(typeof perHead === 'number' ? { perHead } : {}),
    amount: typeof perHead === 'number' ? perHead * guests : undefined,
  }
}

/** Without payers the account of the batch, else of the plan, pays all. */
function usualPayer({ plan, batch, accountName }: BillRows): readonly Entered[] | undefined {
  const account = batch['account'] ?? plan['account']
  if (typeof account !== 'string') return undefined
  return [
    {
      id: 'rest',
      payer: accountName(account),
      ...optional({ account, subject: plan['subject'] }),
      amount: undefined,
    },
  ]
}

function optional(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}

function text(row: Fields, field: string): string {
  const value = row[field]
  return typeof value === 'string' ? value : ''
}

function nameOf(batch: Fields): string {
  return String(batch['name'] ?? '')
}
