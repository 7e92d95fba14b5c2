// The words of 来信来访, as the office writes them in its register (domain.md §1.7, office-practice.md 32).
import type { Choice } from '../field'

export const channels: readonly Choice[] = [
  { value: 'call', label: '来电', aliases: ['电话'] },
  { value: 'visit', label: '来访', aliases: ['上门', '接访'] },
  { value: 'letter', label: '来信', aliases: ['信件'] },
  { value: 'online', label: '网上', aliases: ['网络', '邮箱', '微信'] },
  { value: 'superior', label: '上级转送', aliases: ['上级转办', '上级交办'] },
  { value: 'leader', label: '领导批示', aliases: ['领导交办'] },
]

/** What people ask about; other words are taken as they are. */
export const categories: readonly Choice[] = [
  '政策咨询',
  '荣誉津贴',
  '医疗待遇',
  '困难帮扶',
  '子女入学',
  '住房',
  '退休待遇',
  '荣誉认定和补证',
  '疗休养',
  '意见建议',
  '其他',
].map((label) => ({ value: label, label }))

/** 转… and 函请 leave the matter with somebody else, who answers. */
export const disposals: readonly Choice[] = [
  { value: 'spot', label: '当场答复', aliases: ['直接答复'] },
  { value: 'phone', label: '电话答复' },
  { value: 'city', label: '转市总有关部室', aliases: ['转市总', '呈报'] },
  { value: 'county', label: '转县总', aliases: ['转县（市、区）总工会', '转办'] },
  { value: 'unit', label: '转单位', aliases: ['交办'] },
  { value: 'letter', label: '函请部门' },
  { value: 'file', label: '存查' },
]

/** Those that go with a 转办单. */
export const forwarded: ReadonlySet<unknown> = new Set(['city', 'county', 'unit', 'letter'])

export const states: readonly Choice[] = [
  { value: 'open', label: '待办理' },
  { value: 'accepted', label: '已受理' },
  { value: 'answered', label: '已答复' },
  { value: 'closed', label: '已办结', aliases: ['办结'] },
  { value: 'declined', label: '不予受理' },
  { value: 'filed', label: '已归档', aliases: ['归档'] },
]

/** Still on somebody's desk: its deadline runs. */
export const waitingStates = ['open', 'accepted'] as const

/** Not 办结 yet: an answer is out, but the matter is not closed. */
export const unfinishedStates = [...waitingStates, 'answered'] as const

export const standings: readonly Choice[] = [
  { value: 'over', label: '超期' },
  { value: 'near', label: '临期' },
  { value: 'running', label: '期限内' },
]

export const stepKinds: readonly Choice[] = [
  '登记',
  '受理',
  '调查',
  '沟通',
  '措施',
  '政策研究',
  '转办',
  '催办',
  '回复',
  '延期',
  '办结',
  '归档',
  '重新办理',
  '其他',
].map((label) => ({ value: label, label }))

export const keepingTimes: readonly Choice[] = [
  { value: '1', label: '1年' },
  { value: '3', label: '3年' },
  { value: '5', label: '5年' },
  { value: '10', label: '10年' },
  { value: 'ever', label: '永久' },
]
