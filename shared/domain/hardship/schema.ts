// 困难档案 (office-practice.md 21, 29; domain.md §2.4): application, income and its proof, three opinions, 公示, and a review every year.
// Not formatted by prettier: one field is one line, in the order of the paper form.
import { compareDates, isPlainDate } from '../../kernel/plain-date'
import type { Choice, FieldMessage, Fields, TableSpec } from '../field'
import { postResults } from '../office/posting'
import { hardshipCauses, hardshipTypes } from '../roster/picklists'

export type CaseState = 'approved' | 'refused' | 'ended'

/** Empty while the application is under way. */
export const caseStates: readonly (Choice & { readonly value: CaseState })[] = [
  { value: 'approved', label: '已认定（在档）' },
  { value: 'refused', label: '不予认定' },
  { value: 'ended', label: '已解除' },
]

const words = (...list: string[]): readonly Choice[] => list.map((word) => ({ value: word, label: word }))

/** Who proves an income (domain.md §1.3): the unit, social insurance, or the village. */
const proofs = words('单位工资收入证明', '社保养老金证明', '村（社区）证明', '街道（乡镇）证明', '低保证')
const reviewResults: readonly Choice[] = [
  { value: 'keep', label: '继续在档' },
  { value: 'end', label: '解除困难（脱困）' },
]

const [apply, income, opinions, posting, decision] = ['申请', '收入与支出', '三级意见', '公示', '认定与复核']

// prettier-ignore
const hardshipCase: TableSpec = {
  name: 'hardshipCase',
  label: '困难档案',
  title: 'appliedOn',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'state'],
  check: checkCase,
  reserved: {
    commands: ['hardship.approve', 'hardship.refuse', 'hardship.review'],
    only: ['state', 'decidedOn', 'document', 'refusal', 'reviewBy', 'endedOn'],
    why: '认定、不予认定和年度复核请用困难档案上的按钮办理，以便同时登记动态。',
  },
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true, section: apply },
    { name: 'appliedOn', label: '申请日期', kind: 'date', required: true, column: true, width: 108, section: apply },
    { name: 'type', label: '困难类型', kind: 'choice', choices: hardshipTypes, open: true, required: true, sensitivity: 'sensitive', section: apply },
    { name: 'cause', label: '致困主要原因', kind: 'choice', choices: hardshipCauses, open: true, required: true, sensitivity: 'sensitive', section: apply },
    { name: 'secondCause', label: '致困次要原因', kind: 'choice', choices: hardshipCauses, open: true, sensitivity: 'sensitive', section: apply },
    { name: 'story', label: '困难情况', kind: 'longtext', merge: 'text', max: 1000, sensitivity: 'sensitive', section: apply },
    { name: 'amount', label: '申请金额', kind: 'money', section: apply },
    { name: 'papers', label: '附件清单', kind: 'text', max: 200, section: apply, help: '身份证、户口簿、收入证明、病历、发票等' },
    { name: 'income', label: '本人月均收入', kind: 'money', sensitivity: 'sensitive', section: income, help: '上年度劳模本人的月均收入，不是家庭的' },
    { name: 'incomeProof', label: '收入证明', kind: 'choice', choices: proofs, open: true, section: income },
    { name: 'incomeMonth', label: '证明年月', kind: 'date', section: income, help: '证明开具的年月' },
    { name: 'familyIncome', label: '家庭年收入', kind: 'money', sensitivity: 'sensitive', section: income },
    { name: 'familySize', label: '家庭人口', kind: 'int', sensitivity: 'sensitive', section: income },
    { name: 'medical', label: '医疗自付（年）', kind: 'money', sensitivity: 'sensitive', section: income },
    { name: 'schooling', label: '教育支出（年）', kind: 'money', sensitivity: 'sensitive', section: income },
    { name: 'unitOpinion', label: '单位（基层工会）意见', kind: 'text', max: 200, section: opinions },
    { name: 'unitOn', label: '单位意见日期', kind: 'date', section: opinions },
    { name: 'countyOpinion', label: '县（市、区）总工会意见', kind: 'text', max: 200, section: opinions },
    { name: 'countyOn', label: '县级意见日期', kind: 'date', section: opinions },
    { name: 'cityOpinion', label: '市总工会（协会）意见', kind: 'text', max: 200, section: opinions },
    { name: 'cityOn', label: '市级意见日期', kind: 'date', section: opinions },
    { name: 'postFrom', label: '公示起', kind: 'date', section: posting },
    { name: 'postTo', label: '公示止', kind: 'date', column: true, width: 108, section: posting, help: '公示期满以后才能认定；按工作日数，少于“设置 → 单位信息”所填天数的不能认定' },
    { name: 'postPlace', label: '公示地点（网址）', kind: 'text', max: 120, section: posting },
    { name: 'objections', label: '异议记录', kind: 'longtext', merge: 'text', max: 1000, section: posting },
    { name: 'postResult', label: '公示结果', kind: 'choice', choices: postResults, section: posting },
    { name: 'state', label: '状态', kind: 'choice', choices: caseStates, column: true, width: 140, section: decision },
    { name: 'decidedOn', label: '认定日期', kind: 'date', column: true, width: 108, section: decision },
    { name: 'document', label: '认定文号', kind: 'text', max: 80, column: true, section: decision },
    { name: 'refusal', label: '不予认定的原因', kind: 'text', max: 160, section: decision },
    { name: 'reviewBy', label: '下次复核', kind: 'date', column: true, width: 108, section: decision },
    { name: 'endedOn', label: '解除日期', kind: 'date', column: true, width: 108, section: decision },
    { name: 'note', label: '备注', kind: 'text', column: true, section: decision },
  ],
}

// prettier-ignore
const hardshipReview: TableSpec = {
  name: 'hardshipReview',
  label: '困难复核',
  title: 'date',
  parent: { table: 'hardshipCase', field: 'case' },
  indexes: ['case'],
  datedBy: 'date',
  reserved: {
    commands: ['hardship.review'],
    free: ['note'],
    why: '年度复核请在困难档案上用“年度复核”登记，登记后只能改备注。',
  },
  fields: [
    { name: 'case', label: '困难档案', kind: 'ref', to: 'hardshipCase', required: true },
    { name: 'date', label: '复核日期', kind: 'date', required: true, column: true },
    { name: 'by', label: '复核人', kind: 'text', max: 60, required: true, column: true },
    { name: 'result', label: '复核结果', kind: 'choice', choices: reviewResults, required: true, column: true },
    { name: 'income', label: '本人月均收入', kind: 'money', sensitivity: 'sensitive', column: true },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** 公示 that runs backwards, and sums below nothing. Codes `hardship.dates`, `hardship.amount`. */
function checkCase(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { postFrom, postTo } = row
  if (typeof postFrom === 'string' && typeof postTo === 'string' && isPlainDate(postFrom) && isPlainDate(postTo))
    if (compareDates(postTo, postFrom, 'first') < 0)
      found.push({
        code: 'hardship.dates',
        level: 'error',
        message: `公示止（${postTo}）早于公示起（${postFrom}），请核对。`,
        field: 'postTo',
      })
  for (const field of ['amount', 'income', 'familyIncome', 'medical', 'schooling'])
    if (Number(row[field] ?? 0) < 0)
      found.push({ code: 'hardship.amount', level: 'error', message: '金额不能是负数，请核对。', field })
  return found
}

export const hardshipTables: readonly TableSpec[] = [hardshipCase, hardshipReview]
