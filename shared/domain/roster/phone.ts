// Telephone numbers: a cell often holds two, and landlines come with or without the area code (domain.md §5.1).
// Stored as one text, numbers parted by 、, in the order written.
import type { FieldMessage } from '../field'
import { halfWidth } from '../../kernel/text'

export interface PhoneReading {
  readonly value?: string
  readonly messages: readonly FieldMessage[]
}

const mobile = /^1[3-9]\d{9}$/u
const landline = /^(?:0\d{2,3}-)?[2-9]\d{6,7}(?:转\d{1,6})?$/u
const service = /^(?:[48]00-?\d{3}-?\d{4}|1\d{2,4}|9\d{4,5})$/u

/** The numbers of a stored phone text. */
export function phoneList(stored: unknown): readonly string[] {
  return typeof stored === 'string' ? stored.split('、').filter((each) => each !== '') : []
}

/** Only the digits of each number, as search and comparison want them. */
export function phoneDigits(stored: unknown): readonly string[] {
  return phoneList(stored)
    .map((each) => each.replace(/\D/gu, ''))
    .filter((each) => each !== '')
}

/** A mobile or landline that can be dialled; anything else is stored with a warning `phone.odd`. */
export function isPhone(number: string): boolean {
  return mobile.test(number) || landline.test(number) || service.test(number)
}

/** Reads a cell or typed text: splits, cleans, drops repeats. */
export function readPhones(input: string | number): PhoneReading {
  const text = halfWidth(String(input)).replace(/[\u00A0\u200B-\u200F\uFEFF'’`‘]/gu, ' ')
  const numbers = [
    ...new Set(
      parts(text)
        .map(tidy)
        .filter((each) => each !== ''),
    ),
  ]
  if (numbers.length === 0) return { messages: [] }
  const odd = numbers.filter((each) => !isPhone(each))
  const messages: FieldMessage[] = odd.map((each) => ({
    code: 'phone.odd',
    level: 'warning',
    message: `电话“${each}”不像手机号或固定电话，请核对。`,
    field: 'phone',
  }))
  return { value: numbers.join('、'), messages }
}

/**
 * Parts at / 、 ， ; and line breaks. A space parts two numbers only where both sides are whole ones: people also group digits,
 * 138 0000 0000, and write 0577 88123456.
 */
function parts(text: string): readonly string[] {
  return text.split(/[/／、,，;；\n\r|或和]+/u).flatMap((part) => {
    const words = part.trim().split(/\s+/u)
    return words.length > 1 && words.every((word) => isPhone(tidy(word))) ? words : [part]
  })
}

function tidy(part: string): string {
  const plain = part
    .replace(/^(?:\+|00)86[-\s]?(?=1[3-9])/u, '')
    .replace(/[\s()（）]/gu, (sign) => (/\s/u.test(sign) ? '' : '-'))
  const extension = plain
    .replace(/(?:转|ext\.?|#)(\d{1,6})$/iu, '转$1')
    .replace(/^-+|-+$/gu, '')
    .replace(/-{2,}/gu, '-')
  const digits = extension.replace(/-/gu, '')
  if (mobile.test(digits)) return digits
  return withAreaCode(extension)
}

/** 057788123456 → 0577-88123456; Beijing, Shanghai and the like (010, 02x) have three-digit codes. */
function withAreaCode(number: string): string {
  const match = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7}(?:转\d+)?)$/u.exec(number)
  return match ? `${match[1]}-${match[2]}` : number
}

/** A number as people read it aloud: 138 0000 0000; a masked mobile keeps the groups; anything else as it is (office-practice.md 40). */
export function groupedPhone(number: string): string {
  return /^1[\d*]{10}$/u.test(number) ? `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}` : number
}
