// A batch on its way and after: 保险, 往返交通, 途中情况, 结算 with its payers, 满意度, and what each printed version of a list said.
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../../field'
import * as pick from './picklists'

const batchRef: FieldSpec = {
  name: 'batch',
  label: '批次',
  kind: 'ref',
  to: 'tripBatch',
  choices: { table: 'tripBatch' },
  required: true,
}
const ofBatch = {
  parent: { table: 'tripBatch', field: 'batch' },
  indexes: ['batch'],
  internal: true,
} as const

/** Cover and age limit are data; the number comes a day or two before the bus leaves, so nothing asks for it earlier. */
// prettier-ignore
const tripPolicy: TableSpec = {
  name: 'tripPolicy',
  label: '保险单',
  title: 'kind',
  ...ofBatch,
  check: (row) => [...ordered(row, 'from', 'to', '保险止期早于起期，请核对。'), ...soundAge(row)],
  fields: [
    batchRef,
    { name: 'kind', label: '险种', kind: 'choice', choices: pick.policyKinds, required: true, open: true, column: true, width: 120 },
    { name: 'number', label: '保单号', kind: 'text', max: 60, column: true, width: 150, help: '出行前填写；没有保单号不能出行' },
    { name: 'insurer', label: '保险公司', kind: 'text', max: 60, column: true, width: 130 },
    { name: 'holder', label: '投保人', kind: 'text', max: 60, column: true, width: 120 },
    { name: 'cover', label: '意外保额', kind: 'money', column: true, width: 120 },
    { name: 'medical', label: '医疗保额', kind: 'money', column: true, width: 110 },
    { name: 'ageMost', label: '年龄上限', kind: 'int', column: true, width: 80, help: '周岁；超过的人要有个人保单号' },
    { name: 'from', label: '起', kind: 'date', required: true, column: true, width: 104 },
    { name: 'to', label: '止', kind: 'date', required: true, column: true, width: 104 },
    { name: 'hotline', label: '报案电话', kind: 'text', max: 40, column: true, width: 110 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One way by train, aeroplane or coach; everybody of the batch is on it. */
// prettier-ignore
const tripLeg: TableSpec = {
  name: 'tripLeg',
  label: '往返交通',
  title: 'number',
  ...ofBatch,
  fields: [
    batchRef,
    { name: 'way', label: '方向', kind: 'choice', choices: pick.legWays, required: true, column: true, width: 72 },
    { name: 'by', label: '交通', kind: 'choice', choices: pick.carriers, required: true, column: true, width: 72 },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'time', label: '时间', kind: 'text', max: 20, column: true, width: 72 },
    { name: 'number', label: '车次或航班', kind: 'text', max: 20, column: true, width: 104 },
    { name: 'from', label: '出发站', kind: 'text', max: 40, required: true, column: true, width: 110 },
    { name: 'to', label: '到达站', kind: 'text', max: 40, required: true, column: true, width: 110 },
    { name: 'seat', label: '席别或舱位', kind: 'text', max: 20, column: true, width: 96 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

// prettier-ignore
const tripIncident: TableSpec = {
  name: 'tripIncident',
  label: '途中情况',
  title: 'kind',
  ...ofBatch,
  fields: [
    batchRef,
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'kind', label: '情况', kind: 'choice', choices: pick.incidentKinds, open: true, required: true, column: true, width: 96 },
    { name: 'who', label: '当事人', kind: 'text', max: 60, column: true, width: 110 },
    { name: 'what', label: '经过', kind: 'text', max: 300, required: true, column: true, width: 260 },
    { name: 'done', label: '处置和结果', kind: 'text', max: 300, column: true, width: 220 },
    { name: 'told', label: '报告对象', kind: 'text', max: 80, column: true, width: 120 },
    { name: 'claim', label: '保险报案号', kind: 'text', max: 60, column: true, width: 120 },
  ],
}

/** What changes the bill besides price × 实到: given back by the agency, or owed besides. */
// prettier-ignore
const tripCharge: TableSpec = {
  name: 'tripCharge',
  label: '结算增减',
  title: 'kind',
  ...ofBatch,
  check: (row) => positive(row, 'amount'),
  fields: [
    batchRef,
    { name: 'kind', label: '项目', kind: 'choice', choices: pick.chargeKinds, required: true, column: true, width: 150 },
    { name: 'candidate', label: '人选', kind: 'ref', to: 'tripCandidate', offGrid: true },
    { name: 'who', label: '人员', kind: 'text', max: 40, column: true, width: 110, help: '全批的空着' },
    { name: 'amount', label: '金额', kind: 'money', required: true, column: true, width: 110, help: '一律填正数，退费由项目定' },
    { name: 'own', label: '本人自付', kind: 'flag', column: true, width: 88, help: '如加房差；不由出资单位承担' },
    { name: 'note', label: '说明', kind: 'text', max: 120, column: true, width: 180 },
  ],
}

/** Who pays: so much for each person who went, and one of them the rest. Without any, the account of the plan pays all. */
// prettier-ignore
const tripPayer: TableSpec = {
  name: 'tripPayer',
  label: '出资方',
  title: 'name',
  ...ofBatch,
  check: checkPayer,
  fields: [
    batchRef,
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, column: true, width: 150, help: '本会经费出的选账户' },
    { name: 'name', label: '外部出资方', kind: 'text', max: 60, column: true, width: 150, help: '如所在单位；不入本会台账' },
    { name: 'perHead', label: '每人承担', kind: 'money', column: true, width: 110, help: '空着 = 承担其余' },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget', choices: { table: 'budget' }, column: true, width: 150 },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, column: true, width: 140, help: '列预算的按预算' },
    { name: 'overBasis', label: '追加依据', kind: 'text', max: 160, help: '超出预算时填写：会议纪要或批准文号' },
  ],
}

/** What each payer is to pay and then paid: the lines of 经费支出台账, written by setting out and by settling alone. */
// prettier-ignore
const tripShare: TableSpec = {
  name: 'tripShare',
  label: '疗休养出资',
  title: 'matter',
  parent: { table: 'tripBatch', field: 'batch' },
  internal: true,
  indexes: ['batch', 'budget'],
  datedBy: 'date',
  reserved: {
    commands: ['trip-batch.depart', 'trip-batch.back', 'trip-batch.settle', 'trip-batch.reopen'],
    free: ['invoice', 'papers', 'voucher', 'note'],
    why: '疗休养出资由出行和结算自动登记；要改请在批次里重新结算。',
  },
  fields: [
    batchRef,
    { name: 'payer', label: '出资方', kind: 'text', max: 60, column: true, width: 150 },
    { name: 'date', label: '日期', kind: 'date', column: true },
    { name: 'matter', label: '事由', kind: 'text', max: 120, column: true, width: 200 },
    { name: 'activity', label: '批次号/活动', kind: 'text', max: 60 },
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' } },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' } },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget' },
    { name: 'amount', label: '金额', kind: 'money', column: true },
    { name: 'stage', label: '阶段', kind: 'choice', choices: pick.shareStages, column: true },
    { name: 'payee', label: '收款方', kind: 'text', max: 80 },
    { name: 'invoice', label: '发票号码', kind: 'text', max: 60, column: true },
    { name: 'papers', label: '附件张数', kind: 'int', adds: true, column: true },
    { name: 'voucher', label: '凭证号', kind: 'text', max: 60, column: true, help: '财务记账后补填；填了不能重新结算' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** The bill as it was settled, line by line, for ever; settled anew it is the next one (as the 定稿 of a 发放批次). */
// prettier-ignore
const tripSettlement: TableSpec = {
  name: 'tripSettlement',
  label: '疗休养结算',
  title: 'version',
  internal: true,
  permanent: '结算单不能删除；要改请“重新结算”。',
  reserved: { commands: ['trip-batch.settle'], why: '结算后的人数和金额不能改动；要改请“重新结算”。' },
  indexes: ['batch'],
  fields: [
    batchRef,
    { name: 'version', label: '版次', kind: 'int', required: true },
    { name: 'on', label: '结算日期', kind: 'date' },
    { name: 'people', label: '实到人数', kind: 'int', adds: true },
    { name: 'total', label: '金额', kind: 'money' },
    { name: 'bill', label: '明细', kind: 'longtext', max: 2_000_000, offGrid: true, merge: 'auto' },
  ],
}

/** One questionnaire that came back; nobody's name stands on it. */
// prettier-ignore
const tripReply: TableSpec = {
  name: 'tripReply',
  label: '满意度答卷',
  title: 'opinion',
  ...ofBatch,
  check: checkReply,
  fields: [
    batchRef,
    ...pick.questions.map(({ field, label }): FieldSpec => ({ name: field, label, kind: 'int', column: true, width: 72 })),
    { name: 'opinion', label: '意见和建议', kind: 'text', max: 300, column: true, width: 260 },
  ],
}

/** 第 n 版 of a list that left the office: exactly its lines, so that the next print can say what changed. */
// prettier-ignore
const tripEdition: TableSpec = {
  name: 'tripEdition',
  label: '名单版次',
  title: 'version',
  internal: true,
  permanent: '印出去的名单版次不能删除。',
  reserved: { commands: ['trip-edition.keep'], why: '名单版次由打印自动登记，不能手工填写或修改。' },
  indexes: ['batch'],
  fields: [
    batchRef,
    { name: 'sheet', label: '表单', kind: 'text', max: 40, required: true },
    { name: 'version', label: '版次', kind: 'int', required: true },
    { name: 'on', label: '打印日期', kind: 'date' },
    { name: 'lines', label: '名单', kind: 'longtext', max: 2_000_000, offGrid: true, merge: 'auto' },
  ],
}

function message(code: string, text: string, field: string): readonly FieldMessage[] {
  return [{ code, level: 'error', message: text, field }]
}

function ordered(row: Fields, first: string, last: string, text: string): readonly FieldMessage[] {
  const [from, to] = [row[first], row[last]]
  return typeof from === 'string' && typeof to === 'string' && to < from ? message('trip.dates', text, last) : []
}

function soundAge(row: Fields): readonly FieldMessage[] {
  const age = row['ageMost']
  return typeof age === 'number' && (age < 18 || age > 120)
    ? message('trip-policy.age', `年龄上限是 ${age}，请填 18 到 120 之间的周岁。`, 'ageMost')
    : []
}

function positive(row: Fields, field: string): readonly FieldMessage[] {
  const amount = row[field]
  return typeof amount === 'number' && amount <= 0
    ? message('trip-charge.amount', '金额应大于零；是退费还是增加由项目决定。', field)
    : []
}

function checkPayer(row: Fields): readonly FieldMessage[] {
  if (Boolean(row['account']) === Boolean(row['name']))
    return message('trip-payer.who', '出资账户和外部出资方填一个，也只填一个。', 'account')
  if (row['budget'] && !row['account'])
    return message('trip-payer.budget', '外部出资不列本会预算，请清空经费预算。', 'budget')
  const perHead = row['perHead']
  return typeof perHead === 'number' && perHead <= 0
    ? message('trip-payer.per-head', '每人承担应大于零；承担其余的空着。', 'perHead')
    : []
}

function checkReply(row: Fields): readonly FieldMessage[] {
  const wrong = pick.questions.find(({ field }) => {
    const mark = row[field]
    return typeof mark === 'number' && (mark < 1 || mark > 5)
  })
  if (wrong) return message('trip-reply.mark', `“${wrong.label}”请填 1 到 5。`, wrong.field)
  return pick.questions.every(({ field }) => row[field] === undefined) && !row['opinion']
    ? message('trip-reply.blank', '这张答卷什么都没有填，没有保存。', pick.questions[0].field)
    : []
}

export const tripAfterTables: readonly TableSpec[] = [
  tripPolicy,
  tripLeg,
  tripIncident,
  tripCharge,
  tripPayer,
  tripShare,
  tripSettlement,
  tripReply,
  tripEdition,
]
