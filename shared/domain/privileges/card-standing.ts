// Where a card stands is told by its dates and links; a person holds one valid card of a kind, and no two cards one number. Pure.
import type { FieldMessage, Fields } from '../field'

export type CardState = 'valid' | 'lost' | 'replaced' | 'stopped'

export function cardStateOf(row: Fields): CardState {
  if (row['replacedBy']) return 'replaced'
  if (row['stoppedOn']) return 'stopped'
  return row['lostOn'] ? 'lost' : 'valid'
}

export function isValid(row: Fields): boolean {
  return cardStateOf(row) === 'valid'
}

/** Codes `card.order`: a card that ends before it begins, or is lost before it was issued. */
export function checkCard(row: Fields): readonly FieldMessage[] {
  const issued = String(row['issuedOn'] ?? '')
  const early = (field: string, message: string): readonly FieldMessage[] => {
    const text = String(row[field] ?? '')
    return text !== '' && text < issued.slice(0, text.length)
      ? [{ code: 'card.order', level: 'error', message, field }]
      : []
  }
  return [
    ...early('validUntil', '有效期早于办卡日期，请核对。'),
    ...early('receivedOn', '领卡日期早于办卡日期，请核对。'),
    ...early('lostOn', '挂失日期早于办卡日期，请核对。'),
    ...early('stoppedOn', '停用日期早于办卡日期，请核对。'),
  ]
}

/** Numbers that count up from the first, keeping its length: JS0098, JS0099, JS0100; the first alone where it ends in no digit. */
export function numbersFrom(first: string, count: number): readonly string[] {
  const [, head = '', tail] = /^(.*?)(\d{1,15})$/u.exec(first) ?? []
  if (tail === undefined) return count > 0 ? [first] : []
  return Array.from({ length: count }, (_, at) => `${head}${String(Number(tail) + at).padStart(tail.length, '0')}`)
}
