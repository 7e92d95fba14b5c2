// The letters of 来信来访 as they come with the program: a beginning that the office exports, rewrites in Word and puts back.
import type { Line } from './blank-docx'
import type { InquiryDocumentKind } from './kinds'
import { body, gap, line, signed, title } from './lines'

const contact = body('联系人：{联系人}　联系电话：{联系电话}')

export const inquiryLines: Readonly<Record<InquiryDocumentKind, readonly Line[]>> = {
  inquiryAnswer: [
    title('关于来信来访事项的答复'),
    gap,
    line('plain', '{姓名}：'),
    body('您于{来件日期}{方式}反映的事项（登记号：{登记号}）收悉。现答复如下：'),
    body('{#段落}'),
    body('{文字}'),
    body('{/段落}'),
    body('{#复查}'),
    body('您对本答复如有异议，可以自收到之日起 {天数} 日内（截至{截止}）提出复查申请。'),
    body('{/复查}'),
    contact,
    ...signed,
  ],
  inquiryLetter: [
    title('关于商请支持{姓名}有关事项的函'),
    gap,
    line('plain', '{主送单位}：'),
    body('{姓名}（{荣誉}，{工作单位}）于{来件日期}向我单位{方式}反映，商请贵单位支持的事项为：{事项}。'),
    body('请贵单位在政策许可范围内予以支持，并将办理情况告知我单位。'),
    body('请予支持为盼。'),
    contact,
    ...signed,
  ],
  inquiryIntroduction: [
    title('介　绍　信'),
    gap,
    line('plain', '{主送单位}：'),
    body(
      '兹介绍我单位{前往人}等 {人数} 人前往你处，联系{姓名}来信来访（登记号：{登记号}）的有关事项：{事项}。请予接洽。',
    ),
    body('（有效期 {有效期} 天）'),
    contact,
    ...signed,
  ],
}
