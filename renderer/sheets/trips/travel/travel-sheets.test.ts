// Paper of a batch on the road: page models against golden files, names of any length on their cards, nothing of health on any sheet.
import { describe, expect, it } from 'vitest'
import { fillRooms } from '../../../../shared/domain/trips/travel/rooms'
import { fillSeats } from '../../../../shared/domain/trips/travel/seats'
import { fillTables } from '../../../../shared/domain/trips/travel/tables'
import { guest } from '../../../../test/support/travel-groups'
import { readable } from '../../../../test/support/readable-sheet'
import { linePitch, mmPerPoint, widthInEm } from '../../measure'
import { blockHeight, contentHeight, contentWidth, textsOf, type SheetJob } from '../../page-model'
import { itineraryJob } from './itinerary-sheet'
import { fitted, placeCardJob } from './place-cards'
import type { BatchOnRoad, TravelPaper } from './read-travel'
import { roomJob } from './room-sheet'
import { seatJob } from './seat-sheet'
import { tableJob } from './table-sheet'
import { travelSheets } from './travel-sheets'

const item = (day: number, order: string, more: Record<string, unknown>) => ({
  id: `${day}${order}`,
  batch: 'b',
  day,
  order,
  ...more,
})
const items = [
  item(1, 'a', { kind: '交通', title: '集合出发，乘车前往丽水', start: '07:30', end: '10:30', road: 170 }),
  item(1, 'b', { kind: '用餐', title: '农家乐', meal: '午餐', start: '12:00' }),
  item(1, 'c', { kind: '参观', title: '浙西南革命根据地纪念馆', part: '下午', tags: ['红色教育'], place: '遂昌' }),
  item(1, 'd', { kind: '用餐', title: '晚餐', meal: '晚餐' }),
  item(1, 'e', { kind: '住宿', title: '丽水宾馆' }),
  item(2, 'a', { kind: '用餐', title: '早餐', meal: '早餐' }),
  item(2, 'b', { kind: '讲座', title: '健康讲座', start: '09:00', end: '11:00', tags: ['健康讲座'] }),
  item(3, 'a', { kind: '其他', title: '排到了返程之后' }),
]

function road(count: number): BatchOnRoad {
  const people = Array.from({ length: count }, (_, i) => {
    const id = `g${String(i).padStart(3, '0')}`
    const name = ['王建国', '李丽', '欧阳卫东', '阿卜杜热合曼·买买提'][i % 4]!
    return guest(id, {
      name,
      sex: i % 3 ? '男' : '女',
      front: i % 7 === 0,
      low: i % 9 === 0,
      diet: i % 5 === 0 ? '清真' : '',
    })
  })
  const companion = guest('g000+', { name: '王小国', party: 'g000', sex: '', duty: '陪护' })
  const all = [
    ...people.slice(0, 1),
    companion,
    ...people.slice(1),
    guest('s', { name: '周领队', duty: '领队', staff: true, sex: '女' }),
  ]
  const { rooms, of } = fillRooms(all, [], (n) => `r${n}`)
  const [seats, tables] = [fillSeats(all, 34), fillTables(all, 10)]
  return {
    batch: { id: 'b', name: '2026年第一批', from: '2026-09-01', to: '2026-09-02', coachSeats: 34, place: '丽水' },
    route: undefined,
    items,
    guests: all.map((each) => ({
      ...each,
      room: of.get(each.id),
      seat: seats.get(each.id),
      table: tables.get(each.id),
    })),
    rooms,
  }
}
const paperOf = (count: number): TravelPaper => ({
  office: '温州市劳模协会',
  date: '2026年8月20日',
  batches: [road(count)],
})
const bare = (job: SheetJob): string => textsOf(job).join('\n').replace(/\s/gu, '')

describe('page models against golden files', () => {
  it.each([
    ['行程表', 'itinerary', itineraryJob],
    ['分房表', 'rooms', roomJob],
    ['座位表', 'seats', seatJob],
    ['用餐分桌表', 'tables', tableJob],
    ['席卡', 'cards', placeCardJob],
  ])('%s', async (_label, file, job) => {
    await expect(readable(job(paperOf(7)))).toMatchFileSnapshot(`golden/${file}.txt`)
  })
})

describe('every sheet', () => {
  it.each([0, 3, 60, 200])('fits its pages with %i people', (count) => {
    const paper = paperOf(count)
    for (const { job } of travelSheets) {
      const made = job(paper)
      for (const page of made.pages)
        expect(page.blocks.reduce((sum, block) => sum + blockHeight(block), 0)).toBeLessThanOrEqual(
          contentHeight(made.paper),
        )
    }
  })

  it('holds everybody once, and no word of what somebody needs that is not the room, the kitchen or the page itself', () => {
    const paper = paperOf(7)
    for (const job of [roomJob, seatJob, tableJob, placeCardJob].map((make) => make(paper))) {
      const text = bare(job).replaceAll('王　小国', '王小国')
      expect(text.split('周领队')).toHaveLength(2)
      expect(text).not.toMatch(/晕车|前排|健康|病/u)
    }
    expect(bare(itineraryJob(paper))).not.toContain('王建国')
  })

  it('says what is missing where there is nothing to print', () => {
    const empty: TravelPaper = { ...paperOf(0), batches: [{ ...road(0), items: [], rooms: [], guests: [] }] }
    for (const { job } of travelSheets) expect(() => job(empty)).toThrow(/没有可打印的/u)
  })
})

describe('席卡', () => {
  const width = contentWidth({ size: 'A4', landscape: false, margins: { top: 15, right: 15, bottom: 10, left: 20 } })
  it.each(Array.from({ length: 19 }, (_, i) => i + 2))(
    'fits a name of %i characters, on one line up to six',
    (length) => {
      const name = '玛依拉古丽阿不都热合曼木合塔尔江艾尔肯'.slice(0, length)
      const { lines, size } = fitted(name)
      expect(lines.join('').replace(/　/gu, '')).toBe(name)
      expect(lines.length).toBeLessThanOrEqual(length <= 6 ? 1 : 2)
      expect(lines.length * size * linePitch * mmPerPoint).toBeLessThan(120)
      for (const line of lines) expect(widthInEm(line, true) * size * mmPerPoint).toBeLessThan(width)
      expect(size).toBeGreaterThanOrEqual(40)
    },
  )
  it('sets short names as large as the card allows, and fits a name in Latin letters', () => {
    expect(fitted('李丽').size).toBe(130)
    expect(fitted('Alexander Konstantin').lines.length).toBeLessThanOrEqual(2)
  })
})
