// 发放批次 with its lines, its frozen versions, and the append-only ledger of what was really paid (product.md §3, decisions.md 11, 12).
import type { TableSpec } from '../field'
import { postResults } from '../office/posting'
import { levels, sexes } from '../roster/picklists'
import * as pick from './picklists'
import { batchStates, directions, lineKinds, lineVerdicts, payWays, entryKinds, overStates } from './batch-picklists'

const why = '发放批次请在“待遇发放”中用批次上的按钮办理，以免改动已定稿的金额。'

// prettier-ignore
const batch: TableSpec = {
  name: 'batch',
  label: '发放批次',
  title: 'number',
  indexes: ['scheme', 'year', 'state', 'budget', 'claim'],
  datedBy: 'year',
  unfinished: (row) => row['state'] !== 'archived' && row['state'] !== 'void',
  permanent: '批次已经编号，不能删除；不再发放请“作废”并写明原因。',
  reserved: {
    commands: ['batch.open', 'batch.describe', 'batch.submit', 'batch.return', 'batch.finalise', 'batch.approve', 'batch.post', 'batch.send', 'batch.pay', 'batch.archive', 'batch.void', 'batch.reopen', 'claim.grant', 'claim.pay-out', 'return.resend'],
    free: ['note', 'grantDocument', 'claimed', 'granted'],
    why,
  },
  fields: [
    { name: 'number', label: '批次号', kind: 'text', required: true, max: 40, column: true, width: 150 },
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, required: true, column: true, width: 150 },
    // What a clerk looks for first stands first: how far it is, for how many, how much; the rest is a scroll away.
    { name: 'state', label: '状态', kind: 'choice', choices: batchStates, required: true, column: true, width: 130 },
    { name: 'people', label: '人数', kind: 'int', adds: true, column: true },
    { name: 'total', label: '金额', kind: 'money', column: true },
    { name: 'from', label: '所属期起', kind: 'date', required: true, column: true },
    { name: 'to', label: '所属期止', kind: 'date', required: true, column: true },
    { name: 'direction', label: '类别', kind: 'choice', choices: directions, required: true, column: true },
    { name: 'title', label: '表名', kind: 'text', max: 80, column: true, width: 240 },
    { name: 'backFrom', label: '补发自', kind: 'date', help: '从这个月起，漏发的补发；标准提高等少发的补差' },
    { name: 'on', label: '基准日', kind: 'date', help: '按这一天的名册和政策认定' },
    { name: 'year', label: '业务年度', kind: 'int', required: true, column: true },
    { name: 'budgetYear', label: '预算年度', kind: 'int', column: true },
    { name: 'account', label: '出资账户', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, column: true, help: '表头的经费来源；新建时空着则同这个项目的上一批' },
    { name: 'subject', label: '支出科目', kind: 'ref', to: 'expenseSubject', choices: { table: 'expenseSubject' } },
    { name: 'budget', label: '经费预算', kind: 'ref', to: 'budget', choices: { table: 'budget' } },
    { name: 'overBudget', label: '追加依据', kind: 'text', max: 160 },
    { name: 'fundLevel', label: '资金层级', kind: 'choice', choices: pick.fundLevels, required: true, column: true },
    { name: 'way', label: '发放方式', kind: 'choice', choices: payWays, required: true, column: true },
    { name: 'basis', label: '批准依据', kind: 'text', max: 160, column: true, width: 180 },
    { name: 'version', label: '版次', kind: 'int', column: true },
    { name: 'preparedBy', label: '制表人', kind: 'ref', to: 'operator', choices: { table: 'operator' } },
    { name: 'preparedOn', label: '制表日期', kind: 'date' },
    { name: 'reviewedBy', label: '复核人', kind: 'ref', to: 'operator', choices: { table: 'operator' } },
    { name: 'reviewedOn', label: '复核日期', kind: 'date' },
    { name: 'samePerson', label: '同人复核', kind: 'flag' },
    { name: 'meeting', label: '会议名称', kind: 'text', max: 80 },
    { name: 'approvedOn', label: '审批日期', kind: 'date' },
    { name: 'approvedBy', label: '审批人', kind: 'text', max: 40 },
    { name: 'approvalDocument', label: '纪要文号', kind: 'text', max: 80 },
    { name: 'postFrom', label: '公示起', kind: 'date' },
    { name: 'postTo', label: '公示止', kind: 'date', help: '最后一天；按工作日数' },
    { name: 'postPlace', label: '公示地点（网址）', kind: 'text', max: 120 },
    { name: 'objections', label: '异议记录', kind: 'longtext', merge: 'text', max: 1000 },
    { name: 'postResult', label: '公示结果', kind: 'choice', choices: postResults, help: '期满后填' },
    { name: 'sentOn', label: '送财务日期', kind: 'date' },
    { name: 'paidOn', label: '支付日期', kind: 'date', column: true },
    { name: 'voucher', label: '凭证号', kind: 'text', max: 60, column: true },
    { name: 'archivedOn', label: '归档日期', kind: 'date' },
    { name: 'reason', label: '退回、重开或作废原因', kind: 'text', max: 200 },
    { name: 'claim', label: '申报批次', kind: 'ref', to: 'batch', choices: { table: 'batch' } },
    { name: 'claimed', label: '上报数', kind: 'money' },
    { name: 'granted', label: '批复数', kind: 'money' },
    { name: 'grantDocument', label: '拨款文号', kind: 'text', max: 80 },
    { name: 'grantedOn', label: '批复日期', kind: 'date' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** A person in a batch being prepared, taken in or left out, with the reason; what is final lies in `batchVersion`. */
// prettier-ignore
const payLine: TableSpec = {
  name: 'payLine',
  label: '发放明细',
  title: 'name',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'batch', 'rule'],
  reserved: {
    commands: ['batch.open', 'batch.compute', 'batch.adjust', 'batch.take-in', 'batch.leave-out', 'batch.follow-rules', 'claim.grant', 'claim.pay-out', 'return.resend', 'batch.pay-unchecked'],
    free: ['note'],
    why: '金额由政策算出；要改请用“调整金额”写明原因，或“不列入”“列入”。',
  },
  fields: [
    { name: 'batch', label: '发放批次', kind: 'ref', to: 'batch', required: true },
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true },
    { name: 'order', label: '次序', kind: 'text', offGrid: true, merge: 'auto' },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, offGrid: true, help: '办理当时的姓名' },
    { name: 'level', label: '待遇级别', kind: 'choice', choices: levels, column: true, width: 88 },
    { name: 'class', label: '人员类别', kind: 'choice', choices: pick.classes, column: true, width: 88 },
    { name: 'monthly', label: '标准', kind: 'money', column: true, width: 92 },
    { name: 'months', label: '月数', kind: 'int', adds: true, column: true, width: 64 },
    { name: 'amount', label: '实发', kind: 'money', column: true, width: 104, aliases: ['实发金额', '金额', '发放金额', '代发金额', '交易金额'] },
    { name: 'reason', label: '依据', kind: 'text', max: 400, column: true, width: 300 },
    { name: 'difference', label: '较上批', kind: 'text', max: 160, column: true, width: 180 },
    { name: 'adjusted', label: '调整原因', kind: 'text', max: 160, column: true, width: 140 },
    { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 104 },
    { name: 'employer', label: '工作单位', kind: 'text', max: 120, column: true, width: 180 },
    { name: 'kind', label: '行类型', kind: 'choice', choices: lineKinds, required: true, column: true, width: 90 },
    { name: 'from', label: '起', kind: 'date', column: true, width: 88 },
    { name: 'to', label: '止', kind: 'date', column: true, width: 88 },
    { name: 'computed', label: '应发', kind: 'money', column: true, width: 104 },
    { name: 'withheld', label: '扣回', kind: 'money', column: true, width: 92 },
    { name: 'verdict', label: '是否列入', kind: 'choice', choices: lineVerdicts, required: true, width: 90 },
    { name: 'sex', label: '性别', kind: 'choice', choices: sexes, width: 60 },
    { name: 'byHand', label: '手工确定', kind: 'flag', offGrid: true },
    { name: 'rule', label: '政策标准', kind: 'ref', to: 'policyRule' },
    { name: 'holder', label: '户名', kind: 'name', max: 40, aliases: ['收款人', '收款人姓名', '收款户名', '账户名称', '账户名', '开户名'] },
    { name: 'accountNumber', label: '账号', kind: 'bankcard', sensitivity: 'masked', width: 180, aliases: ['银行账号', '银行卡号', '卡号', '收款账号', '收款人账号', '账户号码'] },
    { name: 'bank', label: '开户行（支行）', kind: 'text', max: 100, aliases: ['开户行', '开户银行', '开户银行（支行）', '收款银行', '收款人开户行'] },
    { name: 'idNumber', label: '身份证号', kind: 'text', sensitivity: 'masked', width: 176, aliases: ['身份证号码', '证件号码', '公民身份号码'] },
    { name: 'income', label: '本人月均收入', kind: 'money', sensitivity: 'sensitive' },
    { name: 'granted', label: '批复', kind: 'money', width: 104 },
    { name: 'cutReason', label: '核减原因', kind: 'text', max: 160, width: 180 },
    { name: 'corrects', label: '更正的发放', kind: 'ref', to: 'ledgerEntry' },
    { name: 'life', label: '健在核实', kind: 'text', max: 160, help: '超期未核实而照发的，注明上次核实' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** 第 n 版 of a batch: exactly the lines that were final, in one operation, for ever (decisions.md 11). */
// prettier-ignore
const batchVersion: TableSpec = {
  name: 'batchVersion',
  label: '定稿',
  title: 'version',
  internal: true,
  permanent: '定稿不能删除；要改请“重开为下一版”。',
  reserved: { commands: ['batch.finalise'], why: '定稿后的名单和金额不能改动；要改请“重开为下一版”。' },
  indexes: ['batch'],
  fields: [
    { name: 'batch', label: '发放批次', kind: 'ref', to: 'batch', required: true },
    { name: 'version', label: '版次', kind: 'int', required: true },
    { name: 'lines', label: '明细', kind: 'longtext', max: 8_000_000, offGrid: true, merge: 'auto' },
    { name: 'head', label: '表头', kind: 'longtext', max: 60_000, offGrid: true, merge: 'auto' },
    { name: 'people', label: '人数', kind: 'int', adds: true },
    { name: 'total', label: '金额', kind: 'money' },
    { name: 'finalOn', label: '定稿日期', kind: 'date' },
    { name: 'hash', label: '校验码', kind: 'text', max: 64 },
  ],
}

// prettier-ignore
const ledgerEntry: TableSpec = {
  name: 'ledgerEntry',
  label: '发放台账',
  title: 'name',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'batch', 'scheme', 'paidOn'],
  datedBy: 'paidOn',
  permanent: '发放台账只增不减；发错了请“冲销”。',
  reserved: {
    commands: ['batch.pay', 'ledger.reverse', 'return.record', 'return.withdraw', 'history.record'],
    free: ['note'],
    why: '发放台账由“确认已支付”自动登记，不能改动；发错了请“冲销”。',
  },
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, offGrid: true, help: '办理当时的姓名' },
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, required: true, column: true, width: 150 },
    { name: 'fundLevel', label: '资金层级', kind: 'choice', choices: pick.fundLevels, required: true, column: true, width: 88 },
    { name: 'entry', label: '记账类型', kind: 'choice', choices: entryKinds, required: true, column: true, width: 96 },
    { name: 'kind', label: '行类型', kind: 'choice', choices: lineKinds, required: true, column: true, width: 90 },
    { name: 'from', label: '所属期起', kind: 'date', required: true, column: true, width: 96 },
    { name: 'to', label: '所属期止', kind: 'date', required: true, column: true, width: 96 },
    { name: 'amount', label: '金额', kind: 'money', required: true, column: true, help: '冲销为负' },
    { name: 'monthly', label: '月标准', kind: 'money' },
    { name: 'paidOn', label: '支付日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'batch', label: '发放批次', kind: 'ref', to: 'batch' },
    { name: 'batchNumber', label: '批次号', kind: 'text', max: 40, column: true, width: 140 },
    { name: 'source', label: '资金来源', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'reverses', label: '冲销的记录', kind: 'ref', to: 'ledgerEntry' },
    { name: 'bounced', label: '银行退票', kind: 'flag' },
    { name: 'corrects', label: '重发的发放', kind: 'ref', to: 'ledgerEntry' },
    { name: 'reason', label: '原因', kind: 'text', max: 200, column: true, width: 180 },
    { name: 'recorded', label: '补录', kind: 'flag', column: true, width: 64 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** 多发待追回台账 (office-practice.md 6): what was paid after a death, a revocation or twice. */
// prettier-ignore
const overpayment: TableSpec = {
  name: 'overpayment',
  label: '多发待追回',
  title: 'name',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'scheme', 'state'],
  permanent: '多发待追回台账不能删除；不再追回请改状态并写批准依据。',
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, offGrid: true, help: '办理当时的姓名' },
    { name: 'scheme', label: '发放项目', kind: 'ref', to: 'scheme', choices: { table: 'scheme' }, required: true, column: true, width: 150 },
    { name: 'from', label: '多发起', kind: 'date', required: true, column: true },
    { name: 'to', label: '多发止', kind: 'date', required: true, column: true },
    { name: 'months', label: '月数', kind: 'int', adds: true, column: true },
    { name: 'amount', label: '金额', kind: 'money', required: true, column: true, check: (value) => typeof value === 'number' && value <= 0 ? { code: 'over.amount', level: 'error', message: '多发金额应大于零。', field: 'amount' } : undefined },
    { name: 'returned', label: '已退回', kind: 'money', column: true },
    { name: 'cause', label: '原因', kind: 'text', required: true, max: 120, column: true, width: 180 },
    { name: 'state', label: '状态', kind: 'choice', choices: overStates, required: true, column: true, width: 110 },
    { name: 'contact', label: '联系家属或单位记录', kind: 'longtext', merge: 'text', column: true, width: 200 },
    { name: 'basis', label: '批准依据', kind: 'text', max: 120, column: true },
    { name: 'receipt', label: '票据号', kind: 'text', max: 60, column: true },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

export const batchTables: readonly TableSpec[] = [batch, payLine, batchVersion, ledgerEntry, overpayment]
