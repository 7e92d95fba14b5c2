// 报刊订阅: titles with their prices by year, who is sent what, 改投/退订, and what a year's order has of its own (domain.md §2.8, office-practice.md 33).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import { amountOf } from './newspaper-sums'
import * as pick from './picklists'
import { ofPerson, personRef, soundYear } from './schema'

// prettier-ignore
const periodical: TableSpec = {
  name: 'periodical',
  label: '报刊',
  title: 'name',
  internal: true,
  permanent: '报刊下有历年的订阅，不能删除；不再订的请勾“不再订”。',
  fields: [
    { name: 'name', label: '报刊名称', kind: 'text', required: true, max: 60, column: true, width: 160 },
    { name: 'code', label: '报刊代号', kind: 'text', max: 20, column: true, width: 96, help: '邮发代号，如 31-2' },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.periodicalKinds, column: true, width: 72 },
    { name: 'retired', label: '不再订', kind: 'flag', column: true, width: 72 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** The post office publishes prices anew each year; part of a year is paid by the month. */
// prettier-ignore
const periodicalPrice: TableSpec = {
  name: 'periodicalPrice',
  label: '报刊单价',
  title: 'year',
  parent: { table: 'periodical', field: 'periodical' },
  internal: true,
  indexes: ['periodical', 'year'],
  fields: [
    { name: 'periodical', label: '报刊', kind: 'ref', to: 'periodical', choices: { table: 'periodical' }, required: true },
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, check: soundYear },
    { name: 'price', label: '全年单价', kind: 'money', required: true, column: true, width: 108, check: aboveZero('全年单价') },
    { name: 'monthPrice', label: '月单价', kind: 'money', column: true, width: 96, help: '不足一年的按月计', check: aboveZero('月单价') },
  ],
}

/** One row for a person, title and year where the commands of 报刊订阅 make it; the amount is derived, never typed. */
// prettier-ignore
const subscription: TableSpec = {
  name: 'subscription',
  label: '报刊订阅',
  title: 'periodical',
  parent: ofPerson,
  datedBy: 'year',
  indexes: ['person', 'year', 'periodical'],
  reserved: { commands: ['subscription.change', 'person.event'], only: ['endedFrom'], why: '退订和改投请用“改投/退订”登记，以便打印改投/退订单。' },
  derive: { children: [], reads: ['year', 'copies', 'price', 'from', 'endedFrom'], of: (row) => ({ _dAmount: amountOf(row), _dState: row['endedFrom'] ? 'ended' : 'current' }) },
  check: checkSubscription,
  fields: [
    personRef,
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, aliases: ['订阅年度'], check: soundYear },
    { name: 'periodical', label: '报刊名称', kind: 'ref', to: 'periodical', choices: { table: 'periodical' }, required: true, column: true, width: 140, aliases: ['报刊', '刊名'] },
    { name: '_dState', label: '状态', kind: 'choice', choices: pick.subscriptionStates, derived: 'row', column: true, width: 84 },
    { name: 'copies', label: '份数', kind: 'int', adds: true, required: true, column: true, width: 64, check: soundCopies },
    { name: 'from', label: '起月', kind: 'date', column: true, width: 88, help: '空着为全年；写成 2026-04', check: soundMonth('from') },
    { name: 'to', label: '止月', kind: 'date', column: true, width: 88, help: '空着为到年底', check: soundMonth('to') },
    { name: 'price', label: '单价', kind: 'money', column: true, width: 92, help: '起止月内每份的价钱' },
    { name: '_dAmount', label: '金额', kind: 'money', derived: 'row', column: true, width: 100 },
    { name: 'recipient', label: '收件人', kind: 'text', max: 40, column: true, width: 88, help: '空着即为本人' },
    { name: 'address', label: '收件地址', kind: 'text', max: 200, sensitivity: 'masked', column: true, width: 200, help: '空着用名册上的家庭住址' },
    { name: 'postcode', label: '邮编', kind: 'text', max: 6, width: 72 },
    { name: 'phone', label: '收件电话', kind: 'phones', sensitivity: 'masked', width: 120, help: '空着用名册上的电话' },
    { name: 'office', label: '投递局', kind: 'text', max: 40, column: true, width: 110 },
    { name: 'endedFrom', label: '退订起月', kind: 'date', width: 88 },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** What the post office must be told during the year: sent elsewhere, or no more. */
// prettier-ignore
const subscriptionChange: TableSpec = {
  name: 'subscriptionChange',
  label: '改投/退订',
  title: 'kind',
  parent: { table: 'subscription', field: 'subscription' },
  datedBy: 'on',
  internal: true,
  indexes: ['subscription', 'on'],
  reserved: { commands: ['subscription.change', 'person.event'], free: ['note'], why: '改投和退订由“改投/退订”登记，登记后不能改动；登错的请撤销（Ctrl+Z）。' },
  fields: [
    { name: 'subscription', label: '报刊订阅', kind: 'ref', to: 'subscription', required: true },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.deliveryChanges, required: true, column: true, width: 72 },
    { name: 'on', label: '登记日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'from', label: '起月', kind: 'date', required: true, column: true, width: 88 },
    { name: 'reason', label: '原因', kind: 'text', required: true, max: 120, column: true, width: 160 },
    { name: 'oldAddress', label: '原收件地址', kind: 'text', max: 200, sensitivity: 'masked', column: true, width: 180 },
    { name: 'newRecipient', label: '新收件人', kind: 'text', max: 40, column: true, width: 88 },
    { name: 'newAddress', label: '新收件地址', kind: 'text', max: 200, sensitivity: 'masked', column: true, width: 180 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** What a year's order has of its own; one row a year on every PC. */
// prettier-ignore
const subscriptionYear: TableSpec = {
  name: 'subscriptionYear',
  label: '征订年度',
  title: 'year',
  internal: true,
  datedBy: 'year',
  reserved: { commands: ['subscription.year', 'subscription.pay'], why: '一个年度只有一份，请在“征订年度”里登记。' },
  fields: [
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, check: soundYear },
    { name: 'office', label: '收订局', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'deadline', label: '征订截止', kind: 'date', column: true, width: 108 },
    { name: 'contact', label: '联系人', kind: 'text', max: 40, column: true, width: 88 },
    { name: 'phone', label: '联系电话', kind: 'text', max: 40, column: true, width: 120 },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, column: true, width: 140 },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, width: 140 },
    { name: 'invoice', label: '发票号', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'expense', label: '支出台账', kind: 'ref', to: 'expense', offGrid: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** Codes `subscription.month`, `subscription.order`: months of the year of the row, the first not after the last. */
function checkSubscription(row: Fields): readonly FieldMessage[] {
  const [year, from, to] = [row['year'], row['from'], row['to']]
  const error = (code: string, field: string, message: string): FieldMessage => ({
    code,
    level: 'error',
    message,
    field,
  })
  const strange = (['from', 'to'] as const).filter((field) => {
    const month = row[field]
    return typeof month === 'string' && typeof year === 'number' && !month.startsWith(String(year))
  })
  const order = typeof from === 'string' && typeof to === 'string' && to < from
  return [
    ...strange.map((field) => error('subscription.month', field, `起止月要在 ${String(year)} 年之内，请核对。`)),
    ...(order ? [error('subscription.order', 'to', '止月早于起月，请核对。')] : []),
  ]
}

function soundMonth(field: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'string' && value.length !== 7
      ? { code: 'subscription.month', level: 'error', message: '起止月请写到月，如 2026-04。', field }
      : undefined
}

function soundCopies(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 1000)
    ? { code: 'subscription.copies', level: 'error', message: '份数请填 1 到 1000 之间的数。', field: 'copies' }
    : undefined
}

function aboveZero(label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'number' && value <= 0
      ? { code: 'subscription.price', level: 'error', message: `${label}应大于零。` }
      : undefined
}

export const newspaperTables: readonly TableSpec[] = [
  periodical,
  periodicalPrice,
  subscription,
  subscriptionChange,
  subscriptionYear,
]
