// Tables of the office itself: operators, units in official order, titles and what they entitle to, saved views,
// remembered import layouts, export templates, logs of export and reveal, decisions on issues.
import type { FieldMessage, TableSpec } from '../field'
import { levels, unitKinds } from '../roster/picklists'
import { roles } from './roles'

const profile: TableSpec = {
  name: 'profile',
  label: '单位信息',
  keeper: 'admin',
  permanent: '单位信息不能删除，请直接修改。',
  reserved: {
    commands: ['office.found', 'sample.filled'],
    free: [
      'name',
      'city',
      'certificatePrefix',
      'sameReview',
      'contactDays',
      'cashUnexplained',
      'tripsEnteredTo',
      'postDays',
    ],
    why: '本单位的信息只有一份，不能另外新增，请直接修改。',
  },
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '单位名称', kind: 'text', required: true, max: 60 },
    { name: 'city', label: '所在市', kind: 'text', max: 20 },
    { name: 'certificatePrefix', label: '证明编号前缀', kind: 'text', max: 20 },
    { name: 'sameReview', label: '允许同人复核', kind: 'flag', help: '只有两人的办公室才用；每次都会登记' },
    { name: 'contactDays', label: '独居劳模多少天未联系要提醒', kind: 'int', check: soundDays },
    { name: 'cashUnexplained', label: '慰问金用现金不必写原因', kind: 'flag' },
    { name: 'tripsEnteredTo', label: '历年疗休养已补录至（年）', kind: 'int', check: soundPast },
    { name: 'postDays', label: '公示至少几个工作日', kind: 'int', check: soundPosting },
    // Of the sample office alone: the day on which its years were all entered.
    { name: 'sampleFilled', label: '示例填入日期', kind: 'date', offGrid: true, merge: 'auto' },
  ],
}

function soundDays(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 366)
    ? { code: 'profile.days', level: 'error', message: '提醒天数请填 1 到 366 之间的数。', field: 'contactDays' }
    : undefined
}

function soundPosting(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 60)
    ? { code: 'profile.posting', level: 'error', message: '公示天数请填 1 到 60 之间的数。', field: 'postDays' }
    : undefined
}

function soundPast(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1980 || value > 2100)
    ? { code: 'profile.year', level: 'error', message: '补录至哪一年请写成 2025。', field: 'tripsEnteredTo' }
    : undefined
}

const operator: TableSpec = {
  name: 'operator',
  label: '操作员',
  permanent: '操作员的名字留在修改历史里，不能删除；已离岗的请标为“已离岗”。',
  reserved: {
    commands: ['office.found', 'operator.add', 'operator.set-role', 'operator.set-left', 'operator.set-pin'],
    free: ['name'],
    why: '操作员请在“设置 → 操作员”中新增和修改，以免同名。',
  },
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 20 },
    { name: 'role', label: '角色', kind: 'choice', choices: roles },
    { name: 'pin', label: '口令', kind: 'text', secret: true, merge: 'auto', offGrid: true },
    {
      name: 'hasPin',
      label: '已设口令',
      kind: 'flag',
      derived: 'today',
      compute: (row) => (row['pin'] ? true : undefined),
    },
    { name: 'left', label: '已离岗', kind: 'flag' },
  ],
}

const unit: TableSpec = {
  name: 'unit',
  label: '县（市、区）与单位',
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 40, column: true },
    { name: 'kind', label: '类别', kind: 'choice', choices: unitKinds, column: true },
    { name: 'order', label: '次序', kind: 'text', merge: 'auto', help: '分数序键；名单按此官方次序排列' },
    { name: 'aliases', label: '其他写法', kind: 'text', help: '用顿号隔开，导入时识别' },
  ],
}

const honourTitle: TableSpec = {
  name: 'honourTitle',
  label: '荣誉称号',
  keeper: 'admin',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '称号', kind: 'text', required: true, max: 80, column: true },
    { name: 'level', label: '称号级别', kind: 'choice', choices: levels, column: true },
    { name: 'order', label: '次序', kind: 'text', merge: 'auto' },
    { name: 'aliases', label: '其他写法', kind: 'text' },
  ],
}

/** 享受待遇级别 of a title, dated; a title without a row gives no treatment (工匠). */
const treatmentRule: TableSpec = {
  name: 'treatmentRule',
  label: '待遇级别对照',
  keeper: 'admin',
  title: 'level',
  internal: true,
  indexes: ['honourTitle'],
  fields: [
    { name: 'honourTitle', label: '称号', kind: 'ref', to: 'honourTitle', required: true },
    { name: 'level', label: '享受待遇级别', kind: 'choice', choices: levels, required: true },
    { name: 'from', label: '起', kind: 'date' },
    { name: 'to', label: '止', kind: 'date' },
    { name: 'source', label: '依据', kind: 'text' },
  ],
}

const savedView: TableSpec = {
  name: 'savedView',
  label: '视图',
  title: 'name',
  internal: true,
  indexes: ['table'],
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 40 },
    { name: 'table', label: '名单', kind: 'text', required: true },
    { name: 'query', label: '条件', kind: 'longtext', merge: 'auto' },
    { name: 'columns', label: '列', kind: 'longtext', merge: 'auto' },
    { name: 'order', label: '次序', kind: 'text', merge: 'auto' },
  ],
}

const importLayout: TableSpec = {
  name: 'importLayout',
  label: '导入版式',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '名称', kind: 'text', max: 80 },
    { name: 'signature', label: '表头特征', kind: 'text', max: 5000 },
    { name: 'mapping', label: '列对应', kind: 'longtext', merge: 'auto', max: 60_000 },
  ],
}

/** 设置 → 外部模板 (product.md §0.8). */
const exportTemplate: TableSpec = {
  name: 'exportTemplate',
  label: '外部模板',
  title: 'name',
  internal: true,
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 60, column: true },
    { name: 'table', label: '名单', kind: 'text', required: true },
    { name: 'purpose', label: '用途', kind: 'text', column: true },
    { name: 'receiver', label: '接收单位', kind: 'text', column: true },
    { name: 'fileName', label: '文件名', kind: 'text', column: true },
    { name: 'blob', label: '空表文件', kind: 'blob' },
    { name: 'sheet', label: '工作表', kind: 'text' },
    { name: 'headerRows', label: '表头行', kind: 'text' },
    { name: 'firstRow', label: '起始行', kind: 'int' },
    { name: 'columns', label: '列对应与码值', kind: 'longtext', merge: 'auto', max: 60_000 },
  ],
}

/** 谁、何时、给谁、几人、哪些字段 (office-practice.md 13a). */
const exportLog: TableSpec = {
  name: 'exportLog',
  label: '导出登记',
  permanent: '导出登记不能删除，留作备查。',
  reserved: { commands: ['disclosure.log'], why: '导出登记由系统在导出、查看时自动记录，不能手工填写或修改。' },
  title: 'purpose',
  internal: true,
  fields: [
    { name: 'at', label: '时间', kind: 'text' },
    { name: 'kind', label: '方式', kind: 'text', column: true },
    { name: 'what', label: '内容', kind: 'text', column: true },
    { name: 'purpose', label: '用途', kind: 'text', required: true, column: true },
    { name: 'receiver', label: '接收方', kind: 'text', column: true },
    { name: 'people', label: '人数', kind: 'int', column: true },
    { name: 'fields', label: '字段', kind: 'longtext', column: true },
    { name: 'full', label: '完整版', kind: 'flag', column: true },
    { name: 'person', label: '涉及人员', kind: 'ref', to: 'person' },
  ],
}

/** Decisions on issues, pairs and PCs, synced: row id = issue id; `not-duplicate` is stored per pair (decisions.md 10), `retired` per PC. */
const decision: TableSpec = {
  name: 'decision',
  label: '核对结论',
  reserved: {
    commands: ['issue.accept', 'issue.reopen', 'person.not-duplicate', 'pc.retire', 'pc.return'],
    why: '核对结论请在“待核对”、停用电脑请在“数据同步”中作出或收回，不能直接改写。',
  },
  title: 'verdict',
  internal: true,
  fields: [
    { name: 'rule', label: '规则', kind: 'text' },
    { name: 'verdict', label: '结论', kind: 'text' },
    { name: 'subjects', label: '对象', kind: 'longtext' },
    { name: 'note', label: '说明', kind: 'text' },
  ],
}

export const officeTables: readonly TableSpec[] = [
  profile,
  operator,
  unit,
  honourTitle,
  treatmentRule,
  savedView,
  importLayout,
  exportTemplate,
  exportLog,
  decision,
]
