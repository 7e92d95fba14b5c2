// 行程表: one row a day with its real date, what is done with hours and place, meals, and the hotel of the night (domain.md §2.6).
import type { Fields } from '../../../../shared/domain/field'
import { travelDays, type TravelDay } from '../../../../shared/domain/trips/travel/days'
import { durationWords } from '../../../../shared/domain/trips/travel/times'
import { columnsOf, listRow } from '../../form-rows'
import { flow } from '../../flow'
import { contentWidth, portrait, type Block, type Row, type SheetJob } from '../../page-model'
import { datesOf, emptySheet } from './travel-words'
import type { BatchOnRoad, TravelPaper } from './read-travel'

const size = 11
const least = 14
const columns = columnsOf([24, contentWidth(portrait) - 24 - 28 - 38, 28, 38]).map((column, i) =>
  i === 1 ? { ...column, align: 'left' as const } : column,
)
const header: Row = { height: 9, cells: ['日期', '行程安排', '用餐', '住宿'] }
const weekdays = '日一二三四五六'

/** Batches without an itinerary are left out (a 休养院 has its own); throws `sheet.empty` where none has one. */
export function itineraryJob({ office, date, batches }: TravelPaper): SheetJob {
  const own = batches.filter(({ items }) => items.length > 0)
  if (own.length === 0) throw emptySheet('还没有行程，没有可打印的内容。请先在“行程”里排好。')
  const pages = flow(
    own.map((each) => blocksOf(each, office, date)),
    portrait,
    '',
    '行程表',
  )
  return { version: 1, title: '行程表', paper: portrait, pages }
}

function blocksOf({ batch, route, items }: BatchOnRoad, office: string, date: string): readonly Block[] {
  const where = [route?.['name'], batch['place']].find((text) => typeof text === 'string' && text !== '')
  return [
    { kind: 'text', style: 'title', text: `${String(batch['name'])}行程表`, height: 13, align: 'center' },
    { kind: 'spread', parts: [datesOf(batch), where === undefined ? '' : `线路：${String(where)}`], height: 7 },
    { kind: 'spread', parts: [office, '', `制表日期：${date}`], height: 7 },
    { kind: 'table', columns, header: [header], size, rows: travelDays(batch, items).map(dayRow) },
  ]
}

function dayRow({ day, date, items }: TravelDay): Row {
  const of = (kind: string): readonly Fields[] => items.filter((item) => item['kind'] === kind)
  const doing = items.filter((item) => item['kind'] !== '用餐' && item['kind'] !== '住宿')
  const weekday = date === '' ? '' : `\n星期${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]}`
  const when = date === '' ? '（日期未定）' : `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
  return listRow(
    columns,
    [
      `第 ${day} 天\n${when}${weekday}`,
      doing.map(itemWords).join('\n'),
      of('用餐').map(mealWords).join('\n'),
      of('住宿')
        .map((item) => [item['title'], item['note']].filter(Boolean).join('\n'))
        .join('\n'),
    ],
    size,
    least,
  )
}

/** 08:30-11:00 参观革命纪念馆（丽水）【红色教育】车程 2 小时. */
export function itemWords(item: Fields): string {
  const hours = [item['start'], item['end']].filter((time) => typeof time === 'string' && time !== '').join('-')
  const title = String(item['title'] ?? '')
  const place = String(item['place'] ?? '')
  const tags = Array.isArray(item['tags']) ? item['tags'].map(String).filter((tag) => !title.includes(tag)) : []
  return [
    hours === '' ? String(item['part'] ?? '') : hours,
    `${title}${place === '' || title.includes(place) ? '' : `（${place}）`}${tags.length > 0 ? `【${tags.join('、')}】` : ''}`,
    typeof item['road'] === 'number' ? `车程 ${durationWords(item['road'])}` : '',
    String(item['note'] ?? ''),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** 午餐 12:00 农家乐; where the dish has no name of its own, the meal says it. */
function mealWords(item: Fields): string {
  const [meal, title] = [String(item['meal'] ?? ''), String(item['title'] ?? '')]
  const own = title === meal ? '' : title
  return [meal, String(item['start'] ?? ''), own].filter((part) => part !== '').join(' ')
}
