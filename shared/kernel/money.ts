// Money is integer 分 everywhere; yuan exist only in what people type and read (domain.md §5.1, 5.5).
import nzh from 'nzh/cn'
import { fail, ok, type Result } from './result'
import { halfWidth, withoutSpaces } from './text'

/** 9,999 亿 9,999 万 9,999 元 9 角 9 分: beyond it nobody's money lies, and 大写 has no agreed units. */
export const LARGEST_FEN = 99_999_999_999_999

const UNITS: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n }

export interface MoneyLimits {
  /** Accepts -5, −5 and the book-keeper's (5). Without it a negative amount is refused. */
  readonly negative?: boolean
  /** Largest magnitude accepted, in 分. */
  readonly max?: number
}

export interface Money {
  readonly fen: number
  /** The text had more than two decimals and was rounded half up. */
  readonly rounded: boolean
}

/**
 * Reads an amount in yuan as staff write it: 1,000.00 · 1000元 · ￥300.5 · 1千 · 2.5万 · １００ · 12元5角. Worked in whole
 * numbers, so no binary fraction is ever involved. Codes: `money.invalid`, `money.negative`, `money.large`.
 */
export function readMoney(text: string, { negative = false, max = LARGEST_FEN }: MoneyLimits = {}): Result<Money> {
  const [, inBrackets, sign, plain] = /^(?:\((.+)\)|([-−+])?(.+))$/u.exec(bareAmount(text)) ?? []
  const amount = (inBrackets ?? plain ?? '').replace(/元(?:整|正)?$/u, '')
  const money = fromCoins(amount) ?? fromDecimal(amount)
  if (!money) return fail('money.invalid', `“${text.trim()}”不是一个确定的金额，请写成 3500 或 3500.50。`)
  const isNegative = money.fen > 0 && (inBrackets !== undefined || sign === '-' || sign === '−')
  if (isNegative && !negative) return fail('money.negative', `“${text.trim()}”是负数，这里只能填写零或正数。`)
  if (money.fen > max) return fail('money.large', `“${text.trim()}”太大，最多 ${formatMoney(max)} 元，请核对。`)
  return ok({ fen: isNegative ? -money.fen : money.fen, rounded: money.rounded })
}

/** 分 as 1,000.00 (two decimals, thousands apart). */
export function formatMoney(fen: number): string {
  const [yuan = '', cents] = decimalOf(fen).split('.')
  return `${yuan.replace(/\B(?=(?:\d{3})+$)/gu, ',')}.${cents}`
}

/** 分 as a plain decimal of yuan with two places, for files that compute: 1000.00. */
export function decimalOf(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/**
 * 分 in 大写, without the prefix 人民币: 壹仟肆佰零玖元伍角整. The library is fed text, since it cuts off rather than rounds; it
 * writes 整 after whole yuan and after 角, as the regulation wants, only when told to look at its own result. Throws a
 * RangeError beyond LARGEST_FEN or for a fraction of a 分: no sheet may carry a wrong amount.
 */
export function chineseMoney(fen: number): string {
  if (!Number.isSafeInteger(fen) || Math.abs(fen) > LARGEST_FEN)
    throw new RangeError('amount cannot be written in 大写')
  return nzh.toMoney(decimalOf(fen), { outSymbol: false, forceZheng: true })
}

function bareAmount(text: string): string {
  return withoutSpaces(halfWidth(text))
    .replace(/[¥￥]|人民币|RMB/giu, '')
    .replace(/(?:\/月|每月)$/u, '')
    .replace(/块(?:钱)?$/u, '元')
}

/** 12元5角 · 5角 · 3分 */
function fromCoins(amount: string): Money | undefined {
  const match = /^(?:(\d{1,15})元)?(?:(\d)角)?(?:(\d)分)?(?:整|正)?$/u.exec(amount)
  if (!match || (match[1] ?? match[2] ?? match[3]) === undefined) return undefined
  return { fen: Number(match[1] ?? 0) * 100 + Number(match[2] ?? 0) * 10 + Number(match[3] ?? 0), rounded: false }
}

/** Commas must part thousands: 1,00 may mean 100 or 1.00, and money is not guessed. */
function fromDecimal(amount: string): Money | undefined {
  const match = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,10}))?([十百千万亿]?)$/u.exec(amount)
  if (!match) return undefined
  const decimals = match[2] ?? ''
  const scaled = BigInt((match[1] ?? '').replaceAll(',', '') + decimals) * 100n * (UNITS[match[3] ?? ''] ?? 1n)
  const divisor = 10n ** BigInt(decimals.length)
  return { fen: Number((scaled + divisor / 2n) / divisor), rounded: scaled % divisor !== 0n }
}
