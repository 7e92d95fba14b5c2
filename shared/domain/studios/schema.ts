// 创新工作室: the register of studios, who leads and works in them, projects, yearly assessment, grants (domain.md §1.8, office-practice.md 39).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import { pairId } from '../../kernel/ids'
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../field'
import { inOrder, notNegative, soundYear } from '../sound'
import * as pick from './picklists'

// prettier-ignore
const studioRef: FieldSpec = { name: 'studio', label: '创新工作室', kind: 'ref', to: 'studio', required: true, column: true, width: 230, aliases: ['工作室名称', '工作室'] }
const note: FieldSpec = { name: 'note', label: '备注', kind: 'text' }

// prettier-ignore
const studio: TableSpec = {
  name: 'studio',
  label: '创新工作室',
  counted: '家',
  title: 'name',
  permanent: '命名过的工作室要留痕，不能删除；不再保留的请用“撤销”并写明原因。',
  reserved: {
    commands: ['record.create', 'studio.change-leader', 'studio.correct-leader', 'studio.revoke', 'studio.restore', 'studio.assess'],
    only: ['leader', 'person', 'ledSince', 'state', 'revokedOn', 'revokeReason'],
    why: '领衔人变更和撤销请在工作室的页面里用“变更领衔人”“撤销”办理，以便留下日期和原因。',
  },
  importBy: ['name'],
  indexes: ['person', 'state', 'county', 'reviewYear'],
  check: checkStudio,
  fields: [
    { name: 'name', label: '工作室名称', kind: 'text', required: true, max: 80, column: true, width: 240, section: '工作室', aliases: ['名称', '创新工作室名称', '劳模创新工作室名称'] },
    { name: 'level', label: '工作室级别', kind: 'choice', choices: pick.studioLevels, required: true, column: true, width: 96, section: '工作室', aliases: ['级别', '命名级别', '层级'] },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.studioStates, column: true, width: 92, section: '工作室', help: '空着即为在册' },
    { name: 'county', label: '县（市、区）', kind: 'ref', to: 'unit', choices: { table: 'unit' }, column: true, width: 104, section: '工作室', aliases: ['县市区', '所属县市区', '区域', '地区'] },
    { name: 'unit', label: '所在单位', kind: 'text', max: 80, column: true, width: 200, section: '工作室', aliases: ['单位', '单位名称', '创建单位', '依托单位', '申报单位'] },
    { name: 'field', label: '专业领域', kind: 'text', max: 60, column: true, width: 130, section: '工作室', aliases: ['领域', '专业', '行业', '工种', '主攻方向'] },
    { name: 'leader', label: '领衔人', kind: 'name', required: true, max: 40, column: true, section: '领衔人', aliases: ['领衔人姓名', '负责人', '领办人', '带头人'] },
    { name: 'person', label: '领衔劳模', kind: 'ref', to: 'person', beside: 'leader', offGrid: true, section: '领衔人' },
    { name: 'ledSince', label: '领衔起始', kind: 'date', width: 104, section: '领衔人', help: '空着为命名之日起' },
    { name: 'document', label: '命名文号', kind: 'text', max: 80, column: true, width: 170, section: '命名', aliases: ['文号', '命名文件', '批准文号'] },
    { name: 'namedOn', label: '命名日期', kind: 'date', column: true, width: 104, section: '命名', aliases: ['命名时间', '命名年度', '命名年份', '授牌时间', '认定时间'] },
    { name: 'reviewYear', label: '复核年度', kind: 'int', column: true, width: 92, section: '命名', check: soundYear('reviewYear', '复核年度'), help: '到这一年要重新认定；复核后填下一次', aliases: ['复核年份', '下次复核年度'] },
    { name: 'revokedOn', label: '撤销日期', kind: 'date', width: 104, section: '命名' },
    { name: 'revokeReason', label: '撤销原因', kind: 'text', max: 200, width: 180, section: '命名' },
    { name: 'contact', label: '联系人', kind: 'name', max: 40, section: '联系', aliases: ['联络员'] },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked', section: '联系', aliases: ['电话', '手机'] },
    { name: 'address', label: '地址', kind: 'text', max: 120, section: '联系' },
    { name: 'summary', label: '简介', kind: 'longtext', merge: 'text', section: '备注', aliases: ['工作室简介', '主要成果'] },
    { ...note, section: '备注' },
  ],
}

/** Who led before the one who leads now, from when to when, and why it changed; written as the leader changes. */
// prettier-ignore
const studioLeader: TableSpec = {
  name: 'studioLeader',
  label: '历任领衔人',
  title: 'name',
  parent: { table: 'studio', field: 'studio' },
  permanent: '历任领衔人是变更的记录，不能删除；登记错的变更请撤销那次操作。',
  reserved: { commands: ['studio.change-leader'], free: ['from', 'to', 'reason', 'document', 'note'], why: '历任领衔人由“变更领衔人”自动留下，不另外新增。' },
  indexes: ['studio', 'person'],
  fields: [
    studioRef,
    { name: 'name', label: '领衔人', kind: 'name', required: true, max: 40, column: true },
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', beside: 'name', offGrid: true },
    { name: 'from', label: '起', kind: 'date', column: true },
    { name: 'to', label: '止', kind: 'date', required: true, column: true },
    { name: 'reason', label: '变更原因', kind: 'choice', choices: pick.leaderReasons, open: true, column: true, width: 120 },
    { name: 'document', label: '变更依据', kind: 'text', max: 80, column: true, width: 150 },
    note,
  ],
}

// prettier-ignore
const studioMember: TableSpec = {
  name: 'studioMember',
  label: '工作室成员',
  title: 'name',
  parent: { table: 'studio', field: 'studio' },
  importBy: ['studio', 'name'],
  indexes: ['studio', 'person'],
  fields: [
    studioRef,
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', beside: 'name', offGrid: true, help: '在名册的从这里选人，姓名随之填好；不在名册的空着，只填姓名' },
    { name: 'name', label: '姓名', kind: 'name', required: true, max: 40, column: true, aliases: ['成员', '成员姓名'] },
    { name: 'role', label: '分工', kind: 'choice', choices: pick.memberRoles, open: true, column: true, aliases: ['职责', '角色'] },
    { name: 'employer', label: '单位', kind: 'text', max: 80, column: true, width: 160, aliases: ['所在单位', '工作单位'] },
    { name: 'skill', label: '职称（技能等级）', kind: 'text', max: 60, column: true, width: 140, aliases: ['职称', '技能等级'] },
    { name: 'from', label: '加入日期', kind: 'date', column: true },
    { name: 'to', label: '退出日期', kind: 'date' },
    note,
  ],
}

/** What a studio worked on in a year: at least one each year (domain.md §1.8). */
// prettier-ignore
const studioProject: TableSpec = {
  name: 'studioProject',
  label: '创新项目',
  counted: '项',
  title: 'name',
  parent: { table: 'studio', field: 'studio' },
  importBy: ['studio', 'year', 'name'],
  indexes: ['studio', 'year'],
  datedBy: 'year',
  unfinished: (row) => row['state'] === 'going',
  fields: [
    studioRef,
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, check: soundYear('year', '年度') },
    { name: 'name', label: '项目名称', kind: 'text', required: true, max: 120, column: true, width: 240, aliases: ['项目', '课题', '攻关项目'] },
    { name: 'state', label: '进展', kind: 'choice', choices: pick.projectStates, column: true, width: 88 },
    { name: 'outcome', label: '成果', kind: 'text', max: 300, column: true, width: 220, aliases: ['项目成果', '获奖情况'], help: '专利、获奖、经济效益等' },
    { name: 'patents', label: '专利（项）', kind: 'int', adds: true, column: true, width: 96, check: notNegative('patents', '专利'), aliases: ['专利数', '专利'] },
    { name: 'trained', label: '带徒（人）', kind: 'int', adds: true, column: true, width: 96, check: notNegative('trained', '带徒'), aliases: ['带徒人数', '培养技术骨干'] },
    { name: 'benefit', label: '经济效益', kind: 'money', column: true, width: 120, aliases: ['创效'] },
    note,
  ],
}

/** 年度考核 and 复核: one per studio, year and kind. */
// prettier-ignore
const studioReview: TableSpec = {
  name: 'studioReview',
  label: '工作室考核',
  title: 'year',
  parent: { table: 'studio', field: 'studio' },
  importBy: ['studio', 'year', 'kind'],
  idOf: ({ studio, year, kind }) =>
    typeof studio === 'string' && typeof year === 'number' && typeof kind === 'string'
      ? pairId('studioReview', studio, `${kind}${year}`)
      : undefined,
  indexes: ['studio', 'year'],
  datedBy: 'on',
  fields: [
    studioRef,
    { name: 'year', label: '考核年度', kind: 'int', required: true, column: true, width: 92, check: soundYear('year', '考核年度'), aliases: ['年度'] },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.reviewKinds, required: true, column: true, width: 96 },
    { name: 'result', label: '考核结果', kind: 'choice', choices: pick.reviewResults, required: true, column: true, width: 96, aliases: ['结果', '等次', '考核等次', '复核结果'] },
    { name: 'score', label: '得分', kind: 'int', column: true, width: 72, check: notNegative('score', '得分'), aliases: ['分数', '考核得分'] },
    { name: 'opinion', label: '考核意见', kind: 'text', max: 300, column: true, width: 240, aliases: ['意见'] },
    { name: 'on', label: '考核日期', kind: 'date', column: true, width: 104, aliases: ['日期'] },
    { name: 'by', label: '考核人', kind: 'text', max: 40, column: true },
    note,
  ],
}

/** 补助拨付: to whom, from which money, on what basis, and whether the receipt is here. */
// prettier-ignore
const studioGrant: TableSpec = {
  name: 'studioGrant',
  label: '工作室补助',
  counted: '笔',
  title: 'payee',
  parent: { table: 'studio', field: 'studio' },
  importBy: ['studio', 'year', 'kind'],
  indexes: ['studio', 'year'],
  datedBy: 'paidOn',
  fields: [
    studioRef,
    { name: 'year', label: '年度', kind: 'int', required: true, column: true, width: 72, check: soundYear('year', '年度') },
    { name: 'kind', label: '补助类别', kind: 'choice', choices: pick.grantKinds, open: true, required: true, column: true, width: 110, aliases: ['类别', '补助项目'] },
    { name: 'amount', label: '补助金额', kind: 'money', required: true, column: true, width: 112, check: positive, aliases: ['金额', '拨付金额', '补助'] },
    { name: 'payee', label: '收款单位', kind: 'text', required: true, max: 80, column: true, width: 200, aliases: ['户名', '收款人'] },
    { name: 'bank', label: '开户银行', kind: 'text', max: 80, width: 180, aliases: ['开户行'] },
    { name: 'accountNumber', label: '账号', kind: 'bankcard', sensitivity: 'masked', width: 184, aliases: ['银行账号'] },
    { name: 'account', label: '经费来源', kind: 'ref', to: 'fundAccount', choices: { table: 'fundAccount' }, column: true, width: 130 },
    { name: 'basis', label: '拨付依据', kind: 'text', max: 120, column: true, width: 160, aliases: ['依据', '文号'] },
    { name: 'paidOn', label: '拨付日期', kind: 'date', column: true, width: 104, aliases: ['拨款日期', '拨付时间'] },
    { name: 'receipt', label: '收据号', kind: 'text', max: 40, column: true, aliases: ['收据', '票据号'], help: '收到对方收据后填写' },
    note,
  ],
}

function checkStudio(row: Fields): readonly FieldMessage[] {
  if (row['state'] === 'revoked' && !row['revokeReason'])
    return [
      { code: 'studio.revoked', level: 'error', message: '撤销要写明原因和日期，请用“撤销”办理。', field: 'state' },
    ]
  return inOrder(row, 'namedOn', 'revokedOn', '撤销日期早于命名日期，请核对。')
}

function positive(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && value <= 0
    ? {
        code: 'studio.amount',
        level: 'error',
        message: '补助金额要大于 0。',
        field: 'amount',
      }
    : undefined
}

export const studioTables: readonly TableSpec[] = [
  studio,
  studioLeader,
  studioMember,
  studioProject,
  studioReview,
  studioGrant,
]
