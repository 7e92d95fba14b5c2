// 政策: what is paid to whom by which document. Dated rows, never overwritten; examples are marked and never in force (product.md §0.12).
import type { FieldMessage, Fields, TableSpec } from '../field'
import { levels } from '../roster/picklists'
import * as pick from './picklists'

// prettier-ignore
const scheme: TableSpec = {
  name: 'scheme',
  label: '发放项目',
  keeper: 'admin',
  permanent: '发放项目关联着历年的发放记录，不能删除；不再发放的请标为“停用”。',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '项目名称', kind: 'text', required: true, max: 40, column: true, width: 180 },
    { name: 'code', label: '批次简称', kind: 'text', max: 6, column: true, help: '用在批次号里：2026-春慰-01' },
    { name: 'nature', label: '性质', kind: 'choice', choices: pick.natures, required: true, column: true },
    { name: 'handling', label: '经办方式', kind: 'choice', choices: pick.handlings, required: true, column: true, width: 130 },
    { name: 'fundLevel', label: '资金层级', kind: 'choice', choices: pick.fundLevels, required: true, column: true },
    { name: 'cycle', label: '发放周期', kind: 'choice', choices: pick.cycles, required: true, column: true },
    { name: 'formula', label: '计发办法', kind: 'choice', choices: pick.formulas, required: true, column: true, width: 150 },
    { name: 'start', label: '起发', kind: 'choice', choices: pick.starts },
    { name: 'stop', label: '停发', kind: 'choice', choices: pick.stops, help: '去世、撤销、调出的当月' },
    { name: 'tax', label: '计税处理', kind: 'choice', choices: pick.taxes, help: '由财务确定；空着则表上不出现代扣个税' },
    { name: 'taxSource', label: '计税依据', kind: 'text', max: 120 },
    { name: 'ceiling', label: '每人每年上限', kind: 'money', help: '超过时提醒；没有规定则空着', check: (value) => notNegative('ceiling', '每人每年上限', value) },
    { name: 'sheetTitle', label: '表名', kind: 'text', max: 60, help: '印在发放表上的名称' },
    { name: 'example', label: '示例', kind: 'flag', merge: 'auto' },
    { name: 'ended', label: '停用', kind: 'flag', column: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

// prettier-ignore
const policyRule: TableSpec = {
  name: 'policyRule',
  label: '政策标准',
  keeper: 'admin',
  reserved: {
    commands: ['policy.save', 'policy.remove', 'policy.usual'],
    why: '政策标准请在“设置 → 政策”中新增和修改，以免起止日期重叠。',
  },
  parent: { table: 'scheme', field: 'scheme' },
  title: 'source',
  internal: true,
  indexes: ['scheme'],
  check: checkRule,
  fields: [
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', required: true },
    { name: 'level', label: '待遇级别', kind: 'choice', choices: levels, column: true, help: '空着为不分级别' },
    { name: 'class', label: '人员类别', kind: 'choice', choices: pick.classes, column: true, help: '空着为不分类别' },
    { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, help: '空着为全市' },
    { name: 'titledFrom', label: '授予年份起', kind: 'int', help: '只对某些年份授予的，如 1949' },
    { name: 'titledTo', label: '授予年份止', kind: 'int' },
    { name: 'ageMale', label: '男满（周岁）', kind: 'int', column: true },
    { name: 'ageFemale', label: '女满（周岁）', kind: 'int', column: true },
    { name: 'amount', label: '标准', kind: 'money', column: true, help: '定额：每人每次；按月计发：每人每月', check: (value) => notNegative('amount', '标准', value) },
    { name: 'line', label: '标准线', kind: 'money', column: true, help: '差额补助：每人每月', check: (value) => notNegative('line', '标准线', value) },
    { name: 'cap', label: '封顶', kind: 'money', column: true, help: '差额补助：每人每月最多', check: (value) => notNegative('cap', '封顶', value) },
    { name: 'payer', label: '支付单位', kind: 'text', max: 60, column: true },
    { name: 'from', label: '起', kind: 'date', required: true, column: true },
    { name: 'to', label: '止', kind: 'date', column: true, help: '仍在执行则空着' },
    { name: 'source', label: '依据', kind: 'text', required: true, max: 160, column: true, width: 220, help: '文件名或文号' },
    { name: 'example', label: '示例', kind: 'flag', column: true, help: '示例只供参考，不参与计算' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One payment of a person lies below this; a slip of two digits is stopped here (分). */
export const ABSURD = 1_000_000_00

function notNegative(field: string, label: string, value: unknown): FieldMessage | undefined {
  if (typeof value !== 'number') return undefined
  if (value < 0) return { code: 'policy.amount', level: 'error', message: `${label}不能是负数。`, field }
  if (value > ABSURD)
    return { code: 'policy.amount', level: 'error', message: `${label}超过 100 万元，请核对是否多打了几个零。`, field }
  return undefined
}

/** Dates and years that run backwards. Codes: `policy.dates`, `policy.years`. */
function checkRule(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const [from, to] = [row['from'], row['to']]
  if (typeof from === 'string' && typeof to === 'string' && to < from.slice(0, to.length))
    found.push({ code: 'policy.dates', level: 'error', message: `止（${to}）早于起（${from}），请核对。`, field: 'to' })
  const [first, last] = [row['titledFrom'], row['titledTo']]
  if (typeof first === 'number' && typeof last === 'number' && last < first)
    found.push({
      code: 'policy.years',
      level: 'error',
      message: '授予年份止早于授予年份起，请核对。',
      field: 'titledTo',
    })
  return found
}

export const policyTables: readonly TableSpec[] = [scheme, policyRule]
