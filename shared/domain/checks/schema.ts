// 年度核查 and 健在核实: who was seen alive when by whom, how long that holds, and the 核对表 that goes to a county and comes back.
// Not formatted by prettier: one field is one line, as in the roster's tables.
import { wholeDate } from '../../kernel/plain-date'
import type { FieldMessage, Fields, TableSpec } from '../field'
import { checkResults, checkWays, reportedChanges } from './picklists'

// prettier-ignore
const lifeCheck: TableSpec = {
  name: 'lifeCheck',
  label: '健在核实',
  title: 'date',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'sheet', 'date'],
  datedBy: 'date',
  reserved: {
    commands: ['life.check', 'check.take-in', 'check.set-aside'],
    free: ['note'],
    why: '核实由“登记核实”或收回核对表登记，登记后只能改备注；记错了请删除后重新登记。',
  },
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true },
    { name: 'date', label: '核实日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'way', label: '核实方式', kind: 'choice', choices: checkWays, open: true, required: true, column: true, width: 120 },
    { name: 'by', label: '核实人', kind: 'text', max: 60, required: true, column: true, width: 100 },
    { name: 'result', label: '结果', kind: 'choice', choices: checkResults, required: true, column: true, width: 92 },
    { name: 'sheet', label: '核对表', kind: 'ref', to: 'checkSheet', choices: { table: 'checkSheet' }, column: true, width: 180 },
    { name: 'change', label: '变动情况', kind: 'choice', choices: reportedChanges, column: true, width: 100 },
    { name: 'changedOn', label: '变动时间', kind: 'date', column: true, width: 108 },
    { name: 'hardship', label: '是否困难', kind: 'flag', column: true },
    { name: 'setAside', label: '不登记动态的原因', kind: 'text', max: 120 },
    { name: 'note', label: '备注', kind: 'text', column: true, width: 180 },
  ],
}

/** How many months a 核实 holds, from an age on: the office's own rule, which ships empty. */
// prettier-ignore
const lifeRule: TableSpec = {
  name: 'lifeRule',
  label: '核实有效期',
  keeper: 'admin',
  title: 'source',
  internal: true,
  check: checkRule,
  fields: [
    { name: 'ageFrom', label: '满（周岁）', kind: 'int', column: true, help: '空着为不分年龄；几条都满足时按年龄最高的一条', check: within('ageFrom', '年龄', 0, 120) },
    { name: 'months', label: '有效期（月）', kind: 'int', required: true, column: true, check: within('months', '有效期', 1, 60) },
    { name: 'from', label: '起', kind: 'date', required: true, column: true },
    { name: 'to', label: '止', kind: 'date', column: true, help: '仍在执行则空着' },
    { name: 'source', label: '依据', kind: 'text', required: true, max: 160, column: true, width: 220, help: '文件名、文号或会议纪要' },
    { name: 'example', label: '示例', kind: 'flag', column: true, help: '示例只供参考，不参与计算' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One 核对表: a year, a county, and exactly what was sent, so that what came back is compared with that and not with today. */
// prettier-ignore
const checkSheet: TableSpec = {
  name: 'checkSheet',
  label: '核对表',
  title: 'name',
  indexes: ['year'],
  datedBy: 'year',
  unfinished: (row) => row['returnedOn'] === undefined,
  permanent: '核对表已下发，不能删除；发错了请“重新下发”。',
  reserved: {
    commands: ['check.send', 'check.take-in'],
    free: ['due', 'chased', 'stamped', 'note'],
    why: '核对表由“下发核对表”和“收回核对表”登记，这里只能补填应回日期、催报记录、盖章件和备注。',
  },
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 80, column: true, width: 200 },
    { name: 'year', label: '年度', kind: 'int', required: true, column: true },
    { name: 'unit', label: '县（市、区）或单位', kind: 'ref', to: 'unit', choices: { table: 'unit' }, required: true, column: true, width: 150 },
    { name: 'issue', label: '第几次下发', kind: 'int', required: true },
    { name: 'sentOn', label: '下发日期', kind: 'date', required: true, column: true },
    { name: 'people', label: '下发人数', kind: 'int', adds: true, required: true, column: true },
    { name: 'due', label: '应回日期', kind: 'date', column: true },
    { name: 'returnedOn', label: '收回日期', kind: 'date', column: true },
    { name: 'chased', label: '催报记录', kind: 'longtext', merge: 'text', max: 2000 },
    { name: 'stamped', label: '盖章件已收', kind: 'flag', column: true },
    { name: 'sent', label: '下发内容', kind: 'longtext', max: 8_000_000, offGrid: true, hidden: true, merge: 'auto' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

function within(
  field: string,
  label: string,
  least: number,
  most: number,
): (value: unknown) => FieldMessage | undefined {
  return (value) =>
    typeof value === 'number' && (value < least || value > most)
      ? { code: 'life.rule', level: 'error', message: `${label}应在 ${least} 至 ${most} 之间，请核对。`, field }
      : undefined
}

/** Dates that run backwards. Code `life.dates`. */
function checkRule({ from, to }: Fields): readonly FieldMessage[] {
  if (typeof from !== 'string' || typeof to !== 'string' || wholeDate(from, 'first') <= wholeDate(to, 'last')) return []
  return [{ code: 'life.dates', level: 'error', message: `止（${to}）早于起（${from}），请核对。`, field: 'to' }]
}

export const checkTables: readonly TableSpec[] = [lifeCheck, lifeRule, checkSheet]
