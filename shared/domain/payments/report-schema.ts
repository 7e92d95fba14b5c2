// Lists that others pay (office-practice.md 8): who stood on the list of a month for one receiver, what changed since the last one, and what
// the receiver's own list said when the two were compared.
import type { TableSpec } from '../field'
import { reportStates } from './batch-picklists'

const why = '报送表请在“报送名单”里编制、报送和对账，以免与对方收到的不是一份。'

// prettier-ignore
const payReport: TableSpec = {
  name: 'payReport',
  label: '报送表',
  title: 'month',
  permanent: '报送表是报给对方的底数，不能删除；编错了请重新编制这个月的。',
  indexes: ['scheme', 'month'],
  datedBy: 'month',
  unfinished: (row) => row['state'] !== 'done',
  reserved: { commands: ['report.make', 'report.move', 'report.reconcile'], free: ['note'], why },
  fields: [
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, required: true, column: true, width: 150 },
    { name: 'month', label: '月份', kind: 'date', required: true, column: true, width: 92 },
    { name: 'receiver', label: '接收单位', kind: 'text', required: true, max: 60, column: true, width: 180, help: '支付或结算的单位，如：温州市财政局、温州市医疗保障局' },
    { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 110, help: '空着为全市' },
    { name: 'state', label: '状态', kind: 'choice', choices: reportStates, required: true, column: true, width: 110 },
    { name: 'opening', label: '期初人数', kind: 'int', column: true, width: 92 },
    { name: 'added', label: '增', kind: 'int', column: true, width: 64 },
    { name: 'stopped', label: '减', kind: 'int', column: true, width: 64 },
    { name: 'altered', label: '变更', kind: 'int', column: true, width: 72 },
    { name: 'people', label: '期末人数', kind: 'int', column: true, width: 92 },
    { name: 'total', label: '月金额', kind: 'money', column: true, width: 120 },
    { name: 'sentOn', label: '报送日期', kind: 'date', column: true, width: 108 },
    { name: 'list', label: '名单', kind: 'longtext', max: 8_000_000, offGrid: true, merge: 'auto' },
    { name: 'changes', label: '增减变动', kind: 'longtext', max: 8_000_000, offGrid: true, merge: 'auto' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

// prettier-ignore
const reconciliation: TableSpec = {
  name: 'reconciliation',
  label: '对账结果',
  title: 'on',
  internal: true,
  parent: { table: 'payReport', field: 'report' },
  permanent: '对账结果要留存，不能删除；请再对一次。',
  indexes: ['report'],
  datedBy: 'on',
  reserved: { commands: ['report.reconcile'], free: ['note'], why },
  fields: [
    { name: 'report', label: '报送表', kind: 'ref', to: 'payReport', required: true },
    { name: 'on', label: '对账日期', kind: 'date', required: true, column: true },
    { name: 'file', label: '对方名单', kind: 'text', max: 200, column: true, width: 220 },
    { name: 'theirs', label: '对方人数', kind: 'int', column: true },
    { name: 'missing', label: '我有他无', kind: 'int', column: true },
    { name: 'strange', label: '他有我无', kind: 'int', column: true },
    { name: 'differing', label: '内容不同', kind: 'int', column: true },
    { name: 'findings', label: '差异', kind: 'longtext', max: 4_000_000, offGrid: true, merge: 'auto' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

export const reportTables: readonly TableSpec[] = [payReport, reconciliation]
