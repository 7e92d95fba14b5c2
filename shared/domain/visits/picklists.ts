// Choices of 走访慰问 in the office's own words (product.md §2, office-practice.md 17, 31). Codes where rules depend on them.
import type { Choice } from '../field'
import type { Steps } from '../record/steps'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const campaignKinds = words('两节（元旦春节）', '五一', '送清凉', '中秋国庆', '重阳', '生日', '退休', '其他')

/** One word of the kind inside the number on paper: 2026-两节-01. */
export const kindMarks: Readonly<Record<string, string>> = {
  '两节（元旦春节）': '两节',
  五一: '五一',
  送清凉: '清凉',
  中秋国庆: '中秋',
  重阳: '重阳',
  生日: '生日',
  退休: '退休',
}

export const campaignStates: readonly Choice[] = [
  { value: 'draft', label: '编制中' },
  { value: 'approved', label: '已审批' },
  { value: 'visiting', label: '走访中' },
  { value: 'closed', label: '已办结' },
  { value: 'void', label: '作废' },
]

export const campaignSteps: Steps = {
  draft: { next: { to: 'approved', label: '标为已审批' }, others: [{ to: 'void', label: '作废' }] },
  approved: {
    next: { to: 'visiting', label: '开始走访' },
    others: [
      { to: 'draft', label: '退回编制' },
      { to: 'void', label: '作废' },
    ],
  },
  visiting: { next: { to: 'closed', label: '办结' }, others: [{ to: 'approved', label: '退回已审批' }] },
  closed: { others: [{ to: 'visiting', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

/** 转账 is the rule; cash leaves the house with a hand-over (office-practice.md 15). */
export const ways: readonly Choice[] = [
  { value: 'transfer', label: '转账' },
  { value: 'cash', label: '现金' },
  { value: 'goods', label: '实物' },
]

export const verdicts: readonly Choice[] = [
  { value: 'in', label: '列入' },
  { value: 'out', label: '未列入' },
]

export const results: readonly Choice[] = [
  { value: 'visited', label: '已走访' },
  { value: 'missed', label: '未遇' },
  { value: 'declined', label: '谢绝' },
  { value: 'family', label: '家属代收' },
  { value: 'later', label: '改日' },
]

/** Results after which money or goods are with the person. */
export const delivered: ReadonlySet<unknown> = new Set(['visited', 'family'])

/** Why somebody is visited outside any campaign. */
export const occasions = words('住院', '重病', '意外', '去世', '高龄', '困难', '其他')

export const needStates: readonly Choice[] = [
  { value: 'open', label: '待办' },
  { value: 'doing', label: '办理中' },
  { value: 'done', label: '已办结' },
  { value: 'impossible', label: '暂不能解决' },
]

export const collectorRelations = words('配偶', '子', '女', '父母', '兄弟姐妹', '其他亲属', '社区（村）', '单位')
