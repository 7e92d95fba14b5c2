// What is kept as proof of money that left and of activities, in the words auditors ask with (office-practice.md 5, 14-16, 21, 36).
import type { Choice } from '../field'

export type EvidenceKind =
  | 'approval'
  | 'signed'
  | 'bankSlip'
  | 'bankFile'
  | 'handOver'
  | 'purchase'
  | 'invoice'
  | 'stock'
  | 'notice'
  | 'claim'
  | 'grant'
  | 'proxy'
  | 'contract'
  | 'signIn'
  | 'policy'
  | 'summary'
  | 'photo'
  | 'plan'
  | 'news'
  | 'other'

export const evidenceKinds: readonly (Choice & { readonly value: EvidenceKind })[] = [
  { value: 'approval', label: '审批件（会议纪要、审批单）' },
  { value: 'signed', label: '签字盖章的表' },
  { value: 'bankSlip', label: '银行回单' },
  { value: 'bankFile', label: '银行代发文件' },
  { value: 'handOver', label: '慰问金领用交接单' },
  { value: 'purchase', label: '慰问品采购审批和比价' },
  { value: 'invoice', label: '发票、清单' },
  { value: 'stock', label: '验收入库单' },
  { value: 'notice', label: '公示件' },
  { value: 'claim', label: '上报文件' },
  { value: 'grant', label: '批复、拨款文件' },
  { value: 'proxy', label: '委托代领书和身份证复印件' },
  { value: 'contract', label: '采购材料和合同' },
  { value: 'signIn', label: '签到表' },
  { value: 'policy', label: '保险单' },
  { value: 'summary', label: '总结' },
  { value: 'photo', label: '照片' },
  { value: 'plan', label: '活动方案、通知' },
  { value: 'news', label: '信息稿' },
  { value: 'other', label: '其他' },
]

/** Papers of 疗休养 that prove the whole plan: kept once and found with each of its batches. */
export const planWide: ReadonlySet<unknown> = new Set<EvidenceKind>(['approval', 'contract', 'notice'])

/** 审批件: the word before the remark in brackets, as it stands in the name of a file. */
export function shortKind(kind: unknown): string {
  const label = evidenceKinds.find(({ value }) => value === kind)?.label ?? '其他'
  return label.replace(/（.*$/u, '')
}
