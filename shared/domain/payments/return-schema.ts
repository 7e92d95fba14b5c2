// 银行退票 (office-practice.md 6): a payment the bank sent back. It goes out again on a 退票重发单, never as a second payment.
import type { TableSpec } from '../field'
import { returnCauses } from './batch-picklists'

// prettier-ignore
const bankReturn: TableSpec = {
  name: 'bankReturn',
  label: '银行退票',
  title: 'name',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'batch', 'budget', 'resentIn'],
  datedBy: 'returnedOn',
  unfinished: (row) => row['resentIn'] === undefined && row['withdrawn'] !== true,
  permanent: '退票已经在发放台账里冲销，不能删除；请开退票重发单发出去。',
  reserved: {
    commands: ['return.record', 'return.resend', 'return.withdraw', 'batch.void'],
    free: ['note'],
    why: '退票请在已支付的批次里用“登记退票”记，用“开退票重发单”发出去。',
  },
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, offGrid: true, help: '办理当时的姓名' },
    { name: 'returnedOn', label: '退回日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'cause', label: '退票原因', kind: 'choice', choices: returnCauses, required: true, column: true, width: 110 },
    { name: 'amount', label: '金额', kind: 'money', required: true, column: true, width: 104 },
    { name: 'batch', label: '发放批次', kind: 'ref', to: 'batch', choices: { table: 'batch' }, required: true, column: true, width: 160 },
    { name: 'resentIn', label: '重发批次', kind: 'ref', to: 'batch', choices: { table: 'batch' }, column: true, width: 160 },
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, required: true, column: true, width: 150 },
    { name: 'accountNumber', label: '退回的账号', kind: 'bankcard', sensitivity: 'masked', width: 180 },
    { name: 'entry', label: '退回的发放', kind: 'ref', to: 'ledgerEntry', required: true },
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' } },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' } },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget' },
    { name: 'withdrawn', label: '误登记已更正', kind: 'flag', column: true, width: 104 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

export const returnTables: readonly TableSpec[] = [bankReturn]
