// 来信来访: every call, visit and letter, with what a 信访事项 asks for besides (domain.md §1.7, office-practice.md 32).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, PaperNumber, TableSpec } from '../field'
import { addDays } from '../../kernel/plain-date'
import { readTime } from '../trips/travel/times'
import { deriveInquiry, isUnfinished, standingNow } from './deadlines'
import * as pick from './picklists'

const heard = '登记'
const more = '信访事项'
const way = '办理'

/** 2026-K3-007. */
const registered: PaperNumber = { series: 'series', words: ({ year, mark, nth }) => `${year}-${mark}-${nth}` }
/** 转2026-K3-007. */
const forwardedNumber: PaperNumber = { series: 'series', words: ({ year, mark, nth }) => `转${year}-${mark}-${nth}` }

// prettier-ignore
const inquiry: TableSpec = {
  name: 'inquiry',
  label: '来电来访',
  title: 'number',
  counted: '件',
  indexes: ['person', 'name', 'phone', 'idNumber', '_dState', 'state', 'series', 'original', '_dYear', '_dDueOn'],
  datedBy: 'date',
  unfinished: isUnfinished,
  check: checkInquiry,
  derive: { children: [], lists: ['inquiryRule'], version: 1, of: deriveInquiry },
  reserved: {
    commands: ['inquiry.register', 'inquiry.petition', 'inquiry.move', 'inquiry.extend', 'inquiry.link', 'paper.renumber'],
    only: ['series', 'petition', 'acceptedOn', 'answeredOn', 'extendedOn', 'extendDays', 'extendedBy', 'extendReason', 'original'],
    why: '受理、答复、延期和重复件请在这件来信来访的页面上办理，以便期限不出错。',
  },
  fields: [
    { name: 'number', label: '登记号', kind: 'text', max: 30, column: true, width: 124, section: heard, aliases: ['信访编号', '编号'], paperNumber: registered },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, width: 104, section: heard, aliases: ['来访日期', '来电日期', '来信收到日期', '登记日期'] },
    { name: 'time', label: '时刻', kind: 'text', max: 5, width: 68, section: heard, check: checkTime },
    { name: 'channel', label: '方式', kind: 'choice', choices: pick.channels, required: true, column: true, width: 84, section: heard, aliases: ['渠道', '来访方式'] },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, column: true, width: 132, section: heard, aliases: ['信访人姓名', '来电来访人', '来访人', '来电人'] },
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', offGrid: true, section: heard },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', column: true, section: heard, aliases: ['电话', '信访人电话'] },
    { name: 'content', label: '反映内容', kind: 'longtext', required: true, sensitivity: 'sensitive', merge: 'text', section: heard, aliases: ['诉求内容', '来电内容', '来访内容', '事由'] },
    { name: 'reply', label: '处理情况（答复）', kind: 'longtext', sensitivity: 'sensitive', merge: 'text', section: heard, aliases: ['处理情况', '答复', '答复情况'] },
    { name: 'receiver', label: '接待人', kind: 'text', max: 20, width: 84, section: heard, aliases: ['接访人', '接听人'] },
    { name: 'category', label: '类别', kind: 'choice', choices: pick.categories, open: true, column: true, width: 132, section: heard, aliases: ['诉求类别'] },
    { name: 'petition', label: '信访事项', kind: 'flag', column: true, width: 88, section: more, aliases: ['按信访事项办理'] },
    { name: 'idNumber', label: '身份证号', kind: 'idcard', sensitivity: 'masked', width: 176, section: more, aliases: ['信访人身份证'] },
    { name: 'address', label: '住址', kind: 'text', max: 120, sensitivity: 'masked', section: more, aliases: ['信访人住址'] },
    { name: 'people', label: '来访人数', kind: 'int', adds: true, width: 84, section: more, check: checkPeople },
    { name: '_dCollective', label: '集体访', kind: 'flag', derived: 'row', width: 76, section: more },
    { name: 'unit', label: '涉及单位', kind: 'text', max: 80, width: 160, section: more },
    { name: 'attachments', label: '附件数', kind: 'int', adds: true, width: 76, section: more },
    { name: 'opinion', label: '拟办意见', kind: 'longtext', sensitivity: 'sensitive', section: more },
    { name: 'disposal', label: '处置方式', kind: 'choice', choices: pick.disposals, column: true, width: 120, section: way },
    { name: 'disposalTo', label: '转往', kind: 'text', max: 80, width: 140, section: way, help: '部室、县总、单位或部门的名称' },
    { name: 'due', label: '约定答复日期', kind: 'date', width: 112, section: way, check: wholeDate('due', '约定答复日期'), help: '答应对方哪一天前回话的填；早于法定期限的以它为准' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.states, column: true, width: 92, section: way },
    { name: '_dDueOn', label: '办理期限', kind: 'date', derived: 'row', column: true, width: 108, section: way },
    { name: 'standing', label: '期限情况', kind: 'choice', choices: pick.standings, derived: 'today', compute: standingNow, column: true, width: 92, section: way },
    { name: 'acceptedOn', label: '受理日期', kind: 'date', width: 104, section: way },
    { name: '_dAcceptBy', label: '受理期限', kind: 'date', derived: 'row', width: 104, section: way },
    { name: '_dFinishBy', label: '办结期限', kind: 'date', derived: 'row', width: 104, section: way },
    { name: 'extendedOn', label: '延期批准日期', kind: 'date', width: 112, section: way },
    { name: 'extendDays', label: '延期天数', kind: 'int', width: 84, section: way },
    { name: 'extendedBy', label: '延期批准人', kind: 'text', max: 20, width: 100, section: way },
    { name: 'extendReason', label: '延期理由', kind: 'text', max: 200, width: 160, section: way },
    { name: 'answeredOn', label: '答复日期', kind: 'date', width: 104, section: way },
    { name: 'cited', label: '引用政策', kind: 'longtext', max: 2000, merge: 'auto', width: 200, section: way, help: '答复引用的文件，每件一行' },
    { name: '_dReviewBy', label: '可申请复查至', kind: 'date', derived: 'row', width: 112, section: way },
    { name: 'declinedFor', label: '不予受理的原因', kind: 'text', max: 200, width: 160, section: way },
    { name: 'closedOn', label: '办结日期', kind: 'date', width: 104, section: way },
    { name: 'filedOn', label: '归档日期', kind: 'date', width: 104, section: way },
    { name: 'keep', label: '保管期限', kind: 'choice', choices: pick.keepingTimes, width: 88, section: way },
    { name: 'original', label: '关联原件', kind: 'ref', to: 'inquiry', offGrid: true, section: way },
    { name: '_dRepeat', label: '重复件', kind: 'flag', derived: 'row', width: 76, section: way },
    { name: 'registrar', label: '登记人', kind: 'text', max: 20, width: 84, section: way },
    { name: 'note', label: '备注', kind: 'text', section: way },
    { name: '_dYear', label: '年度', kind: 'int', derived: 'row', width: 68, section: way },
    { name: '_dState', label: '办理进度', kind: 'choice', choices: pick.states, derived: 'row', offGrid: true },
    { name: '_dNearOn', label: '临期起', kind: 'date', derived: 'row', offGrid: true },
    { name: 'series', label: '编号序列', kind: 'text', max: 20, offGrid: true, hidden: true, merge: 'auto' },
  ],
}

/** 办理过程: who did what and when; steps of the matter itself are entered by its own buttons. */
// prettier-ignore
const inquiryStep: TableSpec = {
  name: 'inquiryStep',
  label: '办理过程',
  title: 'kind',
  parent: { table: 'inquiry', field: 'inquiry' },
  datedThrough: 'inquiry',
  indexes: ['inquiry'],
  fields: [
    { name: 'inquiry', label: '来电来访', kind: 'ref', to: 'inquiry', required: true },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'kind', label: '事项', kind: 'choice', choices: pick.stepKinds, open: true, required: true, column: true, width: 96 },
    { name: 'what', label: '情况', kind: 'longtext', max: 2000, sensitivity: 'sensitive', column: true, width: 320 },
    { name: 'by', label: '经办人', kind: 'text', max: 20, column: true, width: 88 },
  ],
}

/** 转办单: to whom, with which opinion, until when, and what came back. */
// prettier-ignore
const inquiryTransfer: TableSpec = {
  name: 'inquiryTransfer',
  label: '转办单',
  title: 'number',
  parent: { table: 'inquiry', field: 'inquiry' },
  datedThrough: 'inquiry',
  indexes: ['inquiry', 'series', '_dWaiting'],
  check: checkTransfer,
  derive: { children: [], of: deriveTransfer },
  reserved: { commands: ['inquiry.forward', 'paper.renumber'], only: ['number', 'series'], why: '转办单的编号由系统登记，不能改动。' },
  fields: [
    { name: 'inquiry', label: '来电来访', kind: 'ref', to: 'inquiry', required: true },
    { name: 'number', label: '编号', kind: 'text', max: 30, column: true, width: 136, paperNumber: forwardedNumber },
    { name: 'to', label: '受转单位', kind: 'text', required: true, max: 80, column: true, width: 160 },
    { name: 'opinion', label: '转办意见', kind: 'longtext', max: 1000, sensitivity: 'sensitive', width: 200 },
    { name: 'sentOn', label: '转办日期', kind: 'date', required: true, column: true, width: 104 },
    { name: 'days', label: '要求办理天数', kind: 'int', column: true, width: 112, help: '从转办次日起的日历天数' },
    { name: 'extendedTo', label: '延期至', kind: 'date', column: true, width: 104, help: '受转单位要求延期、经同意的填', check: wholeDate('extendedTo', '延期至') },
    { name: '_dDueOn', label: '要求办结日期', kind: 'date', derived: 'row', column: true, width: 112 },
    { name: 'receivedBy', label: '签收人', kind: 'text', max: 20, column: true, width: 84 },
    { name: 'receivedOn', label: '签收日期', kind: 'date', column: true, width: 104 },
    { name: 'returnedOn', label: '反馈日期', kind: 'date', column: true, width: 104 },
    { name: 'result', label: '反馈结果', kind: 'longtext', max: 2000, sensitivity: 'sensitive', width: 200 },
    { name: 'note', label: '备注', kind: 'text' },
    { name: '_dWaiting', label: '等待反馈', kind: 'int', derived: 'row', offGrid: true, hidden: true },
    { name: 'series', label: '编号序列', kind: 'text', max: 20, offGrid: true, hidden: true, merge: 'auto' },
  ],
}

/** 要求办结 is counted from the day it was sent, unless an extension was granted. */
export function deriveTransfer(row: Fields): Readonly<Record<string, unknown>> {
  const { sentOn, days, extendedTo, returnedOn } = row
  const asked = typeof sentOn === 'string' && sentOn.length === 10 && typeof days === 'number'
  const dueOn = extendedTo ?? (asked ? addDays(sentOn, days) : undefined)
  return { _dDueOn: dueOn, _dWaiting: returnedOn ? undefined : 1 }
}

function checkTime(value: unknown): FieldMessage | undefined {
  return typeof value === 'string' && readTime(value) !== value
    ? { code: 'inquiry.time', level: 'error', message: `时刻“${value}”不对，请写成 09:30。`, field: 'time' }
    : undefined
}

function checkPeople(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 10_000)
    ? { code: 'inquiry.people', level: 'error', message: `来访人数是 ${value}，至少 1 人，请核对。`, field: 'people' }
    : undefined
}

/** A day that something is counted to is a whole one. Codes `inquiry.due`. */
function wholeDate(field: string, label: string) {
  return (value: unknown): FieldMessage | undefined =>
    typeof value === 'string' && value.length < 10
      ? {
          code: 'inquiry.due',
          level: 'error',
          message: `${label}要写到日，如 2026-06-08。`,
          field,
        }
      : undefined
}

const needsClosing: ReadonlySet<unknown> = new Set(['closed', 'filed'])

/** Codes `inquiry.closed-on`, `inquiry.order`. */
function checkInquiry(row: Fields): readonly FieldMessage[] {
  const { state, date, closedOn } = row
  const found: FieldMessage[] = []
  if (needsClosing.has(state) && !closedOn)
    found.push({
      code: 'inquiry.closed-on',
      level: 'error',
      message: '没有办结日期，不能改成已办结或已归档。请先填办结日期，或用“办结”办理。',
      field: 'state',
    })
  if (typeof date === 'string' && typeof closedOn === 'string' && closedOn < date.slice(0, closedOn.length))
    found.push({
      code: 'inquiry.order',
      level: 'error',
      message: `办结日期 ${closedOn} 早于来电来访的日期 ${date}，请核对。`,
      field: 'closedOn',
    })
  return found
}

/** Codes `transfer.order`, `transfer.days`. */
function checkTransfer(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { sentOn, days } = row
  for (const [field, label] of [
    ['extendedTo', '延期至'],
    ['receivedOn', '签收日期'],
    ['returnedOn', '反馈日期'],
  ] as const) {
    const value = row[field]
    if (typeof sentOn === 'string' && typeof value === 'string' && value < sentOn.slice(0, value.length))
      found.push({
        code: 'transfer.order',
        level: 'error',
        message: `${label} ${value} 早于转办日期 ${sentOn}，请核对。`,
        field,
      })
  }
  if (typeof days === 'number' && (days < 1 || days > 365))
    found.push({
      code: 'transfer.days',
      level: 'error',
      message: `要求办理天数是 ${days}，应在 1 至 365 天之间。`,
      field: 'days',
    })
  return found
}

export const inquiryTables: readonly TableSpec[] = [inquiry, inquiryStep, inquiryTransfer]
