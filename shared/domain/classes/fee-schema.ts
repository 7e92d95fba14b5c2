// Who teaches and what they are paid: teachers, 课酬 by month, and the tax on it as data that finance confirms (office-practice.md 24).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import * as pick from './picklists'

// prettier-ignore
const classTeacher: TableSpec = {
  name: 'classTeacher',
  label: '授课教师',
  title: 'name',
  indexes: ['name', 'idNumber'],
  fields: [
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, column: true, width: 110, aliases: ['教师姓名'] },
    { name: 'kind', label: '教师身份', kind: 'choice', choices: pick.teacherKinds, open: true, column: true, width: 170 },
    { name: 'employer', label: '单位', kind: 'text', max: 80, column: true, width: 190, aliases: ['工作单位'] },
    { name: 'rank', label: '职称', kind: 'text', max: 40, column: true, width: 110 },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', column: true, aliases: ['电话', '手机'] },
    { name: 'idNumber', label: '身份证号', kind: 'idcard', unique: 'row', sensitivity: 'masked', column: true, width: 176 },
    { name: 'bank', label: '开户行', kind: 'text', max: 80, column: true, width: 170, aliases: ['开户银行'] },
    { name: 'accountNumber', label: '银行账号', kind: 'bankcard', sensitivity: 'masked', column: true, width: 180, aliases: ['账号', '卡号'] },
    { name: 'agreement', label: '聘用协议', kind: 'text', max: 120, column: true, width: 150, help: '协议编号' },
    { name: 'agreementUntil', label: '协议到期', kind: 'date', column: true, width: 108 },
    { name: 'note', label: '备注', kind: 'text', max: 200 },
  ],
}

/** What one teacher is owed for one class in one month. Numbers stay as they were worked out; the rule that gave the tax is named. */
// prettier-ignore
const teachingFee: TableSpec = {
  name: 'teachingFee',
  label: '课酬',
  title: 'month',
  indexes: ['class', 'teacher', 'month'],
  datedBy: 'month',
  unfinished: (row) => row['state'] !== 'paid',
  permanent: '课酬不能删除；编错了的，改好课次后重新编制，数就跟着改。',
  reserved: {
    commands: ['class-fee.compute', 'class-fee.tax', 'class-fee.pay'],
    free: ['note'],
    why: '课酬按课次和标准编制，个税按规定或财务核定登记，不在表里直接填。',
  },
  fields: [
    { name: 'teacher', label: '授课教师', kind: 'ref', to: 'classTeacher', choices: { table: 'classTeacher' }, required: true, column: true, width: 96 },
    { name: 'class', label: '培训班', kind: 'ref', to: 'trainingClass', choices: { table: 'trainingClass' }, required: true, column: true, width: 180 },
    { name: 'month', label: '所属月份', kind: 'date', required: true, column: true, width: 92 },
    { name: 'days', label: '授课时间', kind: 'text', max: 200, column: true, width: 180 },
    { name: 'hours', label: '课时', kind: 'int', adds: true, required: true, column: true, width: 60 },
    { name: 'rate', label: '标准', kind: 'money', required: true, column: true, width: 84 },
    { name: 'gross', label: '应发', kind: 'money', required: true, column: true, width: 96 },
    { name: 'tax', label: '代扣个税', kind: 'money', column: true, width: 92, help: '空着表示还没有核定' },
    { name: 'net', label: '实发', kind: 'money', column: true, width: 96 },
    { name: 'taxBy', label: '个税依据', kind: 'choice', choices: pick.taxSources, width: 104 },
    { name: 'taxRule', label: '个税规定', kind: 'ref', to: 'feeTaxRule', choices: { table: 'feeTaxRule' }, width: 150 },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.feeStates, column: true, width: 80 },
    { name: 'paidOn', label: '发放日期', kind: 'date', width: 108 },
    { name: 'note', label: '备注', kind: 'text', max: 120 },
  ],
}

/** 劳务报酬 tax of a span of time. Ships empty; a row counts only once finance has confirmed it, and an example never. */
// prettier-ignore
const feeTaxRule: TableSpec = {
  name: 'feeTaxRule',
  label: '课酬个税规定',
  title: 'name',
  check: checkRule,
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 60, column: true, width: 200 },
    { name: 'from', label: '起', kind: 'date', required: true, column: true, width: 104 },
    { name: 'to', label: '止', kind: 'date', column: true, width: 104 },
    { name: 'source', label: '依据文件', kind: 'text', required: true, max: 120, column: true, width: 220 },
    { name: 'smallUpTo', label: '不超过（元）的按定额减除', kind: 'money', required: true, column: true, width: 150 },
    { name: 'smallLess', label: '定额减除（元）', kind: 'money', required: true, column: true, width: 120 },
    { name: 'largeLess', label: '超过的减除比例（%）', kind: 'int', required: true, column: true, width: 140 },
    { name: 'confirmedBy', label: '财务确认人', kind: 'name', max: 20, column: true, width: 104 },
    { name: 'confirmedOn', label: '财务确认日期', kind: 'date', column: true, width: 120, help: '财务确认了才参与计算' },
    { name: 'example', label: '示例', kind: 'flag', column: true, width: 64, help: '示例只供参考，不参与计算' },
  ],
}

// prettier-ignore
const feeTaxBracket: TableSpec = {
  name: 'feeTaxBracket',
  label: '课酬个税级距',
  title: 'over',
  parent: { table: 'feeTaxRule', field: 'rule' },
  indexes: ['rule'],
  fields: [
    { name: 'rule', label: '规定', kind: 'ref', to: 'feeTaxRule', required: true },
    { name: 'over', label: '应纳税所得额超过（元）', kind: 'money', required: true, column: true, width: 160 },
    { name: 'percent', label: '预扣率（%）', kind: 'int', required: true, column: true, width: 104 },
    { name: 'quick', label: '速算扣除数（元）', kind: 'money', required: true, column: true, width: 140 },
  ],
}

function checkRule(row: Fields): readonly FieldMessage[] {
  const percent = row['largeLess']
  const wrong = typeof percent === 'number' && (percent < 0 || percent > 100)
  const late = typeof row['from'] === 'string' && typeof row['to'] === 'string' && row['to'] < row['from']
  return [
    ...(wrong ? [fault('减除比例请填 0 到 100 之间的数。', 'largeLess')] : []),
    ...(late ? [fault('“止”早于“起”，请核对。', 'to')] : []),
    ...(row['confirmedOn'] && !row['confirmedBy'] ? [fault('请写明是谁确认的。', 'confirmedBy')] : []),
  ]
}

function fault(message: string, field: string): FieldMessage {
  return { code: 'class-fee.rule', level: 'error', message, field }
}

export const classFeeTables: readonly TableSpec[] = [classTeacher, teachingFee, feeTaxRule, feeTaxBracket]
