// The tables of 优待服务 except newspapers: cases with their 经过, cards and their kinds, check-ups, insurance (product.md §6).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, PaperNumber, TableSpec } from '../field'
import { cardStateOf, checkCard } from './card-standing'
import { caseStateOf, checkCase, openCase } from './case-standing'
import * as pick from './picklists'

export const ofPerson = { table: 'person', field: 'person' } as const
export const personRef: FieldSpec = {
  name: 'person',
  label: '劳模',
  kind: 'ref',
  to: 'person',
  required: true,
  column: true,
}

const child = '子女入学'
const house = '住房'
const letter = '函和结果'

/** 劳协函〔2026〕K3-001号. */
const letterNumber: PaperNumber = {
  series: 'letterSeries',
  words: ({ year, mark, nth }) => `劳协函〔${year}〕${mark}-${nth}号`,
}

/** Where it stands is told by its dates; once it is closed in a closed year it is only looked at. */
// prettier-ignore
const privilegeCase: TableSpec = {
  name: 'privilegeCase',
  label: '优待事项',
  title: 'kind',
  counted: '件',
  parent: ofPerson,
  datedBy: 'closedOn',
  begunBy: 'appliedOn',
  unfinished: (row) => openCase.has(caseStateOf(row)),
  indexes: ['person', '_dState', 'appliedOn', 'letterSeries'],
  reserved: { commands: ['privilege-case.number', 'paper.renumber'], only: ['letterNo', 'letterSeries'], why: '函号由“编函号”登记，不能手工填写，以免两台电脑编出同一个号。' },
  derive: { children: [], reads: ['sentOn', 'repliedOn', 'closedOn', 'withdrawnOn'], of: (row) => ({ _dState: caseStateOf(row) }) },
  check: checkCase,
  fields: [
    personRef,
    { name: 'kind', label: '事项', kind: 'choice', choices: pick.caseKinds, required: true, column: true, width: 120 },
    { name: '_dState', label: '办理状态', kind: 'choice', choices: pick.caseStates, derived: 'row', column: true, width: 92 },
    { name: 'appliedOn', label: '受理日期', kind: 'date', required: true, column: true, width: 108, aliases: ['申请日期', '申请时间'] },
    { name: 'matter', label: '诉求', kind: 'longtext', merge: 'text', column: true, width: 220, help: '希望解决什么' },
    { name: 'materials', label: '已收材料', kind: 'choices', choices: pick.materials, merge: 'set', width: 200 },
    { name: 'handler', label: '经办', kind: 'text', max: 40, column: true, width: 80 },
    { name: 'childName', label: '子女姓名', kind: 'name', max: 40, section: child, width: 92 },
    { name: 'childRelation', label: '与劳模关系', kind: 'choice', choices: pick.childRelations, open: true, section: child },
    { name: 'childIdNumber', label: '子女身份证号', kind: 'idcard', sensitivity: 'masked', section: child },
    { name: 'childBirth', label: '子女出生日期', kind: 'date', sensitivity: 'sensitive', section: child },
    { name: 'stage', label: '入学阶段', kind: 'choice', choices: pick.schoolStages, open: true, section: child },
    { name: 'school', label: '申请学校', kind: 'text', max: 80, section: child, column: true, width: 140, aliases: ['拟入学校', '学校'] },
    { name: 'enrolYear', label: '入学年份', kind: 'int', section: child, width: 84 },
    { name: 'schoolGiven', label: '实际入学学校', kind: 'text', max: 80, section: child, help: '办结时填写；《劳模子女入学情况证明》用它' },
    { name: 'housingNeed', label: '申请类别', kind: 'choice', choices: pick.housingNeeds, open: true, section: house },
    { name: 'housingNow', label: '现住房情况', kind: 'text', sensitivity: 'sensitive', section: house, help: '自有、租住、借住；面积' },
    { name: 'householdSize', label: '家庭人口', kind: 'int', sensitivity: 'sensitive', section: house },
    { name: 'receiver', label: '主送单位', kind: 'text', max: 80, section: letter, column: true, width: 150, help: '教育局、住建局……' },
    { name: 'letterNo', label: '函号', kind: 'text', max: 40, section: letter, column: true, width: 150, help: '由“编函号”登记', paperNumber: letterNumber },
    { name: 'letterSeries', label: '函号序列', kind: 'text', max: 20, offGrid: true, hidden: true, merge: 'auto' },
    { name: 'sentOn', label: '发函日期', kind: 'date', section: letter, column: true, width: 108 },
    { name: 'replyBy', label: '约定答复日期', kind: 'date', section: letter, width: 108, help: '到这一天还没有答复的列入待办' },
    { name: 'repliedOn', label: '复函日期', kind: 'date', section: letter, width: 108 },
    { name: 'reply', label: '答复内容', kind: 'longtext', merge: 'text', section: letter, width: 200 },
    { name: 'outcome', label: '结果', kind: 'choice', choices: pick.outcomes, section: letter, column: true, width: 92 },
    { name: 'closedOn', label: '办结日期', kind: 'date', section: letter, width: 108 },
    { name: 'withdrawnOn', label: '撤回日期', kind: 'date', section: letter, width: 108 },
    { name: 'withdrawReason', label: '撤回原因', kind: 'text', max: 120, section: letter },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88, help: '补录的写“补录”' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** What was done about a case between its dates: telephone calls, visits to the office in question. */
// prettier-ignore
const privilegeNote: TableSpec = {
  name: 'privilegeNote',
  label: '办理记录',
  title: 'what',
  parent: { table: 'privilegeCase', field: 'case' },
  indexes: ['case'],
  internal: true,
  fields: [
    { name: 'case', label: '优待事项', kind: 'ref', to: 'privilegeCase', required: true },
    { name: 'on', label: '日期', kind: 'date', required: true, column: true, width: 108 },
    { name: 'what', label: '办理情况', kind: 'longtext', merge: 'text', required: true, column: true, width: 260 },
    { name: 'by', label: '经办', kind: 'text', max: 40, column: true, width: 88 },
  ],
}

/** Kinds of cards are the office's own list: 健身卡, 公交卡, 景区…; what a venue asks of a card is written with it. */
// prettier-ignore
const cardKind: TableSpec = {
  name: 'cardKind',
  label: '卡种',
  title: 'name',
  internal: true,
  permanent: '卡种下有历年的卡，不能删除；不再发的请勾“不再发”。',
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 30, column: true, width: 120 },
    { name: 'venue', label: '场馆或发卡单位', kind: 'text', max: 80, column: true, width: 180 },
    { name: 'address', label: '地点', kind: 'text', max: 120, column: true, width: 180 },
    { name: 'months', label: '有效期（月）', kind: 'int', column: true, width: 96, help: '空着则没有有效期', check: soundMonths },
    { name: 'reviewed', label: '须年审', kind: 'flag', column: true, width: 72 },
    { name: 'fee', label: '补办工本费', kind: 'money', column: true, width: 104 },
    { name: 'listFields', label: '场馆方名单列', kind: 'choices', choices: [{ value: 'number', label: '卡号' }, { value: 'validUntil', label: '有效期至' }, { value: 'sex', label: '性别' }, { value: 'phone', label: '联系电话' }, { value: 'idTail', label: '身份证后四位' }], merge: 'set', width: 180, help: '只给场馆核对要用的；姓名总在' },
    { name: 'retired', label: '不再发', kind: 'flag', column: true, width: 72 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** No business year: a card issued in a closed year is still lost and renewed today. */
// prettier-ignore
const card: TableSpec = {
  name: 'card',
  label: '证卡',
  title: 'number',
  counted: '张',
  parent: ofPerson,
  indexes: ['person', 'kind', 'number', '_dState', 'validUntil', 'issuedOn'],
  reserved: { commands: ['card.replace'], only: ['replaces', 'replacedBy'], why: '新卡和旧卡的关系由“补办”登记，不能手工填写。' },
  derive: { children: [], reads: ['lostOn', 'stoppedOn', 'replacedBy'], of: (row) => ({ _dState: cardStateOf(row) }) },
  check: checkCard,
  fields: [
    personRef,
    { name: 'kind', label: '卡种', kind: 'ref', to: 'cardKind', choices: { table: 'cardKind' }, required: true, column: true, width: 150 },
    { name: 'number', label: '卡号', kind: 'text', max: 40, column: true, width: 130, aliases: ['证号', '证卡编号'] },
    { name: '_dState', label: '状态', kind: 'choice', choices: pick.cardStates, derived: 'row', column: true, width: 110 },
    { name: 'issuedOn', label: '办卡日期', kind: 'date', required: true, column: true, width: 108, aliases: ['发卡日期', '办理日期'] },
    { name: 'validUntil', label: '有效期至', kind: 'date', column: true, width: 108, aliases: ['到期日', '有效期'] },
    { name: 'receivedOn', label: '领卡日期', kind: 'date', column: true, width: 108 },
    { name: 'receivedBy', label: '领卡人', kind: 'text', max: 40, column: true, width: 96, help: '空着即为本人' },
    { name: 'reviewedOn', label: '年审日期', kind: 'date', column: true, width: 108 },
    { name: 'lostOn', label: '挂失日期', kind: 'date', width: 108 },
    { name: 'lostNote', label: '挂失说明', kind: 'text', max: 120 },
    { name: 'stoppedOn', label: '停用日期', kind: 'date', width: 108 },
    { name: 'stopReason', label: '停用原因', kind: 'text', max: 120, column: true, width: 130 },
    { name: 'fee', label: '工本费', kind: 'money', width: 92 },
    { name: 'replaces', label: '补办自', kind: 'ref', to: 'card', offGrid: true },
    { name: 'replacedBy', label: '补办为', kind: 'ref', to: 'card', offGrid: true },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88, help: '补录的写“补录”' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One row for a person and round on every PC; attended or not, and no word on health. */
// prettier-ignore
const checkUp: TableSpec = {
  name: 'checkUp',
  label: '体检',
  title: 'round',
  parent: ofPerson,
  datedBy: 'year',
  indexes: ['person', 'year'],
  fields: [
    personRef,
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, aliases: ['体检年度', '年份'], check: soundYear },
    { name: 'round', label: '批次', kind: 'text', required: true, max: 40, column: true, width: 140, help: '第一批；在哪家机构' },
    { name: 'attended', label: '参加情况', kind: 'choice', choices: pick.attendances, column: true, width: 96, aliases: ['是否参加'] },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88 },
    { name: 'note', label: '备注', kind: 'text', max: 60, help: '不写健康情况' },
  ],
}

// prettier-ignore
const insurancePolicy: TableSpec = {
  name: 'insurancePolicy',
  label: '保单',
  title: 'name',
  internal: true,
  permanent: '保单下有参保名单，不能删除；登错的请在备注中注明。',
  check: checkPolicy,
  fields: [
    { name: 'name', label: '名称', kind: 'text', required: true, max: 60, column: true, width: 180, help: '2026年劳模人身意外险' },
    { name: 'kind', label: '险种', kind: 'choice', choices: pick.insuranceKinds, open: true, required: true, column: true, width: 120 },
    { name: 'insurer', label: '保险公司', kind: 'text', max: 60, column: true, width: 140 },
    { name: 'number', label: '保单号', kind: 'text', max: 60, column: true, width: 160 },
    { name: 'cover', label: '每人保额', kind: 'money', column: true, width: 120 },
    { name: 'premium', label: '每人保费', kind: 'money', column: true, width: 100 },
    { name: 'from', label: '保险起', kind: 'date', required: true, column: true, width: 108 },
    { name: 'to', label: '保险止', kind: 'date', required: true, column: true, width: 108 },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** One row for a person and policy on every PC. Of a claim only the day is kept: no illness, no sum. */
// prettier-ignore
const insurance: TableSpec = {
  name: 'insurance',
  label: '保险',
  title: 'policy',
  parent: ofPerson,
  indexes: ['person', 'policy'],
  fields: [
    personRef,
    { name: 'policy', label: '保单', kind: 'ref', to: 'insurancePolicy', choices: { table: 'insurancePolicy' }, required: true, column: true, width: 200 },
    { name: 'claimedOn', label: '理赔日期', kind: 'date', column: true, width: 108 },
    { name: 'endedOn', label: '退保日期', kind: 'date', column: true, width: 108 },
    { name: 'entered', label: '登记方式', kind: 'text', max: 20, width: 88 },
    { name: 'note', label: '备注', kind: 'text', max: 60, help: '不写病情' },
  ],
}

function soundMonths(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1 || value > 600)
    ? { code: 'card.months', level: 'error', message: '有效期请填 1 到 600 个月，没有有效期的空着。', field: 'months' }
    : undefined
}

/** Code `privilege.year`. */
export function soundYear(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && (value < 1980 || value > 2100)
    ? { code: 'privilege.year', level: 'error', message: '年度请写成 2026。', field: 'year' }
    : undefined
}

function checkPolicy(row: Fields): readonly FieldMessage[] {
  const [from, to] = [String(row['from'] ?? ''), String(row['to'] ?? '')]
  return to !== '' && to < from.slice(0, to.length)
    ? [{ code: 'insurance.order', level: 'error', message: '保险止期早于起期，请核对。', field: 'to' }]
    : []
}

export const privilegeTables: readonly TableSpec[] = [
  privilegeCase,
  privilegeNote,
  cardKind,
  card,
  checkUp,
  insurancePolicy,
  insurance,
]
