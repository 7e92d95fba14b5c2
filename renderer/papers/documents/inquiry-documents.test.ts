// The letters of 来信来访 say the answer as it was saved, and offer a review only where one may be asked for.
import { describe, expect, it } from 'vitest'
import { docxText } from '../../../test/support/docx'
import { orThrow } from '../../../shared/kernel/result'
import { builtInTemplate } from './built-in'
import { checkTemplate } from './check-template'
import { fillDocx } from './fill-docx'
import { inquiryFacts, type InquiryPaper } from './inquiry-facts'
import { inquiryDocumentSpecs } from './inquiry-kinds'
import type { InquiryDocumentKind } from './kinds'

const inquiry = {
  id: 'i',
  number: '2026-K3-007',
  name: '张建国',
  date: '2026-11-01',
  channel: 'visit',
  content: '问子女入学，家住某小区',
  reply: '根据《办法》（示例〔2026〕1号）：“优先安排”。\n请于 6 月携带证明到教育局办理。',
}
const paper: InquiryPaper = {
  inquiry,
  person: { id: 'p', _dTitles: '省劳动模范', employer: '某厂' },
  rules: [],
  office: '温州市劳模协会',
  date: '2026年11月26日',
}
const written = (kind: InquiryDocumentKind, of = paper, more: object = {}): string =>
  docxText(orThrow(fillDocx(builtInTemplate(kind), { ...inquiryFacts(of, kind), ...more })))

describe('the letters of an inquiry', () => {
  it('answer paragraph by paragraph, without repeating what was told', () => {
    const text = written('inquiryAnswer')
    expect(text).toContain('张建国：')
    expect(text).toContain('您于2026年11月1日来访反映的事项（登记号：2026-K3-007）收悉')
    expect(text).toMatch(/“优先安排”。\n请于 6 月携带证明/u)
    expect(text).not.toContain('某小区')
    expect(text).not.toContain('复查')
    expect(text).not.toMatch(/[{}]|undefined|NaN/u)
  })

  it('offer a review with its last day where a 信访事项 was answered', () => {
    const answered = { ...inquiry, petition: true, answeredOn: '2026-11-20', _dReviewBy: '2026-12-20' }
    expect(written('inquiryAnswer', { ...paper, inquiry: answered })).toContain(
      '30 日内（截至2026年12月20日）提出复查申请',
    )
  })

  it('are not written without an answer', () => {
    expect(() => inquiryFacts({ ...paper, inquiry: { ...inquiry, reply: ' ' } }, 'inquiryAnswer')).toThrow(
      '还没有写答复',
    )
  })

  it('name the 劳模 with honours and employer in a 函, and leave a line for what nobody knows', () => {
    const asked = { 主送单位: '市教育局', 事项: '子女入学', 联系人: '王芳', 联系电话: '0577-88880000' }
    expect(written('inquiryLetter', paper, asked)).toContain('张建国（省劳动模范，某厂）于2026年11月1日')
    expect(written('inquiryLetter', { ...paper, person: undefined }, asked)).toContain('张建国（＿＿＿＿，＿＿＿＿）')
  })

  it('use only blanks they know, and all they need', () => {
    for (const { kind } of inquiryDocumentSpecs)
      expect(checkTemplate(kind, builtInTemplate(kind))).toEqual({ ok: true, value: [] })
  })
})
