// Choices of 优待服务 in the office's own words (product.md §6, domain.md §1.8, office-practice.md 28, 33, 34). Codes where rules depend on them.
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const caseKinds: readonly Choice[] = [
  { value: 'school', label: '子女入学优先', aliases: ['子女入学', '入学优待', '入学优先'] },
  { value: 'housing', label: '公租房优先', aliases: ['公租房', '住房优先', '保障性住房'] },
  { value: 'medical', label: '就医优待' },
  { value: 'travel', label: '景区、交通优待', aliases: ['景区优待', '交通优待'] },
  { value: 'other', label: '其他优待' },
]

/** Where a case stands, told by its own dates (case-standing.ts). */
export const caseStates: readonly Choice[] = [
  { value: 'collecting', label: '收集材料' },
  { value: 'sent', label: '已发函' },
  { value: 'answered', label: '已复函' },
  { value: 'done', label: '已办结' },
  { value: 'withdrawn', label: '已撤回' },
]

export const outcomes = words('已落实', '部分落实', '未落实', '不符合条件')

export const childRelations = words('儿子', '女儿', '孙子', '孙女', '外孙', '外孙女', '其他')
export const schoolStages = words('幼儿园', '小学', '初中', '高中', '其他')
export const housingNeeds = words('公共租赁住房', '租赁补贴', '其他')

export const materials = words(
  '申请书',
  '劳模身份（荣誉）证明',
  '荣誉证书复印件',
  '身份证复印件',
  '户口簿复印件',
  '子女出生证明',
  '房屋产权证或租赁合同',
  '住房情况证明',
  '收入证明',
  '单位意见',
)

/** Where a card stands, told by its own dates and links (card-standing.ts). */
export const cardStates: readonly Choice[] = [
  { value: 'valid', label: '有效' },
  { value: 'lost', label: '已挂失' },
  { value: 'replaced', label: '已补办（旧卡）' },
  { value: 'stopped', label: '已停用' },
]

export const periodicalKinds = words('报纸', '期刊')

export const subscriptionStates: readonly Choice[] = [
  { value: 'current', label: '在订' },
  { value: 'ended', label: '已退订' },
]

export const deliveryChanges: readonly Choice[] = [
  { value: 'redirect', label: '改投' },
  { value: 'end', label: '退订' },
]

/** Attended or not, and nothing more (office-practice.md 8: never a result). */
export const attendances: readonly Choice[] = [
  { value: 'yes', label: '参加', aliases: ['已参加', '是', '√'] },
  { value: 'no', label: '未参加', aliases: ['没有参加', '否'] },
]

export const insuranceKinds = words('人身意外险', '补充医疗险', '重大疾病险', '交通意外险', '其他')
