// Choices of a batch on its way: setting out, what happened, the bill, and what people thought of it (office-practice.md 23).
import type { Choice } from '../../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

/** A batch without a state has not set out yet. */
export const batchStates: readonly Choice[] = [
  { value: 'ready', label: '待出行' },
  { value: 'out', label: '已出行' },
  { value: 'settled', label: '已结算' },
]

export const policyKinds = words('人身意外险', '旅行社责任险', '公共交通意外险', '其他')
export const legWays: readonly Choice[] = [
  { value: 'there', label: '去程' },
  { value: 'back', label: '返程' },
]
export const carriers: readonly Choice[] = [
  { value: 'rail', label: '火车' },
  { value: 'air', label: '飞机' },
  { value: 'road', label: '汽车' },
]

export const incidentKinds = words('生病就医', '意外受伤', '走失', '行程变更', '财物丢失', '投诉', '其他')

export interface ChargeKind extends Choice {
  /** 1 = more is to be paid, -1 = the agency gives back. */
  readonly sign: 1 | -1
}
export const chargeKinds: readonly ChargeKind[] = [
  { value: 'elder', label: '景区老年免票退差', sign: -1 },
  { value: 'early', label: '中途离团退费', sign: -1 },
  { value: 'back', label: '其他退费', sign: -1 },
  { value: 'room', label: '加房差', sign: 1 },
  { value: 'absent', label: '未成行损失', sign: 1 },
  { value: 'more', label: '其他增加', sign: 1 },
]

/** Money that is promised when a batch sets out, and what it came to. */
export const shareStages: readonly Choice[] = [
  { value: 'planned', label: '预计' },
  { value: 'settled', label: '已结算' },
]

/** What is asked on the 满意度调查表, in the order of the paper. 1 = 很不满意 … 5 = 很满意. */
export const questions = [
  { field: 'q1', label: '行程安排' },
  { field: 'q2', label: '住宿' },
  { field: 'q3', label: '用餐' },
  { field: 'q4', label: '交通和车辆' },
  { field: 'q5', label: '导游和领队服务' },
  { field: 'q6', label: '健康讲座、文化活动' },
  { field: 'q7', label: '安全保障' },
  { field: 'q8', label: '总体评价' },
] as const

export const marks = ['很不满意', '不满意', '一般', '满意', '很满意'] as const
