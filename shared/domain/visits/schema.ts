// 走访慰问: campaigns, everybody considered for one, teams with their day, and what people asked for (product.md §2).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../field'
import { levels } from '../roster/picklists'
import * as pick from './picklists'

const campaignRef: FieldSpec = {
  name: 'campaign',
  label: '慰问活动',
  kind: 'ref',
  to: 'campaign',
  choices: { table: 'campaign' },
  column: true,
  width: 170,
}
const personRef: FieldSpec = { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true }

// prettier-ignore
const campaign: TableSpec = {
  name: 'campaign',
  label: '慰问活动',
  title: 'name',
  permanent: '慰问活动关联着走访和发放记录，不能删除；不办了的请把状态改为“作废”。',
  reserved: {
    commands: ['campaign.save', 'campaign.move', 'campaign.renumber', 'visit.take'],
    why: '慰问活动请在“走访慰问”里新增、修改和办结。',
  },
  indexes: ['visitYear', 'budget', 'state'],
  datedBy: 'visitYear',
  unfinished: (row) => row['state'] !== 'closed' && row['state'] !== 'void',
  fields: [
    { name: 'name', label: '活动名称', kind: 'text', required: true, max: 60, column: true, width: 240, section: '方案' },
    { name: 'kind', label: '类型', kind: 'choice', choices: pick.campaignKinds, required: true, column: true, width: 140, section: '方案' },
    { name: 'number', label: '批次号', kind: 'text', max: 30, column: true, width: 130, section: '方案', help: '保存时自动编号，如 2026-两节-01' },
    { name: 'visitYear', label: '慰问年度', kind: 'int', required: true, column: true, section: '方案', check: soundYear('visitYear', '慰问年度') },
    { name: 'budgetYear', label: '预算年度', kind: 'int', required: true, column: true, section: '方案', help: '春节慰问常列下一预算年度', check: soundYear('budgetYear', '预算年度') },
    { name: 'on', label: '认定日期', kind: 'date', required: true, column: true, section: '方案', help: '按这一天的状态、待遇级别和年龄认定对象', check: wholeDay },
    { name: 'basis', label: '批准依据', kind: 'text', max: 120, column: true, width: 180, section: '方案', help: '文号或会议纪要' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.campaignStates, column: true, section: '方案' },
    { name: 'scheme', label: '慰问标准', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, column: true, width: 150, section: '标准与经费', help: '“设置 → 政策”里的发放项目；空着则逐人填写金额' },
    { name: 'hardshipScheme', label: '困难劳模标准', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, width: 150, section: '标准与经费', help: '认定日期在困难劳模名单上的人按这个标准' },
    { name: 'goods', label: '慰问品', kind: 'text', max: 120, section: '标准与经费', help: '每人的慰问品名称和数量' },
    { name: 'way', label: '发放方式', kind: 'choice', choices: pick.ways, required: true, column: true, section: '标准与经费' },
    { name: 'cashReason', label: '用现金的原因', kind: 'text', max: 120, section: '标准与经费' },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, width: 150, section: '标准与经费' },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, width: 150, section: '标准与经费' },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget', choices: { table: 'budget' }, width: 170, section: '标准与经费', help: '慰问金直接从这项预算支出的填；由发放批次支付的不填，以免算两次' },
    { name: 'overBudget', label: '追加依据', kind: 'text', max: 160, section: '标准与经费', help: '超出预算时填写：会议纪要或批准文号' },
    { name: 'total', label: '慰问金合计', kind: 'money', column: true, width: 120, section: '标准与经费', help: '审批时记下列入的合计，办结后为实际送到的合计' },
    { name: 'closedOn', label: '办结日期', kind: 'date', section: '标准与经费' },
    { name: 'listedFrom', label: '名单来源', kind: 'text', max: 120, section: '备注', help: '列对象时自动记下视图和人数' },
    { name: 'note', label: '备注', kind: 'longtext', merge: 'text', section: '备注' },
  ],
}

/** Everybody considered is a row, also who is left out, with the reason; one row per person and campaign on every PC. */
// prettier-ignore
const visit: TableSpec = {
  name: 'visit',
  label: '走访',
  title: 'year',
  parent: { table: 'person', field: 'person' },
  permanent: '走访对象列入与否都要留痕，不能删除；不走访的请改为“未列入”并写明原因。',
  reserved: {
    commands: ['visit.take', 'visit.decide', 'visit.assign', 'visit.spread', 'visit.order', 'visit.result', 'visit.ad-hoc', 'history.record'],
    free: ['note'],
    why: '走访对象、金额和结果请在慰问活动里用“调整”“登记结果”办理，以便写明原因。',
  },
  indexes: ['person', 'campaign', 'team', 'year', 'resultOn'],
  datedBy: 'resultOn',
  fields: [
    personRef,
    campaignRef,
    { name: 'year', label: '慰问年度', kind: 'int', column: true, width: 88 },
    { name: 'verdict', label: '是否列入', kind: 'choice', choices: pick.verdicts, column: true, width: 88 },
    { name: 'reason', label: '理由', kind: 'text', max: 400, column: true, width: 300 },
    { name: 'hand', label: '人工调整', kind: 'choice', choices: pick.verdicts, width: 88, help: '人工列入或剔除的，重新计算时不变' },
    { name: 'handReason', label: '调整原因', kind: 'text', max: 120, width: 160 },
    { name: 'level', label: '待遇级别', kind: 'choice', choices: levels, column: true, width: 92 },
    { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 104 },
    { name: 'street', label: '街道（乡镇）', kind: 'text', max: 60, column: true, width: 120 },
    { name: 'scheme', label: '慰问标准', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, width: 130 },
    { name: 'rule', label: '标准依据', kind: 'text', max: 64, offGrid: true, merge: 'auto' },
    { name: 'computed', label: '标准金额', kind: 'money', width: 104 },
    { name: 'amount', label: '慰问金', kind: 'money', column: true, width: 104 },
    { name: 'goods', label: '慰问品', kind: 'text', max: 120, width: 140 },
    { name: 'way', label: '发放方式', kind: 'choice', choices: pick.ways, width: 88 },
    { name: 'team', label: '走访组', kind: 'ref', to: 'visitTeam', choices: { table: 'visitTeam' }, column: true, width: 110 },
    { name: 'place', label: '顺序', kind: 'int', column: true, width: 64 },
    { name: 'occasion', label: '临时走访事由', kind: 'choice', choices: pick.occasions, width: 110 },
    { name: 'ceilingReason', label: '超上限原因', kind: 'text', max: 120, width: 140 },
    { name: 'result', label: '走访结果', kind: 'choice', choices: pick.results, column: true, width: 92 },
    { name: 'resultOn', label: '走访日期', kind: 'date', column: true, width: 104 },
    { name: 'visitorA', label: '走访人一', kind: 'text', max: 20, column: true, width: 88 },
    { name: 'visitorB', label: '走访人二', kind: 'text', max: 20, column: true, width: 88 },
    { name: 'collector', label: '代收人', kind: 'text', max: 20, width: 88 },
    { name: 'collectorRelation', label: '与本人关系', kind: 'choice', choices: pick.collectorRelations, open: true, width: 96 },
    { name: 'found', label: '走访情况', kind: 'longtext', width: 220 },
    { name: 'recorded', label: '补录', kind: 'flag', width: 64 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** A team on one day: who leads, who goes along, which car, where (product.md §2: teams and day routes by county and street). */
// prettier-ignore
const visitTeam: TableSpec = {
  name: 'visitTeam',
  label: '走访组',
  title: 'name',
  parent: { table: 'campaign', field: 'campaign' },
  indexes: ['campaign'],
  datedBy: 'date',
  check: checkTeam,
  fields: [
    { name: 'campaign', label: '慰问活动', kind: 'ref', to: 'campaign', required: true },
    { name: 'name', label: '组名', kind: 'text', required: true, max: 20, column: true, width: 90, help: '同一组走两天请分两条' },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'leader', label: '带队领导', kind: 'text', required: true, max: 20, column: true },
    { name: 'companions', label: '陪同', kind: 'text', max: 80, column: true, width: 140, help: '几个人用顿号隔开' },
    { name: 'vehicle', label: '车辆', kind: 'text', max: 40, column: true },
    { name: 'counties', label: '县（市、区）', kind: 'choices', choices: { table: 'unit' }, merge: 'set', column: true, width: 160 },
    { name: 'streets', label: '街道（乡镇）', kind: 'text', max: 200, column: true, width: 160, help: '空着为全县；几个用顿号隔开' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** What a person asked for at a visit, until it is answered. */
// prettier-ignore
const need: TableSpec = {
  name: 'need',
  label: '诉求待办',
  title: 'what',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'state'],
  datedBy: 'raisedOn',
  unfinished: (row) => row['state'] !== 'done' && row['state'] !== 'impossible',
  check: checkNeed,
  fields: [
    personRef,
    { name: 'what', label: '诉求', kind: 'text', required: true, max: 200, column: true, width: 280 },
    { name: 'raisedOn', label: '提出日期', kind: 'date', column: true },
    { name: 'owner', label: '承办人', kind: 'text', required: true, max: 20, column: true },
    { name: 'due', label: '办理期限', kind: 'date', required: true, column: true },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.needStates, required: true, column: true },
    { name: 'outcome', label: '办理结果', kind: 'text', max: 300, column: true, width: 240 },
    { name: 'visit', label: '走访', kind: 'ref', to: 'visit', offGrid: true },
  ],
}

function soundYear(field: string, label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && (value < 1990 || value > 2100)
      ? { code: 'campaign.year', level: 'error', message: `${label}不对，请写成 2026。`, field }
      : undefined
}

function wholeDay(value: unknown): FieldMessage | undefined {
  return typeof value === 'string' && value.length < 10
    ? { code: 'campaign.day', level: 'error', message: '认定日期要写到日，如 2026-01-20。', field: 'on' }
    : undefined
}

function checkTeam(row: Fields): readonly FieldMessage[] {
  const { date } = row
  return typeof date === 'string' && date.length < 10
    ? [{ code: 'team.day', level: 'error', message: '走访日期要写到日，如 2026-01-20。', field: 'date' }]
    : []
}

function checkNeed(row: Fields): readonly FieldMessage[] {
  return (row['state'] === 'done' || row['state'] === 'impossible') && !row['outcome']
    ? [{ code: 'need.outcome', level: 'error', message: '请写明办理结果，再标为办结或暂不能解决。', field: 'state' }]
    : []
}

export const visitTables: readonly TableSpec[] = [campaign, visit, visitTeam, need]
