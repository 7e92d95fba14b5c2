// What answers stand on: the library of policy texts, and the office's own periods of 信访 as dated rows (product.md §0.12).
import type { FieldMessage, Fields, TableSpec } from '../field'

/** Longest text of one document, in code points; the regulations people ask about are a tenth of it. */
export const longestPolicy = 100_000

// prettier-ignore
const policyText: TableSpec = {
  name: 'policyText',
  label: '政策文件',
  title: 'title',
  check: checkDates,
  fields: [
    { name: 'title', label: '文件名称', kind: 'text', required: true, max: 120, column: true, width: 320, aliases: ['标题', '名称'] },
    { name: 'number', label: '文号', kind: 'text', max: 60, column: true, width: 170 },
    { name: 'issuer', label: '发文机关', kind: 'text', max: 80, column: true, width: 160, aliases: ['发文单位', '印发单位'] },
    { name: 'date', label: '成文日期', kind: 'date', column: true, width: 108, aliases: ['发文日期'] },
    { name: 'from', label: '施行起', kind: 'date', column: true, width: 108, aliases: ['生效日期', '施行日期'] },
    { name: 'to', label: '施行止', kind: 'date', column: true, width: 108, aliases: ['废止日期', '失效日期'], help: '仍在执行则空着；废止的填废止日期' },
    { name: 'text', label: '正文', kind: 'longtext', max: longestPolicy, offGrid: true, help: '粘贴全文，按原文分段；搜索时显示命中的那一段' },
    { name: 'blob', label: '原件', kind: 'blob' },
    { name: 'fileName', label: '原件文件名', kind: 'text', max: 120, offGrid: true },
    { name: 'example', label: '示例', kind: 'flag', column: true, width: 64, help: '示例不是真文件，不能引用到答复里' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

const days = ['accept', 'finish', 'extend', 'review', 'near'] as const

// prettier-ignore
const inquiryRule: TableSpec = {
  name: 'inquiryRule',
  label: '信访期限规定',
  keeper: 'admin',
  title: 'source',
  internal: true,
  reserved: {
    commands: ['inquiry-rule.save', 'record.remove', 'record.restore'],
    why: '信访期限请在“来信来访 → 期限规定”里新增和修改，以免起止日期重叠。',
  },
  check: checkRule,
  fields: [
    { name: 'from', label: '起', kind: 'date', required: true, column: true, width: 104 },
    { name: 'to', label: '止', kind: 'date', column: true, width: 104, help: '仍在执行则空着' },
    { name: 'accept', label: '受理期限（天）', kind: 'int', required: true, column: true, width: 120, help: '收到次日起' },
    { name: 'finish', label: '办结期限（天）', kind: 'int', required: true, column: true, width: 120, help: '受理次日起' },
    { name: 'extend', label: '延期上限（天）', kind: 'int', required: true, column: true, width: 120, help: '经负责人批准' },
    { name: 'review', label: '申请复查（天）', kind: 'int', required: true, column: true, width: 120, help: '收到书面答复次日起' },
    { name: 'near', label: '临期（天）', kind: 'int', required: true, column: true, width: 96, help: '距期限这么多天起提醒' },
    { name: 'collective', label: '集体访（人）', kind: 'int', required: true, column: true, width: 104, help: '达到这个人数' },
    { name: 'source', label: '依据', kind: 'text', required: true, max: 160, column: true, width: 240, help: '文件名、文号和条款' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

function checkDates(row: Fields): readonly FieldMessage[] {
  const { from, to } = row
  return typeof from === 'string' && typeof to === 'string' && to < from.slice(0, to.length)
    ? [{ code: 'policy-text.dates', level: 'error', message: `施行止 ${to} 早于施行起 ${from}，请核对。`, field: 'to' }]
    : []
}

/** Codes `inquiry-rule.dates`, `inquiry-rule.days`. */
function checkRule(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { from, to, collective } = row
  if (typeof from === 'string' && typeof to === 'string' && to < from.slice(0, to.length))
    found.push({
      code: 'inquiry-rule.dates',
      level: 'error',
      message: `止（${to}）早于起（${from}），请核对。`,
      field: 'to',
    })
  for (const field of days) {
    const value = row[field]
    if (typeof value === 'number' && (value < 0 || value > 3650))
      found.push({ code: 'inquiry-rule.days', level: 'error', message: `天数是 ${value}，请核对。`, field })
  }
  if (typeof collective === 'number' && collective < 2)
    found.push({ code: 'inquiry-rule.days', level: 'error', message: '集体访至少 2 人，请核对。', field: 'collective' })
  return found
}

export const policyTextTables: readonly TableSpec[] = [policyText, inquiryRule]
