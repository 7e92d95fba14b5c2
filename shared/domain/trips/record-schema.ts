// Who travels with a batch besides the 劳模, and who has ever been: 补录历史, 上级组织疗休养, own trips as they end.
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../field'
import { sexes } from '../roster/picklists'
import * as pick from './picklists'

const personRef: FieldSpec = { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true }

/** 领队, 医生, 导游, 司机: in tickets, insurance, rooms and seats, not in quotas nor in 劳模人次 (office-practice.md 10). */
// prettier-ignore
const tripStaff: TableSpec = {
  name: 'tripStaff',
  label: '随团工作人员',
  title: 'name',
  parent: { table: 'tripBatch', field: 'batch' },
  indexes: ['batch'],
  fields: [
    { name: 'batch', label: '批次', kind: 'ref', to: 'tripBatch', required: true },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, column: true },
    { name: 'role', label: '职责', kind: 'choice', choices: pick.staffRoles, required: true, column: true },
    { name: 'sex', label: '性别', kind: 'choice', choices: sexes, column: true },
    { name: 'employer', label: '单位', kind: 'text', max: 80, column: true },
    { name: 'idNumber', label: '身份证号', kind: 'idcard', sensitivity: 'masked', column: true, width: 176 },
    { name: 'phone', label: '电话', kind: 'phones', sensitivity: 'masked', column: true },
    { name: 'charged', label: '按人头计费', kind: 'flag', column: true, width: 96, help: '旅行社按合同单价收费的才勾' },
    { name: 'policyNumber', label: '个人保单号', kind: 'text', max: 60, help: '本批保险单不保的人另行投保' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** Who has been, ever and with whomever: 补录历史, 上级组织疗休养, own trips as they end; and who is known never to have been. */
// prettier-ignore
const tripRecord: TableSpec = {
  name: 'tripRecord',
  label: '疗休养记录',
  title: 'what',
  parent: { table: 'person', field: 'person' },
  reserved: { commands: ['trip.attend', 'trip-record.take'], only: ['batch', 'entered'], why: '本会批次的参加情况在方案里登记，不在这里直接填。' },
  indexes: ['person'],
  check: checkRecord,
  fields: [
    personRef,
    { name: 'kind', label: '情况', kind: 'choice', choices: pick.recordKinds, required: true, column: true, width: 96, aliases: ['是否参加过', '是否参加'] },
    { name: 'date', label: '参加时间', kind: 'date', column: true, width: 104, aliases: ['时间', '年份', '年度', '参加年份', '上次参加年份'], help: '只记得年份就写年份' },
    { name: 'what', label: '名称', kind: 'text', max: 80, column: true, width: 200, aliases: ['线路', '批次', '疗休养名称', '地点'] },
    { name: 'organiser', label: '组织单位', kind: 'choice', choices: pick.organisers, open: true, column: true, width: 120, aliases: ['主办单位', '组织者'] },
    { name: 'days', label: '天数', kind: 'int', adds: true, column: true, width: 64 },
    { name: 'source', label: '依据', kind: 'text', max: 120, column: true, width: 160, help: '哪份名册、谁核实的' },
    { name: 'batch', label: '本会批次', kind: 'ref', to: 'tripBatch', choices: { table: 'tripBatch' }, width: 130 },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, column: true, width: 88 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

function checkRecord(row: Fields): readonly FieldMessage[] {
  return row['kind'] === 'never' && row['date']
    ? [{ code: 'trip.never', level: 'error', message: '“从未参加”不能又写参加时间，请核对。', field: 'date' }]
    : []
}

export const tripRecordTables: readonly TableSpec[] = [tripStaff, tripRecord]
