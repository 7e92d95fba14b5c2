// Choices of 疗休养 in the office's own words (product.md §4, office-practice.md 10, 23). Codes where rules depend on them.
import type { Choice } from '../field'
import type { Step, Steps } from '../record/steps'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const planStates: readonly Choice[] = [
  { value: 'draft', label: '方案编制' },
  { value: 'open', label: '推荐报名' },
  { value: 'review', label: '审核' },
  { value: 'posted', label: '公示中' },
  { value: 'formed', label: '已成团' },
  { value: 'done', label: '已归档' },
  { value: 'void', label: '取消' },
]

const cancel: Step = { to: 'void', label: '取消方案' }

export const planSteps: Steps = {
  draft: { next: { to: 'open', label: '下发推荐' }, others: [cancel] },
  open: { next: { to: 'review', label: '转入审核' }, others: [{ to: 'draft', label: '退回编制' }, cancel] },
  review: { next: { to: 'posted', label: '开始公示' }, others: [{ to: 'open', label: '退回推荐' }, cancel] },
  posted: { next: { to: 'formed', label: '成团' }, others: [{ to: 'review', label: '退回审核' }] },
  formed: { next: { to: 'done', label: '归档' }, others: [{ to: 'posted', label: '退回公示' }] },
  done: { others: [{ to: 'formed', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

/** 不随行 is the rule of batches a union organises; who pays themselves signs their own contract (office-practice.md 23). */
export const companionPolicies: readonly Choice[] = [
  { value: 'none', label: '不随行' },
  { value: 'own-cost', label: '可自费随行' },
]

export const batchKinds: readonly Choice[] = [
  { value: 'route', label: '线路' },
  { value: 'home', label: '休养院' },
]

export const areas = words('市内', '省内', '长三角', '对口支援', '跨省')
/** Areas that lie outside the province (domain.md §1.5, scope). */
export const farAreas: ReadonlySet<unknown> = new Set(['长三角', '对口支援', '跨省'])

export const roles: readonly Choice[] = [
  { value: 'named', label: '推荐', aliases: ['正式', '推荐人选', '√', '是'] },
  { value: 'reserve', label: '替补', aliases: ['备选', '候补'] },
]

export const candidateStates: readonly Choice[] = [
  { value: 'waiting', label: '待安排' },
  { value: 'placed', label: '已安排' },
  { value: 'left', label: '不安排' },
  { value: 'withdrawn', label: '已退出' },
  { value: 'went', label: '已参加' },
  { value: 'absent', label: '未成行' },
]

/** States in which a place of a batch is taken. */
export const holding: ReadonlySet<unknown> = new Set(['placed', 'went', 'absent'])

export const verdicts: readonly Choice[] = [
  { value: 'ok', label: '符合' },
  { value: 'warn', label: '提醒' },
  { value: 'block', label: '不符合' },
]

/** Three values, never two: no record is not 从未参加 (office-practice.md 3). */
export const histories: readonly Choice[] = [
  { value: 'never', label: '从未参加' },
  { value: 'went', label: '参加过' },
  { value: 'unknown', label: '待核实' },
]

export const recordKinds: readonly Choice[] = [
  { value: 'went', label: '参加过', aliases: ['参加', '是', '已参加'] },
  { value: 'never', label: '从未参加', aliases: ['未参加', '否', '没有参加过'] },
]
export const organisers = words('本会', '市总', '省总', '全总', '县（市、区）总', '产业工会', '本单位', '其他')

export const companionKinds = words('陪护', '自费随行')
export const hands: readonly Choice[] = [
  { value: 'in', label: '固定' },
  { value: 'out', label: '不安排' },
]
export const staffRoles = words('领队', '工作人员', '随队医生', '导游', '司机')

export const ruleKinds: readonly Choice[] = [
  { value: 'per-year', label: '每人每年次数' },
  { value: 'interval', label: '间隔年限' },
  { value: 'age-most', label: '年龄上限' },
  { value: 'age-care', label: '须医生意见和陪护的年龄' },
  { value: 'days', label: '天数上限' },
  { value: 'cost-day', label: '每人每天费用' },
  { value: 'cost-trip', label: '每人每次费用' },
  { value: 'cost-year', label: '每人每年费用' },
  { value: 'road-day', label: '每天车程（小时）' },
  { value: 'rest-age', label: '每天须有休息的年龄' },
  { value: 'scope', label: '跨省只安排全国劳模' },
]
export const effects: readonly Choice[] = [
  { value: 'warn', label: '提醒' },
  { value: 'block', label: '不符合' },
]
