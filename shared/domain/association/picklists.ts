// Choices of 协会工作 in the office's own words (product.md §7, domain.md §0, §1.8). Codes where rules depend on them.
import type { Choice } from '../field'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const countyStates: readonly Choice[] = [
  { value: 'none', label: '未成立' },
  { value: 'preparing', label: '筹建中', aliases: ['筹备中', '筹建'] },
  { value: 'founded', label: '已成立', aliases: ['成立'] },
]

export const memberKinds: readonly Choice[] = [
  { value: 'person', label: '个人会员', aliases: ['个人'] },
  { value: 'unit', label: '单位会员', aliases: ['单位', '团体会员', '团体'] },
]

export const duties: readonly Choice[] = [
  { value: 'honorary', label: '名誉会长' },
  { value: 'president', label: '会长' },
  { value: 'executive', label: '常务副会长' },
  { value: 'vice', label: '副会长' },
  { value: 'secretary', label: '秘书长' },
  { value: 'deputy', label: '副秘书长' },
  { value: 'standing', label: '常务理事' },
  { value: 'council', label: '理事' },
  { value: 'supervisor', label: '监事' },
]

export const meetingKinds = words('会员大会', '会员代表大会', '理事会', '常务理事会', '会长办公会', '监事会')

export const nominationKinds: readonly Choice[] = [
  { value: 'person', label: '个人' },
  { value: 'group', label: '集体', aliases: ['单位'] },
]

export const outcomes: readonly Choice[] = [
  { value: 'named', label: '已命名', aliases: ['命名', '入选', '获评'] },
  { value: 'not-named', label: '未命名', aliases: ['落选', '未入选'] },
  { value: 'withdrawn', label: '撤回推荐', aliases: ['撤回'] },
]

export const inspectionResults = words('合格', '基本合格', '不合格')
