// Choices of payments, visits and budgets in the office's own words (product.md §2, §3; office-practice.md 4, 7, 8, 9, 24).
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

/** What a payment is for; payments of one nature for one period from several sources are shown together (同期多来源提示). */
export const natures = words('慰问', '津贴', '困难补助', '医疗', '其他')

/** Who really pays. Only `own` makes a sheet of ours; the others are lists that somebody else pays (office-practice.md 8). */
export const handlings: readonly Choice[] = [
  { value: 'own', label: '本会发放' },
  { value: 'finance', label: '造表送财政' },
  { value: 'employer', label: '造表送单位' },
  { value: 'medical', label: '名单报送医保' },
  { value: 'upper', label: '上级直发' },
]

/** 资金层级: part of the key by which a double payment is known (office-practice.md 7). */
export const fundLevels = words('全总', '省', '市', '县', '单位', '协会')

/** How often a scheme pays; `each` is paid per occasion (a second illness is a second payment). */
export const cycles: readonly Choice[] = [
  { value: 'month', label: '每月' },
  { value: 'quarter', label: '每季' },
  { value: 'half', label: '每半年' },
  { value: 'year', label: '每年一次' },
  { value: 'each', label: '逐次' },
]

/** How the amount comes about. */
export const formulas: readonly Choice[] = [
  { value: 'flat', label: '定额' },
  { value: 'monthly', label: '按月计发' },
  { value: 'gap', label: '差额补助（标准线减本人月均收入）' },
  { value: 'manual', label: '逐人核定' },
]

/** From when a monthly scheme runs for a person. */
export const starts: readonly Choice[] = [
  { value: 'always', label: '符合条件即享受' },
  { value: 'after-retirement', label: '退休次月起（农民达到年龄当月起）' },
]

/** The month of death, revocation or moving away (office-practice.md 12). */
export const stops: readonly Choice[] = [
  { value: 'next-month', label: '当月照发、次月停发' },
  { value: 'same-month', label: '当月起停发' },
]

/** 计税处理; ships empty, finance says (office-practice.md 24). */
export const taxes = words('不涉及', '由支付单位处理', '免税（依据）', '代扣')

/** Whom a policy row is for (domain.md §1.2, 1.3): farmers by identity when named (office-practice.md 41). */
export const classes: readonly Choice[] = [
  { value: 'working', label: '在职' },
  { value: 'retired', label: '离退休' },
  { value: 'farmer', label: '农民' },
]

export const accountKinds = words('市总工会本级', '劳模协会', '财政专项', '上级专项', '送温暖资金', '捐赠')
