// What a 公示稿 and a 公示情况证明 say of a 公示: its days, place, objections and result, from the record where it was registered.
import type { Fields } from '../../../shared/domain/field'
import { postResults, workingDays } from '../../../shared/domain/office/posting'
import { chineseDate } from '../../../shared/kernel/plain-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Facts } from './fill-docx'

/** Blanks of a 公示 that the record knows; none where none is registered. Days known only to the month are not counted. */
export function postingFacts(record: Fields, holidays: readonly Fields[]): Facts {
  const text = (field: string): string => String(record[field] ?? '')
  const [from, to] = [text('postFrom'), text('postTo')]
  if (from === '' || to === '') return {}
  const whole = from.length === 10 && to.length === 10
  const result = postResults.find(({ value }) => value === record['postResult'])?.label
  return {
    公示起: chineseDate(from),
    公示止: chineseDate(to),
    公示工作日: whole ? String(workingDays(from, to, holidays)) : '＿＿',
    公示地点: text('postPlace') || '＿＿＿＿',
    异议情况: text('objections') === '' ? '未收到异议' : `收到异议：${text('objections')}`,
    公示结果: result ?? '',
  }
}

/** A proof says what has happened: code `document.posting` while nothing is registered, the 公示 is not over or its result is open. */
export function mayBeProven(record: Fields, today: string): Result<undefined> {
  const last = record['postTo']
  if (typeof last !== 'string')
    return fail('document.posting', '还没有登记公示，证明没有内容可写。请先登记公示的起止日期、地点和结果。')
  if (today <= last) return fail('document.posting', `公示到 ${last} 为止，期满并登记结果后才能开公示情况证明。`)
  return record['postResult']
    ? ok(undefined)
    : fail('document.posting', '公示已满，但还没有登记公示结果，不能开证明。请先填写结果。')
}
