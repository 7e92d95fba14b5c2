// 居民身份证号 (GB 11643-1999): reading what people and Excel make of it, the check digit, and what the number suggests.
// A damaged number is reported, never guessed (domain.md §5.3, decisions.md 30).
import { isPlainDate } from '../../kernel/plain-date'
import { halfWidth } from '../../kernel/text'
import type { FieldMessage } from '../field'
import { regionName } from './region'

export interface IdCard {
  /** 18 characters, the last a digit or X. */
  readonly number: string
  /** YYYY-MM-DD. */
  readonly birth: string
  readonly sex: '男' | '女'
}

export interface IdReading {
  /** The number to store; absent where it must not be stored. */
  readonly value?: string
  readonly messages: readonly FieldMessage[]
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of the first 17 digits. */
export function checkDigit(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

/** What a well-formed 18-character number says; undefined for anything else. `today` (YYYY-MM-DD), if given, bounds the birth date. */
export function readIdCard(number: string, today?: string): IdCard | undefined {
  if (!/^\d{17}[\dX]$/u.test(number) || checkDigit(number) !== number[17]) return undefined
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isPlainDate(birth) || birth < '1900' || (today !== undefined && birth > today)) return undefined
  return { number, birth, sex: Number(number[16]) % 2 === 1 ? '男' : '女' }
}

/** A 15-digit number of before 1999 as 18 characters; the century is 19, since no card of that form was made for later births. */
export function upgradeIdCard(fifteen: string): string | undefined {
  if (!/^\d{15}$/u.test(fifteen)) return undefined
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  const number = first17 + checkDigit(first17)
  return readIdCard(number) && number
}

/** Spaces, hyphens, full-width digits, a leading apostrophe and a lower-case x are how people write, not mistakes. */
export function cleanIdNumber(text: string): string {
  return halfWidth(text)
    .replace(/[\s\u00A0\u200B-\u200F\uFEFF'’`‘\-—–]/gu, '')
    .toUpperCase()
}

/**
 * Reads a cell or typed text. Codes: `id.damaged` (Excel kept only 15 digits), `id.invalid` (length, check digit, impossible
 * date), both blocking; `id.upgraded` and `id.region` as warnings.
 */
export function readIdNumber(input: string | number, today?: string): IdReading {
  if (typeof input === 'number') return fromNumber(input, today)
  const text = cleanIdNumber(input)
  if (/^\d(?:\.\d+)?E\+?\d+$/u.test(text)) return damaged(input)
  if (/^\d{15}$/u.test(text)) return upgraded(text)
  if (!/^\d{17}[\dX]$/u.test(text))
    return invalid(`身份证号应为 18 位，这里是 ${[...text].length} 位或含有其他字符，请对照证件核对。`)
  if (readIdCard(text, today)) return { value: text, messages: regionMessages(text) }
  // Excel keeps 15 significant digits: an 18-digit number stored as a number ends in 000 and then fails its check.
  if (text.endsWith('000')) return damaged(text)
  const birth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  if (!isPlainDate(birth) || birth < '1900' || (today !== undefined && birth > today))
    return invalid('身份证号里的出生日期不存在，请对照证件核对。')
  return invalid('身份证号最后一位校验不符，可能抄错了数字，请对照证件核对。')
}

/** A number cell never held a whole 18-digit number; 15 digits fit exactly. */
function fromNumber(input: number, today?: string): IdReading {
  return Number.isSafeInteger(input) && String(input).length <= 15
    ? readIdNumber(String(input), today)
    : damaged(String(input))
}

function upgraded(fifteen: string): IdReading {
  const number = upgradeIdCard(fifteen)
  if (number === undefined) return invalid('15 位身份证号里的出生日期不存在，请对照证件核对。')
  const message = '15 位旧身份证号已升为 18 位，请与证件核对（百岁老人除外，其年份前缀不同）。'
  return {
    value: number,
    messages: [{ code: 'id.upgraded', level: 'warning', message, field: 'idNumber' }, ...regionMessages(number)],
  }
}

function damaged(shown: string): IdReading {
  const message = `身份证号在 Excel 里按数字保存，后几位已丢失（${shown.slice(0, 24)}），无法还原。请把该列设为“文本”后重新录入。`
  return { messages: [{ code: 'id.damaged', level: 'error', message, field: 'idNumber' }] }
}

function invalid(message: string): IdReading {
  return { messages: [{ code: 'id.invalid', level: 'error', message, field: 'idNumber' }] }
}

function regionMessages(number: string): readonly FieldMessage[] {
  if (regionName(number) !== undefined) return []
  const message = `身份证号前六位 ${number.slice(0, 6)} 不在行政区划表中，可能是已撤销或新设的地区，请核对。`
  return [{ code: 'id.region', level: 'warning', message, field: 'idNumber' }]
}
