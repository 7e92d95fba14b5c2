// Choices of a batch and its lines; the states are the life of a sheet from the clerk's desk to the archive (office-practice.md 4).
import type { Choice } from '../field'

export type BatchState = 'drafting' | 'submitted' | 'final' | 'approved' | 'sent' | 'paid' | 'archived' | 'void'

export const batchStates: readonly (Choice & { readonly value: BatchState })[] = [
  { value: 'drafting', label: '编制中' },
  { value: 'submitted', label: '待复核' },
  { value: 'final', label: '已复核（定稿）' },
  { value: 'approved', label: '已审批' },
  { value: 'sent', label: '已送财务' },
  { value: 'paid', label: '已支付' },
  { value: 'archived', label: '已核销归档' },
  { value: 'void', label: '作废' },
]

export type LineKind = 'normal' | 'back' | 'difference' | 'resend'

export const lineKinds: readonly (Choice & { readonly value: LineKind })[] = [
  { value: 'normal', label: '正常' },
  { value: 'back', label: '补发' },
  { value: 'difference', label: '补差' },
  { value: 'resend', label: '退票重发' },
]

export const directions: readonly Choice[] = [
  { value: 'pay', label: '发放批次' },
  { value: 'claim', label: '申报批次' },
  { value: 'resend', label: '退票重发单' },
]

/** Why the bank sent a payment back (office-practice.md 6). */
export const returnCauses: readonly Choice[] = ['户名不符', '账号错误', '账户已销户', '其他'].map((word) => ({
  value: word,
  label: word,
}))

/** Life of a list that somebody else pays (office-practice.md 8). */
export const reportStates: readonly Choice[] = [
  { value: 'draft', label: '待报送' },
  { value: 'sent', label: '已报送' },
  { value: 'done', label: '对方已维护' },
  { value: 'differs', label: '有差异' },
]

export const lineVerdicts: readonly Choice[] = [
  { value: 'in', label: '列入' },
  { value: 'out', label: '未列入' },
]

export const entryKinds: readonly Choice[] = [
  { value: 'payment', label: '发放' },
  { value: 'reversal', label: '冲销' },
]

export const overStates: readonly Choice[] = [
  { value: 'open', label: '待通知' },
  { value: 'told', label: '已通知' },
  { value: 'partly', label: '部分退回' },
  { value: 'returned', label: '已退回' },
  { value: 'written-off', label: '经批准核销' },
]

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))
export const payWays = words('银行代发', '转账', '现金', '实物')
