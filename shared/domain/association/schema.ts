// 协会工作: members and their 会费, and the 年检 of the association itself (product.md §7).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import { pairId } from '../../kernel/ids'
import type { FieldMessage, Fields, TableSpec } from '../field'
import { inOrder, notNegative, soundYear } from '../sound'
import { councilTables } from './council-schema'
import { countyTables } from './county-schema'
import { countyRef, employer, note, personBeside } from './fields'
import { nominationTable } from './nomination-schema'
import * as pick from './picklists'

// prettier-ignore
const member: TableSpec = {
  name: 'member',
  label: '协会会员',
  counted: '个',
  title: 'name',
  permanent: '会员关联着历年会费，不能删除；退会的请填写退会日期。',
  importBy: ['name', 'kind', 'employer'],
  indexes: ['person', 'county'],
  check: checkMember,
  fields: [
    { ...personBeside('会员劳模'), section: '会员' },
    { name: 'name', label: '会员名称', kind: 'name', required: true, max: 80, column: true, width: 140, section: '会员', aliases: ['姓名', '名称', '会员姓名'] },
    { name: 'kind', label: '会员类别', kind: 'choice', choices: pick.memberKinds, required: true, column: true, width: 96, section: '会员', aliases: ['类别'] },
    { name: 'number', label: '会员证号', kind: 'text', max: 30, column: true, section: '会员', aliases: ['证号', '会员编号'] },
    { ...countyRef, section: '会员' },
    { ...employer, section: '会员' },
    { name: 'joinedOn', label: '入会日期', kind: 'date', column: true, width: 104, section: '会员', aliases: ['入会时间', '加入日期'] },
    { name: 'leftOn', label: '退会日期', kind: 'date', column: true, width: 104, section: '会员', aliases: ['退会时间'] },
    { name: 'leftReason', label: '退会原因', kind: 'text', max: 120, section: '会员' },
    { name: 'rate', label: '年会费标准', kind: 'money', column: true, width: 112, section: '会费', check: notNegative('rate', '年会费标准'), help: '空着按会员类别的统一标准', aliases: ['会费标准'] },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', section: '联系', aliases: ['电话', '手机', '手机号'] },
    { ...note, section: '联系' },
  ],
}

/** 会费 of one member for one year: one row on every PC (pairId of member and year), owed until paid or waived. */
// prettier-ignore
const due: TableSpec = {
  name: 'due',
  label: '会费',
  counted: '笔',
  title: 'year',
  parent: { table: 'member', field: 'member' },
  importBy: ['member', 'year'],
  idOf: ({ member, year }) =>
    typeof member === 'string' && typeof year === 'number' ? pairId('due', member, String(year)) : undefined,
  reserved: {
    commands: ['due.raise', 'record.create'],
    free: ['amount', 'paid', 'paidOn', 'receipt', 'waived', 'note'],
    why: '会费的会员和年度不能改；登记错的请删除后重新生成。',
  },
  indexes: ['member', 'year'],
  datedBy: 'year',
  unfinished: (row) => !row['waived'] && Number(row['paid'] ?? 0) < Number(row['amount'] ?? 0),
  check: checkDue,
  fields: [
    { name: 'member', label: '协会会员', kind: 'ref', to: 'member', required: true, column: true, width: 160, aliases: ['会员', '会员名称', '姓名', '名称'] },
    { name: 'year', label: '会费年度', kind: 'int', required: true, column: true, width: 92, check: soundYear('year', '会费年度'), aliases: ['年度'] },
    { name: 'amount', label: '应缴金额', kind: 'money', required: true, column: true, width: 112, check: notNegative('amount', '应缴金额'), aliases: ['应缴', '应交金额', '会费'] },
    { name: 'paid', label: '实缴金额', kind: 'money', column: true, width: 112, check: notNegative('paid', '实缴金额'), aliases: ['实缴', '实交金额', '已缴'] },
    { name: 'paidOn', label: '缴费日期', kind: 'date', column: true, width: 104, aliases: ['缴纳日期', '交费日期'] },
    { name: 'receipt', label: '收据号', kind: 'text', max: 40, column: true, aliases: ['票据号', '收据'] },
    { name: 'waived', label: '免缴原因', kind: 'text', max: 80, column: true, width: 120, help: '填写后不再列入欠费', aliases: ['减免原因'] },
    note,
  ],
}

/** 年检 of the association itself. Only what no row tells is typed; members, dues and meetings are counted (inspection.ts). */
// prettier-ignore
const inspection: TableSpec = {
  name: 'inspection',
  label: '协会年检',
  title: 'year',
  importBy: ['year'],
  indexes: ['year'],
  check: checkInspection,
  fields: [
    { name: 'year', label: '年检年度', kind: 'int', required: true, column: true, width: 92, check: soundYear('year', '年检年度'), aliases: ['年度'] },
    { name: 'dueOn', label: '报送截止', kind: 'date', column: true, width: 104 },
    { name: 'submittedOn', label: '报送日期', kind: 'date', column: true, width: 104 },
    { name: 'result', label: '年检结论', kind: 'choice', choices: pick.inspectionResults, open: true, column: true, width: 96, aliases: ['结论'] },
    { name: 'staff', label: '专职人员', kind: 'int', column: true, width: 88, check: notNegative('staff', '专职人员') },
    { name: 'otherIncome', label: '会费以外收入', kind: 'money', column: true, width: 120, help: '拨款、捐赠等，按财务报表' },
    { name: 'expenditure', label: '全年支出', kind: 'money', column: true, width: 112, help: '按财务报表' },
    { name: 'assets', label: '年末净资产', kind: 'money', signed: true, column: true, width: 112, help: '按财务报表' },
    note,
  ],
}

function checkMember(row: Fields): readonly FieldMessage[] {
  return inOrder(row, 'joinedOn', 'leftOn', '退会日期早于入会日期，请核对。')
}

function checkDue({ amount, paid, paidOn }: Fields): readonly FieldMessage[] {
  if (typeof paid === 'number' && paid > 0 && !paidOn)
    return [{ code: 'due.paid-on', level: 'error', message: '填了实缴金额，请同时填写缴费日期。', field: 'paid' }]
  return typeof paid === 'number' && typeof amount === 'number' && paid > amount
    ? [{ code: 'due.paid-more', level: 'warning', message: '实缴多于应缴，请核对是不是缴重了。', field: 'paid' }]
    : []
}

function checkInspection(row: Fields): readonly FieldMessage[] {
  return row['result'] && !row['submittedOn']
    ? [{ code: 'inspection.submitted', level: 'error', message: '有了年检结论的，请填写报送日期。', field: 'result' }]
    : []
}

export const associationTables: readonly TableSpec[] = [
  member,
  due,
  ...councilTables,
  ...countyTables,
  nominationTable,
  inspection,
]
