// The roster's tables: people, honours, status events, family, accounts, attachments, contacts, certificates.
// Fields follow domain.md §2.3 and office-practice.md 17, 18, 27, 41, 42; section = the heading on the form, order = tab order.
// Not formatted by prettier: one field is one line, so that a table reads as a list and adding a field is adding a line.
import type { FieldMessage, Fields, FieldSpec, PaperNumber, TableSpec } from '../field'
import * as pick from './picklists'
import { deriveAccount } from './accounts'
import { deriveHonour, derivePerson } from './derive'
import { loadDictionaries } from './dictionaries'
import { checkPerson } from './person-check'
import { ageOf, expectedRetirement } from './age'

const base = '基本信息'
const work = '工作'
const contact = '联系方式'
const home = '家庭与生活'
const hardship = '困难情况'
const office = '档案与备注'

// prettier-ignore
const personFields: readonly FieldSpec[] = [
  { name: 'name', label: '姓名', kind: 'name', required: true, column: true, width: 96, section: base, max: 40, aliases: ['名字', '劳模姓名', '姓 名'] },
  { name: 'sex', label: '性别', kind: 'choice', choices: pick.sexes, column: true, width: 64, section: base },
  { name: '_dLevel', label: '待遇级别', kind: 'choice', choices: pick.levels, derived: 'row', column: true, width: 92, section: base },
  { name: '_dStatus', label: '状态', kind: 'choice', choices: pick.rosterStatuses, derived: 'row', column: true, width: 88, section: base },
  { name: 'age', label: '年龄', kind: 'int', derived: 'today', compute: ageOf, column: true, width: 68, section: base },
  { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 104, section: base, aliases: ['县区', '县(市、区)', '所属县', '属地', '单位所属市区', '所在县（市、区）', '所属区域'] },
  { name: 'idKind', label: '证件类型', kind: 'choice', choices: pick.idKinds, section: base, open: true },
  { name: 'idNumber', label: '身份证号', kind: 'idcard', unique: 'row', sensitivity: 'masked', column: true, width: 176, section: base, aliases: ['身份证', '身份证号码', '公民身份号码', '证件号码', '证件号'] },
  { name: 'birth', label: '出生日期', kind: 'date', column: true, width: 108, section: base, aliases: ['出生年月', '生日', '出生年月日'] },
  { name: 'ethnicity', label: '民族', kind: 'text', max: 20, width: 72, section: base },
  { name: 'nativePlace', label: '籍贯', kind: 'text', max: 60, section: base },
  { name: 'political', label: '政治面貌', kind: 'choice', choices: pick.politics, open: true, section: base },
  { name: 'partyDate', label: '参加政党时间', kind: 'date', section: base, aliases: ['入党时间'] },
  { name: 'education', label: '学历', kind: 'choice', choices: pick.educations, open: true, section: base, aliases: ['文化程度'] },
  { name: 'degree', label: '学位', kind: 'text', max: 40, section: base },
  { name: 'otherNames', label: '曾用写法', kind: 'text', max: 100, section: base, aliases: ['曾用名', '别名'] },
  { name: 'photo', label: '照片', kind: 'blob', offGrid: true, section: base },

  { name: 'employer', label: '工作单位', kind: 'text', max: 120, column: true, width: 200, section: work, aliases: ['单位', '所在单位', '推荐单位', '工作单位及职务', '现工作单位', '单位名称', '原工作单位'] },
  { name: 'position', label: '职务', kind: 'text', max: 60, section: work, column: true, width: 96 },
  { name: 'employerNature', label: '单位性质', kind: 'choice', choices: pick.employerNatures, open: true, section: work, aliases: ['单位类型'] },
  { name: 'industry', label: '所属行业', kind: 'text', max: 60, section: work, aliases: ['行业'] },
  { name: 'workStart', label: '参加工作时间', kind: 'date', section: work },
  { name: 'workStatus', label: '工作状态', kind: 'choice', choices: pick.workStatuses, open: true, section: work, column: true, width: 88, aliases: ['就业状况', '在职情况'] },
  { name: 'retiredOn', label: '离退休时间', kind: 'date', section: work, aliases: ['退休时间'] },
  { name: 'retirementClass', label: '退休年龄类别', kind: 'choice', choices: pick.retirementClasses, section: work, help: '只用于推算预计退休月份；实际以批准文件为准' },
  { name: 'expectedRetirement', label: '预计退休', kind: 'date', derived: 'today', compute: expectedRetirement, section: work, width: 96 },
  { name: 'techTitle', label: '职称', kind: 'text', max: 40, section: work, aliases: ['技术职称', '职称名称'] },
  { name: 'skillLevel', label: '技术等级', kind: 'text', max: 40, section: work },
  { name: 'identityWhenNamed', label: '授予时身份', kind: 'choice', choices: pick.identities, section: work },
  { name: 'frontLine', label: '一线或艰苦岗位', kind: 'flag', section: work },

  { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', column: true, width: 128, section: contact, aliases: ['手机', '手机号', '电话', '联系方式', '手机号码', '移动电话'] },
  { name: 'otherPhone', label: '其他电话', kind: 'phones', sensitivity: 'masked', section: contact, aliases: ['家庭电话', '固定电话'] },
  { name: 'address', label: '家庭住址', kind: 'text', max: 200, sensitivity: 'masked', section: contact, width: 220, aliases: ['住址', '地址', '通讯地址', '现家庭住址', '家庭地址'] },
  { name: 'street', label: '街道（乡镇）', kind: 'text', max: 60, section: contact, aliases: ['街道', '乡镇'] },
  { name: 'postcode', label: '邮编', kind: 'text', max: 6, section: contact, aliases: ['邮政编码'] },
  { name: 'hukou', label: '户口类别', kind: 'choice', choices: pick.hukous, open: true, section: contact, aliases: ['户籍类型'] },
  { name: 'hukouPlace', label: '户口所在地', kind: 'text', max: 100, section: contact },
  { name: 'pairedContact', label: '结对联系人', kind: 'text', max: 60, section: contact, aliases: ['工会联系人', '结对干部'] },
  { name: 'pairedPhone', label: '结对联系人电话', kind: 'phones', section: contact },
  { name: 'communityContact', label: '社区（村）联系人', kind: 'text', max: 60, section: contact },
  { name: 'communityPhone', label: '社区（村）联系人电话', kind: 'phones', section: contact },

  { name: 'marital', label: '婚姻状况', kind: 'choice', choices: pick.maritals, sensitivity: 'sensitive', section: home },
  { name: 'living', label: '居住状况', kind: 'choice', choices: pick.livings, section: home, aliases: ['是否独居'] },
  { name: 'familySize', label: '家庭人口', kind: 'int', sensitivity: 'sensitive', section: home, aliases: ['家庭人口数'] },
  { name: 'house', label: '住房情况', kind: 'choice', choices: pick.houses, open: true, sensitivity: 'sensitive', section: home, aliases: ['住房性质'] },
  { name: 'health', label: '健康状况', kind: 'choice', choices: pick.healths, open: true, sensitivity: 'sensitive', section: home, aliases: ['身体状况'] },
  { name: 'healthNote', label: '健康说明', kind: 'text', sensitivity: 'sensitive', section: home, aliases: ['疾病说明'] },
  { name: 'disability', label: '残疾类别', kind: 'text', max: 40, sensitivity: 'sensitive', section: home },
  { name: 'insurance', label: '参保情况', kind: 'text', max: 100, sensitivity: 'sensitive', section: home },
  { name: 'income', label: '本人月收入', kind: 'money', sensitivity: 'sensitive', section: home, width: 108, aliases: ['月收入', '本人月均收入', '月工资收入', '本人月均收入（元）'] },
  { name: 'hobbies', label: '专长爱好', kind: 'text', section: home },

  { name: '_dHardship', label: '困难劳模', kind: 'flag', derived: 'row', section: hardship, width: 88 },
  { name: 'hardshipType', label: '困难类型', kind: 'choice', choices: pick.hardshipTypes, open: true, sensitivity: 'sensitive', section: hardship, aliases: ['困难类别'] },
  { name: 'hardshipCause', label: '致困原因', kind: 'choice', choices: pick.hardshipCauses, open: true, sensitivity: 'sensitive', section: hardship },
  { name: 'hardshipFile', label: '在档困难职工档案号', kind: 'text', max: 60, sensitivity: 'sensitive', section: hardship },

  { name: 'deeds', label: '主要事迹', kind: 'longtext', merge: 'text', offGrid: true, section: office, aliases: ['主要事迹（简介）', '事迹简介'] },
  { name: 'specialContribution', label: '特殊贡献', kind: 'text', section: office },
  { name: 'externalNo', label: '外部编号', kind: 'text', max: 60, section: office, aliases: ['平台编号', '人员编号', '省总系统编号'] },
  { name: 'archiveNo', label: '档案号', kind: 'text', max: 60, section: office },
  { name: 'consentOn', label: '信息处理同意日期', kind: 'date', section: office },
  { name: 'note', label: '备注', kind: 'longtext', merge: 'text', section: office, aliases: ['说明'] },

  { name: '_dTitles', label: '荣誉称号', kind: 'text', derived: 'row', width: 180, column: true, section: '荣誉' },
  { name: '_dAwarded', label: '最高荣誉授予时间', kind: 'date', derived: 'row', width: 112, section: '荣誉' },

  // What the views 在册 and 不在册 narrow by: read as a filter, never as a column.
  { name: '_dActive', label: '是否在册', kind: 'int', choices: pick.onRoster, derived: 'row', offGrid: true },
  // Keys for search and the named orders; never shown.
  { name: '_dSearch', label: '检索词', kind: 'longtext', derived: 'row', offGrid: true },
  { name: '_dPinyin', label: '拼音次序', kind: 'text', derived: 'row', offGrid: true },
  { name: '_dStrokes', label: '笔画次序', kind: 'text', derived: 'row', offGrid: true },
  { name: '_dCountyOrder', label: '县（市、区）次序', kind: 'text', derived: 'row', offGrid: true },
  { name: '_dLevelOrder', label: '级别届次次序', kind: 'text', derived: 'row', offGrid: true },
]

// prettier-ignore
const person: TableSpec = {
  name: 'person',
  label: '劳模',
  title: 'name',
  fields: personFields,
  indexes: ['name', 'idNumber', 'county', '[_dActive+id]', '_dSurvivor'],
  check: checkPerson,
  derive: { children: ['honour', 'statusEvent'], lists: ['honourTitle', 'treatmentRule', 'unit'], reads: ['name', 'otherNames', 'idNumber', 'phone', 'otherPhone', 'employer', 'county', 'hardshipType'], of: derivePerson, ready: loadDictionaries },
}

const ofPerson = { table: 'person', field: 'person' } as const
const personRef: FieldSpec = { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true }

// prettier-ignore
const honour: TableSpec = {
  name: 'honour',
  label: '荣誉',
  title: 'title',
  parent: ofPerson,
  indexes: ['person', 'title'],
  derive: { children: [], lists: ['honourTitle', 'treatmentRule'], of: deriveHonour },
  fields: [
    personRef,
    { name: 'title', label: '荣誉称号', kind: 'text', choices: { table: 'honourTitle' }, open: true, max: 80, column: true, width: 180, aliases: ['称号', '荣誉类型', '奖励类型'] },
    { name: 'level', label: '称号级别', kind: 'choice', choices: pick.levels, column: true, width: 92, aliases: ['级别', '劳模级别', '荣誉级别', '劳模类别', '劳模类型'] },
    { name: 'treatment', label: '享受待遇级别', kind: 'choice', choices: pick.levels, help: '空着则按称号的待遇级别对照表；工匠类称号不默认享受' },
    { name: 'awardedOn', label: '授予时间', kind: 'date', column: true, width: 104, aliases: ['获奖时间', '表彰年份', '获奖年份', '荣获时间', '获得荣誉时间'] },
    { name: 'round', label: '届次', kind: 'text', max: 40, column: true, aliases: ['批次', '届次/批次'] },
    { name: 'grantedBy', label: '授予单位', kind: 'text', max: 100, column: true, aliases: ['表彰机关'] },
    { name: 'document', label: '表彰文号', kind: 'text', max: 80 },
    { name: 'certificateNo', label: '证书编号', kind: 'text', max: 60, column: true, aliases: ['荣誉证书编号', '证书号'] },
    { name: 'certificateHeld', label: '证书在手', kind: 'flag' },
    { name: 'certificateNote', label: '证书遗失说明', kind: 'text' },
    { name: 'unitThen', label: '授予时单位及职务', kind: 'text', max: 120 },
    { name: 'identityThen', label: '授予时身份', kind: 'choice', choices: pick.identities },
    { name: 'archivePage', label: '档案页码', kind: 'text', max: 40 },
    { name: 'state', label: '荣誉状态', kind: 'choice', choices: pick.honourStates, column: true, width: 88 },
    { name: 'revokedOn', label: '撤销时间', kind: 'date' },
    { name: 'revokedBy', label: '撤销文号', kind: 'text', max: 80 },
    { name: 'note', label: '备注', kind: 'text' },
    { name: '_dTreatment', label: '待遇级别（认定）', kind: 'choice', choices: pick.levels, column: true, width: 130, derived: 'row' },
  ],
}

const death = '去世'

/** Money stops and starts by the month, never before what happened. Code `event.month`. */
function soundMonth(value: unknown, row: Fields): FieldMessage | undefined {
  const message = (text: string): FieldMessage => ({
    code: 'event.month',
    level: 'error',
    message: text,
    field: 'stopFrom',
  })
  if (typeof value !== 'string') return undefined
  if (value.length !== 7) return message('停发（起发）起始月请写到月，如 2026-05。')
  const date = row['date']
  return typeof date === 'string' && value < date.slice(0, 7)
    ? message(`停发（起发）起始月 ${value} 早于变动时间 ${date}，请核对。`)
    : undefined
}

// prettier-ignore
const statusEvent: TableSpec = {
  name: 'statusEvent',
  label: '动态变更',
  title: 'kind',
  parent: ofPerson,
  indexes: ['person'],
  fields: [
    personRef,
    { name: 'kind', label: '变动类型', kind: 'choice', choices: pick.statusKinds, required: true, column: true, width: 140, aliases: ['变动情况', '动态类型'] },
    { name: 'date', label: '变动时间', kind: 'date', required: true, column: true, width: 108 },
    { name: 'stopFrom', label: '停发（起发、变更）起始月', kind: 'date', help: '从这个月起不再发、开始发，或按新标准发', check: soundMonth },
    { name: 'document', label: '依据文号', kind: 'text', max: 80, column: true, width: 150, aliases: ['依据'] },
    { name: 'fromPlace', label: '从', kind: 'text', max: 120, column: true },
    { name: 'toPlace', label: '到', kind: 'text', max: 120, column: true },
    { name: 'toCounty', label: '转入县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' } },
    { name: 'fromCounty', label: '转出县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, help: '登记时自动记下' },
    { name: 'honour', label: '涉及荣誉', kind: 'ref', to: 'honour' },
    { name: 'level', label: '变更后待遇级别', kind: 'choice', choices: pick.levels },
    { name: 'fromLevel', label: '变更前待遇级别', kind: 'choice', choices: pick.levels, help: '登记时自动记下' },
    { name: 'reason', label: '原因', kind: 'text', column: true, width: 180 },
    { name: 'knownOn', label: '得知日期', kind: 'date', section: death },
    { name: 'source', label: '信息来源', kind: 'text', max: 60, section: death },
    { name: 'farewell', label: '告别时间、地点', kind: 'text', section: death },
    { name: 'condolence', label: '吊唁慰问安排', kind: 'text', section: death },
    { name: 'reportedOn', label: '上报省总日期', kind: 'date', section: death },
    { name: 'heir', label: '家属联系人', kind: 'text', max: 60, section: death },
    { name: 'heirPhone', label: '家属联系人电话', kind: 'phones', sensitivity: 'masked', section: death },
    { name: 'consequences', label: '已办理的后续', kind: 'choices', choices: [], merge: 'set', offGrid: true },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

// prettier-ignore
const family: TableSpec = {
  name: 'family',
  label: '家属与联系人',
  title: 'name',
  parent: ofPerson,
  indexes: ['person'],
  fields: [
    personRef,
    { name: 'name', label: '姓名', kind: 'name', required: true, column: true, max: 40, aliases: ['紧急联系人', '家属联系人', '联系人'] },
    { name: 'relation', label: '与本人关系', kind: 'choice', choices: pick.relations, open: true, column: true, aliases: ['关系'] },
    { name: 'phone', label: '电话', kind: 'phones', sensitivity: 'masked', column: true, width: 128, aliases: ['紧急联系人电话', '家属联系人电话', '联系人电话'] },
    { name: 'together', label: '同住', kind: 'flag', column: true },
    { name: 'mayCollect', label: '可否代领', kind: 'flag', column: true },
    { name: 'authorisation', label: '委托书', kind: 'text', max: 80 },
    { name: 'validUntil', label: '委托有效期至', kind: 'date' },
    { name: 'idNumber', label: '身份证号', kind: 'idcard', sensitivity: 'masked' },
    { name: 'birth', label: '出生日期', kind: 'date', sensitivity: 'sensitive' },
    { name: 'health', label: '健康状况', kind: 'text', sensitivity: 'sensitive' },
    { name: 'employer', label: '单位或学校', kind: 'text', sensitivity: 'sensitive' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** A dated sub-record that takes effect after a second person's 复核 (accounts.ts). */
// prettier-ignore
const account: TableSpec = {
  name: 'account',
  label: '银行账户',
  title: 'number',
  parent: ofPerson,
  indexes: ['person', 'number', '_dReview'],
  derive: { children: [], of: deriveAccount },
  reserved: {
    commands: ['account.propose', 'account.check', 'account.return', 'sample.fill'],
    only: ['proposedBy', 'proposedOn', 'proposedFor', 'checkedBy', 'checkedOn', 'checkedFor', 'samePerson', 'returnedFor', 'returnReason'],
    why: '复核由另一位操作员在“待复核账户”中办理，不能直接填写。',
  },
  fields: [
    personRef,
    { name: 'holder', label: '户名', kind: 'name', max: 40, column: true, help: '空着即为本人' },
    { name: 'number', label: '账号', kind: 'bankcard', unique: 'parent', sensitivity: 'masked', column: true, width: 180, aliases: ['银行卡号', '卡号', '银行账号'] },
    { name: 'bank', label: '开户行（支行）', kind: 'text', max: 100, column: true, width: 180, aliases: ['开户行', '开户银行', '开户银行（支行）'] },
    { name: 'bankCode', label: '联行号', kind: 'text', max: 20 },
    { name: 'cardKind', label: '卡类型', kind: 'choice', choices: pick.cardKinds, open: true, column: true },
    { name: 'from', label: '启用日期', kind: 'date', column: true },
    { name: 'to', label: '停用日期', kind: 'date', column: true, help: '最后使用的一天' },
    { name: 'reason', label: '变更原因', kind: 'text' },
    { name: 'proof', label: '证明', kind: 'text', max: 120, help: '收到了什么：卡片复印件、本人签字……' },
    { name: 'note', label: '非本人账户说明', kind: 'text' },
    { name: '_dReview', label: '复核', kind: 'choice', choices: pick.reviewStates, derived: 'row', column: true, width: 112 },
    { name: 'proposedBy', label: '经办', kind: 'ref', to: 'operator', choices: { table: 'operator' }, column: true },
    { name: 'proposedOn', label: '登记日期', kind: 'date' },
    { name: 'proposedFor', label: '登记校验', kind: 'text', max: 16, offGrid: true, hidden: true, merge: 'auto' },
    { name: 'checkedBy', label: '复核人', kind: 'ref', to: 'operator', choices: { table: 'operator' }, column: true },
    { name: 'checkedOn', label: '复核日期', kind: 'date', column: true },
    { name: 'checkedFor', label: '复核校验', kind: 'text', max: 16, offGrid: true, hidden: true, merge: 'auto' },
    { name: 'samePerson', label: '同人复核', kind: 'flag', column: true },
    { name: 'returnedFor', label: '退回校验', kind: 'text', max: 16, offGrid: true, hidden: true, merge: 'auto' },
    { name: 'returnReason', label: '退回原因', kind: 'text', max: 120 },
  ],
}

// prettier-ignore
const attachment: TableSpec = {
  name: 'attachment',
  label: '附件',
  reserved: {
    commands: ['attachment.add'],
    free: ['name', 'note'],
    why: '附件的文件不能换成别的，只能改名称和备注；文件不对请删除后重新添加。',
  },
  title: 'name',
  parent: ofPerson,
  indexes: ['person', 'blob'],
  fields: [
    personRef,
    { name: 'name', label: '名称', kind: 'text', required: true, max: 120, column: true },
    { name: 'blob', label: '文件', kind: 'blob', required: true },
    { name: 'mime', label: '类型', kind: 'text', max: 100 },
    { name: 'size', label: '大小', kind: 'int', column: true },
    { name: 'addedOn', label: '添加日期', kind: 'date', column: true },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** 日常联系记录 (office-practice.md 18). */
// prettier-ignore
const contactLog: TableSpec = {
  name: 'contactLog',
  label: '日常联系',
  title: 'date',
  parent: ofPerson,
  indexes: ['person', 'date'],
  datedBy: 'date',
  fields: [
    personRef,
    { name: 'date', label: '日期', kind: 'date', required: true, column: true },
    { name: 'way', label: '方式', kind: 'choice', choices: [{ value: '电话', label: '电话' }, { value: '入户', label: '入户' }, { value: '微信', label: '微信' }, { value: '来访', label: '来访' }], open: true, column: true },
    { name: 'by', label: '联系人', kind: 'text', max: 60, column: true },
    { name: 'found', label: '情况', kind: 'longtext', merge: 'text', column: true, width: 260 },
  ],
}

/** 劳模证〔2026〕K3-007号, with the office's own word before it. */
const certificateNumber: PaperNumber = {
  series: 'series',
  words: ({ year, mark, nth }, office) =>
    `${typeof office?.['certificatePrefix'] === 'string' ? office['certificatePrefix'] : '劳模证'}〔${year}〕${mark}-${nth}号`,
  clears: ['printJob'],
}

/** 《劳动模范身份（荣誉）证明》, 发放证明 and their 开具登记簿 (office-practice.md 28). */
// prettier-ignore
const certificate: TableSpec = {
  name: 'certificate',
  label: '证明',
  permanent: '证明已编号登记，不能删除；开错了请在备注中注明“作废”。',
  reserved: {
    commands: ['certificate.issue', 'certificate.printed', 'certificate.reprint', 'paper.renumber'],
    free: ['receiver', 'note'],
    why: '证明由“开具证明”编号登记，登记后只能补填接收单位和备注；开错了请在备注中注明“作废”，再另开一份。',
  },
  datedBy: 'issuedOn',
  title: 'number',
  parent: ofPerson,
  indexes: ['person', 'issuedOn', 'series'],
  fields: [
    personRef,
    { name: 'number', label: '编号', kind: 'text', required: true, max: 40, column: true, width: 150, paperNumber: certificateNumber },
    { name: 'kind', label: '证明种类', kind: 'choice', choices: pick.certificateKinds, column: true, help: '空着为身份（荣誉）证明' },
    { name: 'series', label: '编号序列', kind: 'text', max: 20, offGrid: true, merge: 'auto' },
    { name: 'issuedOn', label: '开具日期', kind: 'date', required: true, column: true },
    { name: 'purpose', label: '用途', kind: 'text', required: true, max: 100, column: true, width: 180 },
    { name: 'receiver', label: '接收单位', kind: 'text', max: 100, column: true, width: 180 },
    { name: 'validUntil', label: '有效期至', kind: 'date', column: true },
    { name: 'issuedBy', label: '经办', kind: 'text', max: 40, column: true },
    { name: 'paidFrom', label: '证明的时间起', kind: 'date', help: '发放证明、志愿服务时长证明说的是哪段时间' },
    { name: 'paidTo', label: '证明的时间止', kind: 'date' },
    { name: 'amount', label: '证明金额', kind: 'money', column: true },
    { name: 'hours', label: '证明时长（小时）', kind: 'int', tenths: true },
    { name: 'case', label: '优待事项', kind: 'ref', to: 'privilegeCase', offGrid: true },
    { name: 'printJob', label: '打印任务', kind: 'text', offGrid: true, merge: 'auto' },
    { name: 'reprints', label: '补打次数', kind: 'int', column: true, merge: 'auto' },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

export const rosterTables: readonly TableSpec[] = [
  person,
  honour,
  statusEvent,
  family,
  account,
  attachment,
  contactLog,
  certificate,
]
