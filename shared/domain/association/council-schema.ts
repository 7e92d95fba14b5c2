// 理事会: who holds which office for which term, and the meetings of the association.
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, TableSpec } from '../field'
import { inOrder, notNegative } from '../sound'
import { employer, note, personBeside } from './fields'
import * as pick from './picklists'

// prettier-ignore
const councilMember: TableSpec = {
  name: 'councilMember',
  label: '理事会成员',
  title: 'name',
  importBy: ['term', 'name', 'duty'],
  indexes: ['person', 'term'],
  check: checkCouncil,
  fields: [
    { name: 'term', label: '届次', kind: 'int', required: true, column: true, width: 72, help: '第几届，只写数字', check: soundTerm, aliases: ['届', '届别'] },
    { name: 'duty', label: '职务', kind: 'choice', choices: pick.duties, required: true, column: true, width: 104, aliases: ['协会职务', '理事会职务'] },
    personBeside('劳模'),
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, column: true },
    employer,
    { name: 'title', label: '单位职务', kind: 'text', max: 60, column: true, width: 130, aliases: ['行政职务'] },
    { name: 'from', label: '任职起', kind: 'date', required: true, column: true, width: 104, aliases: ['任职日期', '任职时间', '当选日期'] },
    { name: 'to', label: '任期届满', kind: 'date', column: true, width: 104, aliases: ['任职止', '届满日期'] },
    { name: 'leftOn', label: '离任日期', kind: 'date', column: true, width: 104, help: '届满之前离任的填写' },
    { name: 'leftReason', label: '离任原因', kind: 'text', max: 80 },
    note,
  ],
}

// prettier-ignore
const councilMeeting: TableSpec = {
  name: 'councilMeeting',
  label: '协会会议',
  counted: '次',
  title: 'name',
  importBy: ['on', 'name'],
  datedBy: 'on',
  indexes: ['on'],
  fields: [
    { name: 'name', label: '会议名称', kind: 'text', required: true, max: 80, column: true, width: 240, aliases: ['会议'] },
    { name: 'kind', label: '会议类别', kind: 'choice', choices: pick.meetingKinds, open: true, required: true, column: true, width: 120, aliases: ['类别'] },
    { name: 'on', label: '会议日期', kind: 'date', required: true, column: true, width: 104, aliases: ['日期', '时间', '召开日期'] },
    { name: 'place', label: '地点', kind: 'text', max: 80, column: true, width: 140 },
    { name: 'invited', label: '应到人数', kind: 'int', adds: true, column: true, width: 88, check: notNegative('invited', '应到人数'), aliases: ['应到'] },
    { name: 'present', label: '实到人数', kind: 'int', adds: true, column: true, width: 88, check: notNegative('present', '实到人数'), aliases: ['实到'] },
    { name: 'topics', label: '议题', kind: 'longtext', column: true, width: 240, aliases: ['会议内容', '内容'] },
    { name: 'decisions', label: '决议', kind: 'longtext', merge: 'text', aliases: ['会议决议'] },
    note,
  ],
}

function checkCouncil(row: Fields): readonly FieldMessage[] {
  return [
    ...inOrder(row, 'from', 'to', '任期届满早于任职起，请核对。'),
    ...inOrder(row, 'from', 'leftOn', '离任日期早于任职起，请核对。'),
  ]
}

function soundTerm(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 99)
    ? { code: 'council.term', level: 'error', message: '届次请写成 1、2、3……的数字。', field: 'term' }
    : undefined
}

export const councilTables: readonly TableSpec[] = [councilMember, councilMeeting]
