// Choices of 才艺培训 in the office's own words (product.md §5, domain.md §2.7). Codes where rules depend on them.
import type { Choice } from '../field'
import type { Step, Steps } from '../record/steps'

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

export const courseKinds = words('艺术', '体育健身', '手工', '文化素养', '健康养生', '数字技能', '其他')

export const classStates: readonly Choice[] = [
  { value: 'draft', label: '筹备' },
  { value: 'open', label: '报名中' },
  { value: 'running', label: '已开班' },
  { value: 'done', label: '已结业' },
  { value: 'void', label: '取消' },
]

const cancel: Step = { to: 'void', label: '取消培训班' }

export const classSteps: Steps = {
  draft: { next: { to: 'open', label: '开始报名' }, others: [cancel] },
  open: { next: { to: 'running', label: '开班' }, others: [{ to: 'draft', label: '退回筹备' }, cancel] },
  running: { next: { to: 'done', label: '结班' }, others: [{ to: 'open', label: '退回报名' }] },
  done: { others: [{ to: 'running', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

/** States of a class in which people may enrol, cancel and move up. */
export const enrolling: ReadonlySet<unknown> = new Set(['open', 'running'])

export const enrolmentStates: readonly Choice[] = [
  { value: 'pending', label: '待审核' },
  { value: 'in', label: '正式', aliases: ['正式学员', '学员'] },
  { value: 'waiting', label: '候补' },
  { value: 'out', label: '退出', aliases: ['退班', '取消报名'] },
]

/** States of an enrolment that still stands. */
export const standing: ReadonlySet<unknown> = new Set(['pending', 'in', 'waiting'])

/** What is said of a person when they enrol; everything else on the row is worked out. */
export const saidOnEntry: readonly string[] = ['base', 'duty', 'materialsPaid', 'insured', 'note']

export const duties = words('班长', '副班长', '学习委员', '联络员')
export const grounds = words('零基础', '有基础', '较熟练')

export const materialPayers = words('自理', '协会', '无')

export const sessionStates: readonly Choice[] = [
  { value: 'planned', label: '照常' },
  { value: 'void', label: '停课' },
]

export const marks: readonly Choice[] = [
  { value: 'present', label: '到' },
  { value: 'leave', label: '假' },
  { value: 'absent', label: '缺' },
]

export const results: readonly Choice[] = [
  { value: 'passed', label: '结业' },
  { value: 'failed', label: '未结业' },
]

/** Who teaches: it decides what stands behind the fee (office-practice.md 24). */
export const teacherKinds = words('劳模工匠', '院校教师', '文化馆（宫）教师', '社会教师', '本会工作人员', '其他')

export const feeStates: readonly Choice[] = [
  { value: 'draft', label: '待发放' },
  { value: 'paid', label: '已发放' },
]

export const taxSources: readonly Choice[] = [
  { value: 'rule', label: '按规定计算' },
  { value: 'finance', label: '财务核定' },
]

/** The Chinese word of a stored choice; '' where it is none of them. */
export function wordOf(choices: readonly Choice[], value: unknown): string {
  return choices.find((choice) => choice.value === value)?.label ?? ''
}
