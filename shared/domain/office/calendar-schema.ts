// Tables of the office that carry dates: who signs which sheet from when, days off and working weekends, closed business years.
import type { TableSpec } from '../field'

export const signedSheets = [
  { value: 'rosterList', label: '劳模花名册' },
  { value: 'paySheet', label: '发放表' },
  { value: 'certificateRegister', label: '证明开具登记簿' },
  { value: 'accountRegister', label: '银行账户变更登记表' },
  { value: 'fundStatement', label: '经费支出对账单' },
  { value: 'signList', label: '慰问金（品）签领表' },
  { value: 'visitRegister', label: '走访慰问登记表' },
  { value: 'hardshipSurvey', label: '收入及生活困难情况调查表' },
  { value: 'lectureSchedule', label: '宣讲安排表' },
  { value: 'activityList', label: '活动参加人员名单' },
  { value: 'donationList', label: '劳模捐赠清单' },
  { value: 'mediaList', label: '媒体报道目录' },
  { value: 'overpaymentRegister', label: '多发待追回台账' },
  { value: 'lifeSheet', label: '健在核实表' },
  { value: 'tripQuota', label: '疗休养名额分配表' },
  { value: 'tripBudget', label: '疗休养方案与经费预算' },
  { value: 'tripSettlement', label: '疗休养费用结算单' },
  { value: 'cardReceipt', label: '领卡签收表' },
  { value: 'newspapers', label: '报刊订阅名单和汇总表' },
  { value: 'checkUp', label: '体检结算单' },
  { value: 'insurance', label: '参保人员名单' },
  { value: 'inquiryRegister', label: '来电来访登记簿' },
  { value: 'teachingFee', label: '课酬（劳务费）发放表' },
  { value: 'studios', label: '创新工作室名册、考核和补助表' },
  { value: 'association', label: '协会会员、会费、理事会和年检表' },
] as const

export const duties = ['制表', '经办', '复核', '财务审核', '分管领导', '负责人', '单位负责人'].map((duty) => ({
  value: duty,
  label: duty,
}))

/** Names of who signs by pen; dated, since signers change in mid-year and an old sheet keeps its names (office-practice.md 5, 40). */
const signer: TableSpec = {
  name: 'signer',
  label: '签字人',
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'duty', label: '职责', kind: 'choice', choices: duties, open: true, required: true, column: true },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 20, column: true },
    { name: 'sheet', label: '表单（空着为所有表单）', kind: 'choice', choices: signedSheets, column: true },
    { name: 'from', label: '起', kind: 'date', column: true },
    { name: 'to', label: '止（仍在任则空着）', kind: 'date', column: true },
  ],
}

const holiday: TableSpec = {
  name: 'holiday',
  label: '节假日',
  title: 'name',
  internal: true,
  fields: [
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'name', label: '名称', kind: 'text', required: true, max: 20, column: true },
    { name: 'work', label: '调休上班', kind: 'flag', column: true },
  ],
}

/** 业务年度: its row id is the year's own, so that closing it on two PCs is one row. */
const businessYear: TableSpec = {
  name: 'businessYear',
  label: '业务年度',
  permanent: '封账和解除封账的记录留作备查，不能删除。',
  reserved: {
    commands: ['year.close', 'year.reopen'],
    why: '封账和解除封账请在“设置 → 业务年度”中办理。',
  },
  keeper: 'admin',
  title: 'year',
  internal: true,
  indexes: ['year'],
  fields: [
    { name: 'year', label: '年度', kind: 'int', required: true, column: true },
    { name: 'closed', label: '已封账', kind: 'flag', column: true },
    { name: 'closedOn', label: '封账日期', kind: 'date', column: true },
    {
      name: 'carried',
      label: '结转',
      kind: 'text',
      max: 1000,
      column: true,
      help: '封账时还没有办完、转到以后继续办的',
    },
    { name: 'reason', label: '解除封账的原因', kind: 'text', max: 200, column: true },
  ],
}

export const calendarTables: readonly TableSpec[] = [signer, holiday, businessYear]
