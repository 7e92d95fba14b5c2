// Account numbers: cleaned, kept as text, Luhn as a warning only, since passbooks and old local cards fail it (domain.md §5.4).
import type { FieldMessage } from '../field'
import { halfWidth } from '../../kernel/text'

export interface AccountReading {
  /** Digits to store; absent where Excel has lost some. */
  readonly value?: string
  readonly messages: readonly FieldMessage[]
}

/** ISO/IEC 7812: every second digit from the right doubled; the sum ends in 0. */
export function passesLuhn(digits: string): boolean {
  if (!/^\d+$/u.test(digits)) return false
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Reads a cell or typed text. Codes: `bank.damaged` (blocking), `bank.luhn` and `bank.odd` as warnings. */
export function readAccountNumber(input: string | number): AccountReading {
  if (typeof input === 'number' && (!Number.isSafeInteger(input) || input > 999_999_999_999_999))
    return damaged(String(input))
  const text = halfWidth(String(input)).replace(/[\s\u00A0\u200B-\u200F\uFEFF'’`‘\-—–]/gu, '')
  if (/^\d(?:\.\d+)?E\+?\d+$/iu.test(text)) return damaged(text)
  // Excel keeps 15 significant digits: what it has damaged ends in zeros from the 16th digit on.
  if (/^\d{15}0{3,4}$/u.test(text) && !passesLuhn(text)) return damaged(text)
  if (!/^\d{8,32}$/u.test(text))
    return { value: text, messages: [warning('bank.odd', '账号里有数字以外的字符或位数不对，请核对。')] }
  if (passesLuhn(text)) return { value: text, messages: [] }
  return {
    value: text,
    messages: [warning('bank.luhn', '银行卡号校验不符，可能抄错了数字；存折和部分老账号没有校验位，核对无误即可。')],
  }
}

function warning(code: string, message: string): FieldMessage {
  return { code, level: 'warning', message, field: 'number' }
}

function damaged(shown: string): AccountReading {
  const message = `账号在 Excel 里按数字保存，后几位已丢失（${shown.slice(0, 24)}），无法还原。请把该列设为“文本”后重新录入。`
  return { messages: [{ code: 'bank.damaged', level: 'error', message, field: 'number' }] }
}
