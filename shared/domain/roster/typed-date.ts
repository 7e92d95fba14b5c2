// Dates as people type them (domain.md §5.1): 1962.3 · 1962.03 · 196203 · 1962-3-5 · 1962年3月 · 62.3 · Excel's day numbers.
// What is read keeps its precision: a missing day is never invented (decisions.md 14).
import { daysInMonth, isPlainDate } from '../../kernel/plain-date'
import { halfWidth } from '../../kernel/text'
import type { FieldMessage } from '../field'

export interface DateReading {
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where nothing could be read. */
  readonly value?: string
  readonly messages: readonly FieldMessage[]
}

/** Excel counts days from 1899-12-30 (its own 1900 leap-day mistake included). Bounds: 1900-03-01 to 2199-12-31. */
const FIRST_SERIAL = 61
const LAST_SERIAL = 109_574
const DAY_MS = 86_400_000
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30)

/**
 * Reads a date. `latest` (YYYY-MM-DD, mostly today; for births the youngest possible) decides the century of a two-digit year.
 * Codes: `date.invalid` (blocking), `date.century`, `date.ambiguous` as warnings.
 */
export function readTypedDate(input: string | number, latest: string): DateReading {
  return typeof input === 'number' ? fromNumber(input, latest) : fromText(input, latest)
}

function fromText(input: string, latest: string): DateReading {
  const text = halfWidth(input)
    .replace(/[\s\u00A0\u200B-\u200F\uFEFF']+/gu, ' ')
    .trim()
  const clock = text.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/u, '')
  const compact = clock.replaceAll(' ', '').replace(/(?:出?生|入党|获奖|授予|前后|左右)$/u, '')
  const digits = chineseDigits(compact)
  const packed = /^(\d{4})(\d{2})(\d{2})?$/u.exec(digits)
  if (packed)
    return dateOf(Number(packed[1]), Number(packed[2]), packed[3] === undefined ? undefined : Number(packed[3]), input)
  const parted =
    /^(\d{4}|\d{2})(?:年|[-./、。·](?=\d)|$)(?:(\d{1,2})(?:月份?|[-./、。·](?=\d)|$))?(?:(\d{1,2})[日号]?)?$/u.exec(
      digits,
    )
  if (!parted) return /^\d{5}(?:\.\d+)?$/u.test(digits) ? fromNumber(Number(digits), latest) : invalid(input)
  const year = Number(parted[1])
  const month = parted[2] === undefined ? undefined : Number(parted[2])
  const day = parted[3] === undefined ? undefined : Number(parted[3])
  return parted[1]?.length === 2 ? withCentury(year, month, day, latest, input) : dateOf(year, month, day, input)
}

function fromNumber(input: number, latest: string): DateReading {
  const text = String(input)
  // As a number 1962.1 may have been 1962.10 once: the month is not known.
  const lostZero = /^(\d{4}|\d{2})\.1$/u.exec(text)
  if (lostZero) {
    const year = fromText(lostZero[1]?.length === 2 ? `${lostZero[1]}年` : String(lostZero[1]), latest)
    if (year.value === undefined) return year
    const message = `“${text}”在 Excel 里按数字保存，分不清 1 月还是 10 月，只记下年份 ${year.value}，请核对后补月份。`
    return { value: year.value, messages: [...year.messages, { code: 'date.ambiguous', level: 'warning', message }] }
  }
  if (Number.isInteger(input) && (isPlainDate(text) || /^\d{6}$|^\d{8}$/u.test(text))) {
    const read = fromText(text, latest)
    if (read.value !== undefined || /^\d{8}$/u.test(text)) return read
  }
  if (/^\d{2}\.\d{1,2}$|^\d{4}\.\d{1,2}$/u.test(text)) return fromText(text, latest)
  return input >= FIRST_SERIAL && input <= LAST_SERIAL ? { value: serialDate(input), messages: [] } : invalid(text)
}

/** YYYY-MM-DD of an Excel day number; the time of day is dropped. */
export function serialDate(serial: number): string {
  return new Date(EXCEL_EPOCH_MS + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10)
}

function withCentury(
  short: number,
  month: number | undefined,
  day: number | undefined,
  latest: string,
  input: string,
): DateReading {
  if (month === undefined && !/年/u.test(input)) return invalid(input)
  const recent = dateOf(2000 + short, month, day, input)
  if (recent.value === undefined || recent.value > latest) return dateOf(1900 + short, month, day, input)
  const message = `“${input.trim()}”只写了两位年份，按 ${2000 + short} 年理解，请核对。`
  return { value: recent.value, messages: [{ code: 'date.century', level: 'warning', message }] }
}

function dateOf(year: number, month: number | undefined, day: number | undefined, input: string): DateReading {
  const two = (part: number): string => String(part).padStart(2, '0')
  if (day !== undefined && month !== undefined && day > daysInMonth(year, month)) return invalid(input)
  const value = [
    String(year),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-')
  return isPlainDate(value) ? { value, messages: [] } : invalid(input)
}

function invalid(input: string): DateReading {
  const message = `“${input.trim()}”不是有效的日期，请写成 1962、1962.03 或 1962-03-05。`
  return { messages: [{ code: 'date.invalid', level: 'error', message }] }
}

/** 一九六二年三月 → 1962年3月; only where the text is written so. */
function chineseDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十]/u.test(text)) return text
  const digit = (sign: string): string =>
    sign === '○' ? '0' : String('〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign))
  return text
    .replace(/[一二三]?十[一二三四五六七八九]?/gu, (ten) =>
      String(
        (ten[0] === '十' ? 1 : Number(digit(ten[0] ?? ''))) * 10 +
          (ten.endsWith('十') ? 0 : Number(digit(ten.at(-1) ?? ''))),
      ),
    )
    .replace(/[〇○零一二三四五六七八九]/gu, digit)
}
