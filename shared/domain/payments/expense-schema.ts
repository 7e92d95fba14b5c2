// 经费支出台账 (office-practice.md 9): what was spent besides batches, for finance to tick off. Not bookkeeping: no debit, no credit.
import type { TableSpec } from '../field'

// prettier-ignore
const expense: TableSpec = {
  name: 'expense',
  label: '经费支出',
  title: 'matter',
  internal: true,
  indexes: ['budget', 'date', 'reverses'],
  datedBy: 'date',
  permanent: '经费支出台账只增不减，不能删除；记错了请“冲销”。',
  reserved: {
    commands: ['expense.record', 'expense.reverse', 'subscription.pay'],
    free: ['invoice', 'papers', 'voucher', 'note'],
    why: '台账已记的日期、事由、金额不能改动，只能补填发票号码、附件张数、凭证号和备注；记错了请“冲销”后重记。',
  },
  fields: [
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'matter', label: '事由', kind: 'text', required: true, max: 120, column: true, width: 200 },
    { name: 'activity', label: '批次号/活动', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget' },
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, required: true, column: true, width: 140 },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' }, column: true, width: 140 },
    { name: 'amount', label: '金额', kind: 'money', required: true, column: true },
    { name: 'payee', label: '收款方', kind: 'text', max: 80, column: true, width: 140 },
    { name: 'invoice', label: '发票号码', kind: 'text', max: 60, column: true },
    { name: 'papers', label: '附件张数', kind: 'int', adds: true, column: true },
    { name: 'voucher', label: '凭证号', kind: 'text', max: 60, column: true, help: '财务记账后补填' },
    { name: 'handler', label: '经办', kind: 'text', max: 40, column: true },
    { name: 'overBasis', label: '追加依据', kind: 'text', max: 160, help: '超出预算时填写：会议纪要或批准文号' },
    { name: 'reverses', label: '冲销的支出', kind: 'ref', to: 'expense' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

export const expenseTables: readonly TableSpec[] = [expense]
