// What the letters of 来信来访 say: the answer as it was saved, whom it is to, and until when a review may be asked for.
import { isBlank } from '../../../shared/domain/value'
import { periodsOn } from '../../../shared/domain/inquiries/rules'
import { channels } from '../../../shared/domain/inquiries/picklists'
import { FailureError } from '../../../shared/kernel/result'
import type { Row } from '../../data/office'
import { dateWords } from '../../sheets/words'
import type { Facts } from './fill-docx'
import type { DocumentKind } from './kinds'

export interface InquiryPaper {
  readonly inquiry: Row
  /** The 劳模 it is about; absent where nobody of the roster. */
  readonly person: Row | undefined
  readonly rules: readonly Row[]
  readonly office: string
  /** 2026年11月26日. */
  readonly date: string
}

const blank = '＿＿＿＿'

/** Throws FailureError `document.empty` for an answer that is not written yet. */
export function inquiryFacts({ inquiry, person, rules, office, date }: InquiryPaper, kind: DocumentKind): Facts {
  const text = (row: Row | undefined, field: string): string => (isBlank(row?.[field]) ? blank : String(row?.[field]))
  if (kind === 'inquiryAnswer' && isBlank(inquiry['reply']))
    throw new FailureError({
      code: 'document.empty',
      message: '还没有写答复，没有可以生成的文件。请先写好并保存答复。',
    })
  const reply = String(inquiry['reply'] ?? '')
  const paragraphs = reply.split(/\s*\n\s*/u).filter((line) => line !== '')
  const until = inquiry['_dReviewBy']
  const review = typeof until === 'string' ? [{ 天数: String(reviewDays(inquiry, rules)), 截止: dateWords(until) }] : []
  return {
    单位: office || blank,
    日期: date,
    登记号: text(inquiry, 'number'),
    姓名: text(inquiry, 'name'),
    来件日期: dateWords(inquiry['date']) || blank,
    方式: channels.find(({ value }) => value === inquiry['channel'])?.label ?? '',
    类别: text(inquiry, 'category'),
    荣誉: text(person, '_dTitles'),
    工作单位: text(person, 'employer'),
    段落: paragraphs.map((文字) => ({ 文字 })),
    复查: review,
  }
}

function reviewDays(inquiry: Row, rules: readonly Row[]): number {
  return periodsOn(rules, String(inquiry['answeredOn'] ?? '')).review
}
