// 志愿与宣讲: teams, activities of every kind, and who took part in them (product.md §7, domain.md §2.7, office-practice.md 38).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { RowRecord } from '../../oplog/operation'
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../field'
import * as pick from './picklists'

export const countyRef: FieldSpec = {
  name: 'county',
  label: '县（市、区）',
  kind: 'ref',
  to: 'unit',
  choices: { table: 'unit' },
  column: true,
  width: 104,
}
export const activityRef: FieldSpec = {
  name: 'activity',
  label: '活动',
  kind: 'ref',
  to: 'activity',
  choices: { table: 'activity' },
  column: true,
  width: 220,
}
export const themeField: FieldSpec = {
  name: 'theme',
  label: '主题（专项）',
  kind: 'choice',
  choices: pick.themes,
  open: true,
  column: true,
  width: 120,
  aliases: ['主题', '专项', '系列活动'],
}
/** What reports ask by; a date of any precision has a year. */
export const yearField: FieldSpec = { name: '_dYear', label: '年度', kind: 'int', derived: 'row', offGrid: true }

/** Year of the named date, under the index that reports read by. */
export function derivedYear(date: string): NonNullable<TableSpec['derive']> {
  return { children: [], reads: [date], of: (row: RowRecord) => ({ _dYear: yearOf(row[date]) }) }
}

function yearOf(date: unknown): number | undefined {
  return typeof date === 'string' && /^\d{4}/u.test(date) ? Number(date.slice(0, 4)) : undefined
}

/** A team is counted in the year it was founded, and stands until the day it was dissolved. */
// prettier-ignore
const volunteerTeam: TableSpec = {
  name: 'volunteerTeam',
  label: '志愿服务队',
  title: 'name',
  counted: '支',
  indexes: ['_dYear'],
  derive: derivedYear('foundedOn'),
  check: (row) => [...ordered(row, 'foundedOn', 'dissolvedOn', '解散日期早于成立日期，请核对。'), ...notNegative(row, ['members'])],
  fields: [
    { name: 'name', label: '队名', kind: 'text', required: true, max: 60, column: true, width: 240, aliases: ['服务队名称', '队伍名称', '名称'] },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.teamKinds, required: true, column: true, width: 104 },
    countyRef,
    { name: 'foundedOn', label: '成立日期', kind: 'date', required: true, column: true, aliases: ['成立时间', '组建时间'], help: '只知道年份就写年份；“当年组建几支”按这一年数' },
    { name: 'organiser', label: '组建单位', kind: 'text', max: 80, column: true, width: 190 },
    { name: 'trade', label: '服务方向', kind: 'text', max: 80, column: true, width: 150, aliases: ['专业', '服务内容'], help: '如 电工、模具、物流、电镀' },
    { name: 'leader', label: '队长', kind: 'name', max: 40, column: true },
    { name: 'phone', label: '联系电话', kind: 'phones', sensitivity: 'masked' },
    { name: 'members', label: '队员人数', kind: 'int', adds: true, column: true, help: '按组建单位所报；名册里的劳模在“队员名单”里添加' },
    { name: 'dissolvedOn', label: '解散日期', kind: 'date' },
    { name: 'note', label: '备注', kind: 'text' },
    yearField,
  ],
}

/** One row is one event or several alike (场次). 人数 are persons, 人次 are attendances; the names of the fields say which. */
// prettier-ignore
const activity: TableSpec = {
  name: 'activity',
  label: '活动',
  title: 'name',
  counted: '项',
  indexes: ['_dYear', 'team', 'state', 'date'],
  datedBy: 'date',
  unfinished: (row) => row['state'] === 'planned',
  derive: derivedYear('date'),
  check: checkActivity,
  fields: [
    { name: 'name', label: '活动名称', kind: 'text', required: true, max: 80, column: true, width: 280, section: '活动', aliases: ['名称', '活动主题'] },
    { name: 'kind', label: '类型', kind: 'choice', choices: pick.activityKinds, required: true, column: true, width: 88, section: '活动', aliases: ['活动类型', '类别'] },
    { ...themeField, section: '活动', help: '如 疫情防控、四进、五个一百；统计报告按它归类，可以写新的' },
    { name: 'state', label: '状态', kind: 'choice', choices: pick.activityStates, column: true, width: 88, section: '活动', help: '空着按已举办；计划中和取消的不计入统计' },
    { name: 'date', label: '日期', kind: 'date', required: true, column: true, section: '活动', aliases: ['活动时间', '活动日期'], help: '几天的写第一天；只知道年份或月份也可以' },
    { name: 'to', label: '结束日期', kind: 'date', section: '活动' },
    { name: 'time', label: '时间', kind: 'text', max: 40, section: '活动', help: '如 14:00—15:30' },
    { name: 'place', label: '地点', kind: 'text', max: 80, width: 150, section: '活动', aliases: ['活动地点'] },
    { ...countyRef, column: false, section: '活动' },
    { name: 'mode', label: '形式', kind: 'choice', choices: pick.activityModes, section: '活动', width: 88 },
    { name: 'team', label: '服务队', kind: 'ref', to: 'volunteerTeam', choices: { table: 'volunteerTeam' }, width: 180, section: '活动' },
    { name: 'topic', label: '宣讲题目', kind: 'text', max: 120, section: '活动', aliases: ['题目', '课题'] },
    { name: 'organiser', label: '主办单位', kind: 'text', max: 80, width: 150, section: '单位', aliases: ['主办'] },
    { name: 'coOrganiser', label: '承办单位', kind: 'text', max: 80, section: '单位', aliases: ['承办', '协办单位'] },
    { name: 'host', label: '接待单位', kind: 'text', max: 80, section: '单位', help: '走进的企业、学校、园区、村（社区）' },
    { name: 'contact', label: '对接人', kind: 'name', max: 40, section: '单位', aliases: ['联系人'] },
    { name: 'contactPhone', label: '对接电话', kind: 'phones', sensitivity: 'masked', section: '单位', aliases: ['联系电话'] },
    { name: 'events', label: '场次', kind: 'int', adds: true, column: true, width: 64, section: '数字', aliases: ['次数', '场数'], help: '一条记录代表几场；空着为 1 场' },
    { name: 'attendees', label: '参加劳模人数', kind: 'int', adds: true, column: true, width: 112, section: '数字', aliases: ['参加人数', '劳模人数'], help: '不重复的人数，按主办单位所报' },
    { name: 'times', label: '参加劳模人次', kind: 'int', adds: true, width: 112, section: '数字', aliases: ['参加人次'], help: '几场合记时填；空着按人数和名单推算' },
    { name: 'served', label: '服务对象人数', kind: 'int', adds: true, width: 112, section: '数字', aliases: ['服务人数'] },
    { name: 'covered', label: '覆盖职工人数', kind: 'int', adds: true, column: true, width: 112, section: '数字', aliases: ['覆盖职工', '受众人数', '听众人数'] },
    { name: 'online', label: '线上观看人次', kind: 'int', adds: true, column: true, width: 112, section: '数字', aliases: ['线上人次', '观看人次'] },
    { name: 'reads', label: '阅读量', kind: 'int', adds: true, width: 88, section: '数字', help: '活动自己发布的视频、文章；媒体报道的阅读量记在媒体报道里' },
    { name: 'raised', label: '募集金额', kind: 'money', section: '数字', aliases: ['募捐金额'], help: '现场募捐的合计，只作统计，不是本会收入；逐笔的另在“捐赠”登记，两者不相加' },
    { name: 'raisedFor', label: '募集款接收单位', kind: 'text', max: 80, section: '数字' },
    { name: 'content', label: '活动内容', kind: 'longtext', merge: 'text', section: '内容' },
    { name: 'note', label: '备注', kind: 'text', section: '内容' },
    yearField,
  ],
}

/** One row per person and activity on every PC (pairId). The name list; how many came by the organiser's word stands on the activity. */
// prettier-ignore
const participation: TableSpec = {
  name: 'participation',
  label: '参加活动',
  title: 'role',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'activity'],
  datedThrough: 'activity',
  reserved: { commands: ['activity.join'], free: ['role', 'hours', 'times', 'absent', 'note'], why: '参加人员请在活动里添加；要换人请移出后重新添加。' },
  check: (row) => notNegative(row, ['hours', 'times']),
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true },
    { name: 'role', label: '身份', kind: 'choice', choices: pick.roles, open: true, column: true, width: 96, aliases: ['角色', '任务'] },
    { name: 'hours', label: '服务时长（小时）', kind: 'int', tenths: true, adds: true, column: true, width: 128, aliases: ['服务时长', '时长', '小时', '小时数'], help: '最多一位小数，如 2.5', check: atMostHours },
    { name: 'times', label: '场次', kind: 'int', adds: true, column: true, width: 64, help: '活动有几场时，这个人参加了几场；空着为 1' },
    { name: 'absent', label: '未到', kind: 'flag', column: true, width: 64, help: '报了名没有来的；不计人数、人次和时长' },
    { ...activityRef, width: 420, required: true },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** Who is in a team: one row per person and team on every PC (pairId). How many it has by the word of who set it up stands on the team. */
// prettier-ignore
const teamMember: TableSpec = {
  name: 'teamMember',
  label: '服务队队员',
  title: 'role',
  parent: { table: 'person', field: 'person' },
  indexes: ['person', 'team'],
  reserved: { commands: ['team.join'], free: ['role', 'from', 'to', 'note'], why: '队员请在服务队里添加；要换人请移出后重新添加。' },
  check: (row) => ordered(row, 'from', 'to', '退出日期早于加入日期，请核对。'),
  fields: [
    { name: 'person', label: '劳模', kind: 'ref', to: 'person', required: true, column: true },
    { name: 'role', label: '队内身份', kind: 'choice', choices: pick.teamRoles, open: true, column: true, width: 104, aliases: ['身份', '职务', '分工'], help: '空着为队员' },
    { name: 'from', label: '加入日期', kind: 'date', column: true, aliases: ['加入时间'] },
    { name: 'to', label: '退出日期', kind: 'date', column: true, aliases: ['退出时间'], help: '空着为仍在队' },
    { name: 'team', label: '服务队', kind: 'ref', to: 'volunteerTeam', choices: { table: 'volunteerTeam' }, required: true, width: 260 },
    { name: 'note', label: '备注', kind: 'text', column: true },
  ],
}

/** Hours of one person in one activity: more than a year has are a slip of the keyboard. */
const MOST_HOURS = 10_000

function atMostHours(value: unknown): FieldMessage | undefined {
  return typeof value === 'number' && value > MOST_HOURS
    ? { code: 'activity.hours', level: 'error', message: `服务时长是 ${value / 10} 小时，请核对。`, field: 'hours' }
    : undefined
}

function checkActivity(row: Fields): readonly FieldMessage[] {
  const counts = ['events', 'attendees', 'times', 'served', 'covered', 'online', 'reads']
  const found = [...ordered(row, 'date', 'to', '结束日期早于开始日期，请核对。'), ...notNegative(row, counts)]
  const [events, attendees, times] = [row['events'], row['attendees'], row['times']]
  if (events === 0) found.push(...refuse('activity.events', '场次至少是 1；没有办成的把状态改为“取消”。', ['events']))
  if (typeof attendees === 'number' && typeof times === 'number' && times < attendees) {
    const message = `参加劳模人次（${times}）少于人数（${attendees}），请核对是不是填反了。`
    found.push(...refuse('activity.times', message, ['times', 'attendees']))
  }
  return found
}

/** One fault of several fields: whichever of them is being written is where it is said. */
export function refuse(code: string, message: string, fields: readonly string[]): FieldMessage[] {
  return fields.map((field) => ({ code, level: 'error', message, field }))
}

/** Counts below zero are refused, each at its field. */
export function notNegative(row: Fields, fields: readonly string[]): FieldMessage[] {
  const below = fields.filter((field) => Number(row[field] ?? 0) < 0)
  return below.flatMap((field) => refuse('activity.negative', '数字不能是负数，请核对。', [field]))
}

function ordered(row: Fields, first: string, last: string, message: string): FieldMessage[] {
  const [from, to] = [row[first], row[last]]
  return typeof from === 'string' && typeof to === 'string' && to.slice(0, from.length) < from.slice(0, to.length)
    ? refuse('activity.dates', message, [last, first])
    : []
}

export const activityTables: readonly TableSpec[] = [volunteerTeam, activity, participation, teamMember]
