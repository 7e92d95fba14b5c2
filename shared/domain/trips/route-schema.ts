// 疗休养线路: the library of routes with a template of every day, and the rules of 疗休养 as dated rows with their document.
import type { FieldMessage, Fields, TableSpec } from '../field'
import * as pick from './picklists'

// prettier-ignore
const tripRoute: TableSpec = {
  name: 'tripRoute',
  label: '疗休养线路',
  title: 'name',
  indexes: ['code'],
  check: checkRoute,
  fields: [
    { name: 'code', label: '线路编码', kind: 'text', required: true, unique: 'row', max: 20, column: true, width: 96 },
    { name: 'name', label: '线路名称', kind: 'text', required: true, max: 60, column: true, width: 180 },
    { name: 'area', label: '区域', kind: 'choice', choices: pick.areas, required: true, column: true, width: 88 },
    { name: 'destination', label: '目的地', kind: 'text', max: 60, column: true, width: 110 },
    { name: 'intro', label: '线路简介', kind: 'longtext', max: 1000 },
    { name: 'days', label: '天数', kind: 'int', required: true, column: true, width: 64 },
    { name: 'least', label: '最低人数', kind: 'int', column: true, width: 80 },
    { name: 'most', label: '最高人数', kind: 'int', column: true, width: 80 },
    { name: 'leaveFrom', label: '出发城市', kind: 'text', max: 30, width: 88 },
    { name: 'backTo', label: '返回城市', kind: 'text', max: 30, width: 88 },
    { name: 'goBy', label: '去程交通', kind: 'text', max: 40, column: true, width: 88 },
    { name: 'backBy', label: '返程交通', kind: 'text', max: 40, width: 88 },
    { name: 'highlight', label: '线路亮点', kind: 'text', max: 300, width: 180 },
    { name: 'experience', label: '体验项目', kind: 'text', max: 300, width: 180 },
    { name: 'lodging', label: '住宿标准', kind: 'text', max: 80, column: true, width: 120 },
    { name: 'meals', label: '用餐标准', kind: 'text', max: 80, width: 110 },
    { name: 'localTransport', label: '当地交通', kind: 'text', max: 80, width: 110 },
    { name: 'tickets', label: '门票范围', kind: 'text', max: 200, width: 140 },
    { name: 'guide', label: '导游服务', kind: 'text', max: 80, width: 110 },
    { name: 'insurance', label: '保险保障', kind: 'text', max: 120, width: 140 },
    { name: 'extras', label: '增值服务', kind: 'text', max: 200, width: 140 },
    { name: 'ownCost', label: '个人自理项目', kind: 'text', max: 200, width: 140 },
    { name: 'price', label: '费用（元/人）', kind: 'money', column: true, width: 110, aliases: ['费用', '每人费用', '价格'] },
    { name: 'care', label: '注意事项', kind: 'text', max: 500, width: 180 },
    { name: 'ended', label: '停用', kind: 'flag', column: true, width: 64 },
  ],
}

/** One day of a route; days run from 1 without gaps, and there are as many as the route says. */
// prettier-ignore
const tripDay: TableSpec = {
  name: 'tripDay',
  label: '每日安排',
  title: 'title',
  parent: { table: 'tripRoute', field: 'route' },
  indexes: ['route'],
  check: checkDay,
  fields: [
    { name: 'route', label: '线路', kind: 'ref', to: 'tripRoute', required: true },
    { name: 'day', label: '第几天', kind: 'int', required: true, column: true, width: 72 },
    { name: 'title', label: '当日标题', kind: 'text', max: 60, column: true, width: 120 },
    { name: 'place', label: '当日地点', kind: 'text', max: 60, column: true },
    { name: 'transport', label: '当日交通', kind: 'text', max: 60, column: true },
    { name: 'morning', label: '上午安排', kind: 'text', max: 200, column: true, width: 160 },
    { name: 'afternoon', label: '下午安排', kind: 'text', max: 200, column: true, width: 160 },
    { name: 'evening', label: '晚上安排', kind: 'text', max: 200, column: true, width: 120 },
    { name: 'meals', label: '当日餐饮', kind: 'text', max: 60, column: true },
    { name: 'lodging', label: '当日住宿', kind: 'text', max: 80, column: true },
    { name: 'tip', label: '当日提示', kind: 'text', max: 200 },
  ],
}

/** A rule is in force only from a document: examples of other places are marked and never judge anybody (product.md §0.12). */
// prettier-ignore
const tripRule: TableSpec = {
  name: 'tripRule',
  label: '疗休养规定',
  keeper: 'admin',
  title: 'source',
  internal: true,
  reserved: {
    commands: ['trip-rule.save', 'trip-rule.examples', 'record.remove', 'record.restore'],
    why: '疗休养规定请在“疗休养 → 规定”里新增和修改，以免起止日期重叠。',
  },
  check: checkRule,
  fields: [
    { name: 'kind', label: '规定', kind: 'choice', choices: pick.ruleKinds, required: true, column: true, width: 150 },
    { name: 'area', label: '区域', kind: 'choice', choices: pick.areas, column: true, width: 88, help: '只管某个区域的才填；空着为全部' },
    { name: 'number', label: '数值', kind: 'int', column: true, width: 72, help: '次数、年数、周岁、天数或小时' },
    { name: 'amount', label: '金额', kind: 'money', column: true, width: 104, help: '费用上限' },
    { name: 'effect', label: '不合规定时', kind: 'choice', choices: pick.effects, required: true, column: true, width: 96 },
    { name: 'from', label: '起', kind: 'date', required: true, column: true, width: 104 },
    { name: 'to', label: '止', kind: 'date', column: true, width: 104, help: '仍在执行则空着' },
    { name: 'source', label: '依据', kind: 'text', required: true, max: 160, column: true, width: 240, help: '文件名或文号' },
    { name: 'example', label: '示例', kind: 'flag', column: true, width: 64, help: '示例只供参考，不参与审核' },
    { name: 'note', label: '备注', kind: 'text' },
  ],
}

/** Codes `route.days`, `route.people`. */
function checkRoute(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { days, least, most } = row
  if (typeof days === 'number' && (days < 1 || days > 30))
    found.push({
      code: 'route.days',
      level: 'error',
      message: `天数是 ${days}，线路至少 1 天、最多 30 天，请核对。`,
      field: 'days',
    })
  if (typeof least === 'number' && typeof most === 'number' && most < least)
    found.push({
      code: 'route.people',
      level: 'error',
      message: `最高人数 ${most} 少于最低人数 ${least}，请核对。`,
      field: 'most',
    })
  return found
}

function checkDay(row: Fields): readonly FieldMessage[] {
  const { day } = row
  return typeof day === 'number' && (day < 1 || day > 30)
    ? [{ code: 'route.day', level: 'error', message: `第几天是 ${day}，请从 1 起顺着写。`, field: 'day' }]
    : []
}

const moneyKinds: ReadonlySet<unknown> = new Set(['cost-day', 'cost-trip', 'cost-year'])

/** Codes `trip-rule.dates`, `trip-rule.value`. */
function checkRule(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { from, to, kind } = row
  if (typeof from === 'string' && typeof to === 'string' && to < from.slice(0, to.length))
    found.push({
      code: 'trip-rule.dates',
      level: 'error',
      message: `止（${to}）早于起（${from}），请核对。`,
      field: 'to',
    })
  const field = moneyKinds.has(kind) ? 'amount' : 'number'
  if (kind !== undefined && kind !== 'scope' && !(typeof row[field] === 'number' && Number(row[field]) > 0))
    found.push({
      code: 'trip-rule.value',
      level: 'error',
      message: `请填写${field === 'amount' ? '金额' : '数值'}；没有文件规定的先不要新增。`,
      field,
    })
  return found
}

export const tripRouteTables: readonly TableSpec[] = [tripRoute, tripDay, tripRule]
