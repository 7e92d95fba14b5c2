// Words that the sheets of a batch on the road share.
import { FailureError } from '../../../../shared/kernel/result'
import type { Row } from '../../../data/office'
import { dateWords } from '../../words'

/** 2026年9月1日至9月5日. */
export function datesOf(batch: Row): string {
  const to = String(batch['to'] ?? '')
  return `${dateWords(batch['from'])}至${Number(to.slice(5, 7))}月${Number(to.slice(8, 10))}日`
}

/** 2026年第一批　2026年9月1日至9月5日. */
export function headingOf(batch: Row): string {
  return `${String(batch['name'] ?? '')}　${datesOf(batch)}`
}

export function emptySheet(message: string): FailureError {
  return new FailureError({ code: 'sheet.empty', message })
}
