// 经费: accounts, expense subjects, yearly budgets with their adjustments (office-practice.md 9).
import type { FieldMessage, TableSpec } from '../field'
import * as pick from './picklists'

// prettier-ignore
const fundAccount: TableSpec = {
  name: 'fundAccount',
  label: '出资账户',
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 40, column: true, width: 180 },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.accountKinds, required: true, column: true, width: 140 },
    { name: 'document', label: '拨款文号', kind: 'text', max: 80, column: true, width: 180 },
    { name: 'ended', label: '停用', kind: 'flag', column: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** Ships empty: the code list is that of the office's own accounting system (office-practice.md 9). */
// prettier-ignore
const expenseSubject: TableSpec = {
  name: 'expenseSubject',
  label: '支出科目',
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'code', label: '代码', kind: 'text', max: 20, column: true },
    { name: 'name', label: '名称', kind: 'text', required: true, max: 60, column: true, width: 220 },
    { name: 'example', label: '示例', kind: 'flag', column: true },
    { name: 'ended', label: '停用', kind: 'flag', column: true },
  ],
}

// prettier-ignore
const budget: TableSpec = {
  name: 'budget',
  label: '经费预算',
  title: 'project',
  internal: true,
  indexes: ['year'],
  datedBy: 'year',
  fields: [
    { name: 'year', label: '预算年度', kind: 'int', required: true, column: true, check: soundYear },
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, required: true, column: true, width: 150 },
    { name: 'project', label: '项目', kind: 'text', required: true, max: 60, column: true, width: 180 },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, column: true, width: 150 },
    { name: 'opening', label: '年初预算', kind: 'money', required: true, column: true, check: positive },
    { name: 'basis', label: '依据', kind: 'text', max: 120, column: true, width: 180 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

// prettier-ignore
const budgetChange: TableSpec = {
  name: 'budgetChange',
  label: '预算调整',
  parent: { table: 'budget', field: 'budget' },
  title: 'basis',
  internal: true,
  indexes: ['budget'],
  datedBy: 'date',
  fields: [
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget', required: true },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'amount', label: '调整额', kind: 'money', signed: true, required: true, column: true, help: '追加为正，调减为负' },
    { name: 'basis', label: '依据', kind: 'text', required: true, max: 120, column: true, width: 220 },
  ],
}

function positive(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && value < 0
    ? { code: 'budget.amount', level: 'error', message: '预算不能是负数；调减请另记预算调整。', field: 'opening' }
    : undefined
}

function soundYear(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1990 || value > 2100)
    ? { code: 'budget.year', level: 'error', message: '预算年度不对，请写成 2026。', field: 'year' }
    : undefined
}

export const fundTables: readonly TableSpec[] = [fundAccount, expenseSubject, budget, budgetChange]
