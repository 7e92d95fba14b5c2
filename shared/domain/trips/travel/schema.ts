// A batch on the road: its itinerary item by item, its rooms, and who sleeps, sits and eats where (product.md §4).
// Not formatted by prettier: one field is one line, as in the roster's tables.
import type { FieldMessage, Fields, FieldSpec, TableSpec } from '../../field'
import * as pick from './picklists'
import { readTime } from './times'

const batchRef: FieldSpec = { name: 'batch', label: '批次', kind: 'ref', to: 'tripBatch', required: true }
const ofBatch = { parent: { table: 'tripBatch', field: 'batch' }, indexes: ['batch'], internal: true } as const

const time = (name: string, label: string): FieldSpec => ({
  name,
  label,
  kind: 'text',
  max: 8,
  column: true,
  width: 72,
  help: '如 8:30；还没有定的空着',
  check: (value) =>
    readTime(String(value)) === undefined
      ? { code: 'trip-item.time', level: 'error', message: `“${String(value)}”不是时间，请写成 8:30。`, field: name }
      : undefined,
})

/** Days are counted from the batch's first day, so that a batch that is put off takes its itinerary along. */
// prettier-ignore
const tripItem: TableSpec = {
  name: 'tripItem',
  label: '行程项目',
  title: 'title',
  ...ofBatch,
  reserved: {
    commands: ['trip-item.take', 'trip-item.save', 'trip-item.place', 'record.remove', 'record.restore'],
    why: '行程请在批次的“行程”里修改，以便按顺序排好。',
  },
  check: checkItem,
  fields: [
    batchRef,
    { name: 'day', label: '第几天', kind: 'int', required: true, column: true, width: 72 },
    { name: 'order', label: '顺序', kind: 'text', max: 60, merge: 'auto' },
    { name: 'kind', label: '类别', kind: 'choice', choices: pick.itemKinds, required: true, column: true, width: 88 },
    { name: 'title', label: '内容', kind: 'text', required: true, max: 120, column: true, width: 220, help: '住宿写酒店名称' },
    time('start', '开始'),
    time('end', '结束'),
    { name: 'part', label: '时段', kind: 'choice', choices: pick.dayParts, column: true, width: 72, help: '时间没有定的，先写上午、下午或晚上' },
    { name: 'place', label: '地点', kind: 'text', max: 80, column: true, width: 140 },
    { name: 'meal', label: '哪一餐', kind: 'choice', choices: pick.meals, column: true, width: 80, help: '用餐才填' },
    { name: 'road', label: '车程（分钟）', kind: 'int', adds: true, column: true, width: 96, help: '交通才填' },
    { name: 'tags', label: '标记', kind: 'choices', choices: pick.itemTags, merge: 'set', column: true, width: 120 },
    { name: 'cost', label: '费用（元/人）', kind: 'money', column: true, width: 104 },
    { name: 'note', label: '备注', kind: 'text', max: 200 },
  ],
}

/** A room of the batch's hotel: 房1, 房2… until the hotel has said its number. */
// prettier-ignore
const tripRoom: TableSpec = {
  name: 'tripRoom',
  label: '房间',
  title: 'name',
  ...ofBatch,
  check: checkRoom,
  fields: [
    batchRef,
    { name: 'name', label: '房号', kind: 'text', required: true, max: 20, column: true, width: 88, help: '酒店给了房号以后改成房号' },
    { name: 'beds', label: '床位', kind: 'int', required: true, adds: true, column: true, width: 64 },
    { name: 'low', label: '低楼层', kind: 'flag', column: true, width: 72 },
    { name: 'note', label: '备注', kind: 'text', max: 60 },
  ],
}

/** One row per traveller of a batch on every PC: 劳模, 随行人 and 工作人员 alike. What is fixed was decided by a person. */
// prettier-ignore
const tripPlace: TableSpec = {
  name: 'tripPlace',
  label: '分房和座次',
  title: 'traveller',
  ...ofBatch,
  permanent: '分房和座次不能单独删除，请在批次的“分房”“座位”“分桌”里改。',
  reserved: {
    commands: ['trip-place.fill', 'trip-place.put', 'trip-place.free', 'trip-place.need'],
    why: '分房和座次请在批次的“分房”“座位”“分桌”里改。',
  },
  fields: [
    batchRef,
    { name: 'traveller', label: '随团人员', kind: 'text', required: true, max: 64 },
    { name: 'room', label: '房间', kind: 'ref', to: 'tripRoom', column: true },
    { name: 'roomFixed', label: '房间由人决定', kind: 'flag' },
    { name: 'seat', label: '座位', kind: 'text', max: 8, column: true, help: '1-05：一号车 5 座' },
    { name: 'seatFixed', label: '座位由人决定', kind: 'flag' },
    { name: 'table', label: '桌号', kind: 'int', column: true },
    { name: 'tableFixed', label: '桌号由人决定', kind: 'flag' },
    { name: 'low', label: '住低楼层', kind: 'choice', choices: pick.needAnswers },
    { name: 'front', label: '坐前排', kind: 'choice', choices: pick.needAnswers },
    { name: 'diet', label: '饮食', kind: 'choice', choices: pick.diets, open: true, max: 20 },
  ],
}

/** Codes `trip-item.day`, `trip-item.end`, `trip-item.road`. */
function checkItem(row: Fields): readonly FieldMessage[] {
  const found: FieldMessage[] = []
  const { day, start, end, road } = row
  if (typeof day === 'number' && (day < 1 || day > 30))
    found.push({ code: 'trip-item.day', level: 'error', message: `第几天是 ${day}，请填 1 到 30。`, field: 'day' })
  const [from, to] = [readTime(String(start ?? '')), readTime(String(end ?? ''))]
  if (row['kind'] !== '住宿' && from !== undefined && to !== undefined && to <= from)
    found.push({
      code: 'trip-item.end',
      level: 'error',
      message: `结束（${to}）不晚于开始（${from}），请核对。`,
      field: 'end',
    })
  if (typeof road === 'number' && (road < 0 || road > 1440))
    found.push({
      code: 'trip-item.road',
      level: 'error',
      message: `车程 ${road} 分钟不对，请填 0 到 1,440。`,
      field: 'road',
    })
  return found
}

function checkRoom({ beds }: Fields): readonly FieldMessage[] {
  return typeof beds === 'number' && (beds < 1 || beds > 6)
    ? [{ code: 'trip-room.beds', level: 'error', message: `床位 ${beds} 不对，请填 1 到 6。`, field: 'beds' }]
    : []
}

export const tripTravelTables: readonly TableSpec[] = [tripItem, tripRoom, tripPlace]
