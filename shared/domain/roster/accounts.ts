// 银行账户 (office-practice.md 19): an account may be paid to only after a second person's 复核, and the 复核 holds only for what was looked
// at: whatever changes the number, holder, bank or day afterwards, from whichever PC, puts it back to 待复核.
import { canonicalJson } from '../../kernel/canonical'
import { sha256Hex } from '../../kernel/digest'
import type { Fields } from '../field'
import { matchName } from './names'

export type ReviewState = 'pending' | 'checked' | 'changed' | 'returned'

const looked = ['number', 'holder', 'bank', 'bankCode', 'from'] as const

/** Stands for what a reviewer looks at, without telling it: 16 hexadecimal characters. */
export function accountMark(account: Readonly<Record<string, unknown>>): string {
  return sha256Hex(canonicalJson(looked.map((field) => (account[field] ?? null) as string | null))).slice(0, 16)
}

/** 待复核, 已复核, 复核后有改动, 已退回. */
export function reviewState(account: Fields): ReviewState {
  // Nobody has looked yet, as at thousands of imported ones: no mark needs to be computed.
  if (account['checkedFor'] === undefined && account['returnedFor'] === undefined) return 'pending'
  const mark = accountMark(account)
  if (account['checkedFor'] === mark) return 'checked'
  if (account['returnedFor'] === mark) return 'returned'
  return account['checkedFor'] === undefined ? 'pending' : 'changed'
}

/**
 * The account to pay into on a day (YYYY-MM-DD): of those reviewed, taken into use by then and not stopped before, the one taken into use
 * last; of one day the one registered later. Undefined where there is none: then nothing may be transferred.
 */
export function accountInForce<Account extends Fields>(accounts: readonly Account[], on: string): Account | undefined {
  const key = (account: Account): string => `${String(account['from'] ?? '')} ${account.id}`
  return accounts
    .filter((account) => reviewState(account) === 'checked' && begun(account, on) && !stopped(account, on))
    .sort((a, b) => (key(a) < key(b) ? 1 : -1))[0]
}

/** 启用日期 known to the month counts from its first day; without one the account is in use since ever. */
function begun(account: Fields, on: string): boolean {
  const from = account['from']
  return typeof from !== 'string' || from <= on
}

/** 停用日期 is the last day; known to the month, its last. */
function stopped(account: Fields, on: string): boolean {
  const to = account['to']
  return typeof to === 'string' && on.slice(0, to.length) > to
}

/** True where the account is in another name than the person's: it needs 非本人账户说明. Without a holder it is taken for their own. */
export function isForeign(
  account: Readonly<Record<string, unknown>>,
  person: Readonly<Record<string, unknown>>,
): boolean {
  const holder = account['holder']
  return typeof holder === 'string' && holder !== '' && matchName(holder) !== matchName(String(person['name'] ?? ''))
}

/** Stored with the row, so that the list of what waits can be narrowed by it. */
export function deriveAccount(account: Fields): Readonly<Record<string, unknown>> {
  return { _dReview: reviewState(account) }
}
