// The letters of 来信来访 and their blanks: 答复, 函, 介绍信 (office-practice.md 22, 28, 32).
import type { Blank, DocumentSpec } from './kinds'

const about: readonly Blank[] = [
  { name: '单位', meaning: '本单位名称' },
  { name: '登记号', meaning: '来电来访的登记号' },
  { name: '日期', meaning: '生成文件的日期' },
]
const whom: readonly Blank[] = [
  { name: '姓名', meaning: '来信来访人', needed: true },
  { name: '来件日期', meaning: '来电、来访或收信的日期' },
  { name: '方式', meaning: '来电、来访、来信……' },
  { name: '类别', meaning: '反映的类别' },
]
const contacts: readonly Blank[] = [
  { name: '联系人', meaning: '本会联系人' },
  { name: '联系电话', meaning: '本会联系电话' },
]
const askedContacts = contacts.map(({ name }) => name)

export const inquiryDocumentSpecs: readonly DocumentSpec[] = [
  {
    kind: 'inquiryAnswer',
    label: '答复',
    of: ['inquiry'],
    blanks: [
      ...about,
      ...whom,
      { name: '段落', meaning: '答复的正文，一段一行', each: ['文字'], needed: true },
      { name: '复查', meaning: '信访事项才有：可申请复查的天数和截止', each: ['天数', '截止'] },
      ...contacts,
    ],
    asked: askedContacts,
    discloses: ['姓名', '处理情况（答复）'],
  },
  {
    kind: 'inquiryLetter',
    label: '函',
    of: ['inquiry'],
    blanks: [
      ...about,
      ...whom,
      { name: '荣誉', meaning: '是劳模的写荣誉称号' },
      { name: '工作单位', meaning: '是劳模的写工作单位' },
      { name: '主送单位', meaning: '函送哪里', needed: true },
      { name: '事项', meaning: '商请支持的事项', needed: true },
      ...contacts,
    ],
    asked: ['主送单位', '事项', ...askedContacts],
    discloses: ['姓名', '单位', '荣誉'],
  },
  {
    kind: 'inquiryIntroduction',
    label: '介绍信',
    of: ['inquiry'],
    blanks: [
      ...about,
      { name: '姓名', meaning: '来信来访人' },
      { name: '主送单位', meaning: '前往哪里', needed: true },
      { name: '前往人', meaning: '派去的人及职务', needed: true },
      { name: '人数', meaning: '几人' },
      { name: '事项', meaning: '联系什么事' },
      { name: '有效期', meaning: '几天' },
      ...contacts,
    ],
    asked: ['主送单位', '前往人', '人数', '事项', '有效期', ...askedContacts],
    discloses: ['姓名'],
  },
]
