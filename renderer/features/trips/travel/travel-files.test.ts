// What leaves the screen of a batch on the road as a file, and where one step of the keyboard takes an item.
import { describe, expect, it } from 'vitest'
import { travelDays } from '../../../../shared/domain/trips/travel/days'
import { guest } from '../../../../test/support/travel-groups'
import { calendarOf } from './calendar'
import { layoutTables } from './layout-tables'
import { moveTo } from './moves'

const batch = { id: 'b', name: '第一批', from: '2026-09-30', to: '2026-10-01' }
const items = [
  {
    id: 'a',
    batch: 'b',
    day: 1,
    order: 'a',
    title: '健康讲座；问答, 一',
    kind: '讲座',
    start: '09:00',
    end: '10:30',
    place: '丽水',
  },
  { id: 'b', batch: 'b', day: 1, order: 'b', title: '宾馆', kind: '住宿', start: '20:00', end: '08:00' },
  { id: 'c', batch: 'b', day: 1, order: 'c', title: '午餐', kind: '用餐' },
  { id: 'd', batch: 'b', day: 2, order: 'a', title: '返程', kind: '交通', start: '13:00' },
]
const days = travelDays(batch, items)

describe('the calendar file', () => {
  const text = calendarOf('第一批', days, '20260901T080000Z')
  const unfolded = text.replace(/\r\n /gu, '')

  it('has the hours of the place on the real dates, over midnight where a night is, and the rest as an entry for the day', () => {
    expect(unfolded).toContain(
      'DTSTART:20260930T090000\r\nDTEND:20260930T103000\r\nSUMMARY:健康讲座；问答\\, 一\r\nLOCATION:丽水',
    )
    expect(unfolded).toContain('DTSTART:20260930T200000\r\nDTEND:20261001T080000')
    expect(unfolded).toContain('DTSTART:20261001T130000\r\nSUMMARY:返程')
    expect(unfolded).toContain(
      'DTSTART;VALUE=DATE:20260930\r\nDTEND;VALUE=DATE:20261001\r\nSUMMARY:第一批 第 1 天：午餐',
    )
  })

  it('ends every line as the format asks, none longer than 75 bytes, no character parted', () => {
    const long = calendarOf(
      '第一批',
      travelDays(batch, [{ ...items[3]!, title: '龙泉𠮷'.repeat(30) }]),
      '20260901T080000Z',
    )
    expect(long.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of long.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(long.replace(/\r\n /gu, '')).toContain('龙泉𠮷'.repeat(30))
  })

  it('names every event once and is one calendar', () => {
    const uids = [...unfolded.matchAll(/UID:(.*)/gu)].map(([, uid]) => uid)
    expect(new Set(uids).size).toBe(uids.length)
    expect(uids).toHaveLength(4)
    expect(unfolded.match(/BEGIN:VEVENT/gu)).toHaveLength(4)
    expect(unfolded.match(/END:VEVENT/gu)).toHaveLength(4)
  })
})

describe('one step of Alt+↑ and Alt+↓', () => {
  it('passes the neighbour, goes over the end of the day, and stops at the ends of the trip', () => {
    expect(moveTo(days, 'a', 1)).toEqual({ day: 1, before: 'c' })
    expect(moveTo(days, 'b', 1)).toEqual({ day: 1 })
    expect(moveTo(days, 'c', 1)).toEqual({ day: 2, before: 'd' })
    expect(moveTo(days, 'd', -1)).toEqual({ day: 1 })
    expect(moveTo(days, 'b', -1)).toEqual({ day: 1, before: 'a' })
    expect([moveTo(days, 'a', -1), moveTo(days, 'd', 1), moveTo(days, 'gone', 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('lists for hotel, driver and restaurant', () => {
  const guests = [
    guest('甲', { room: 'r1', seat: '1-05', table: 2, diet: '清真', low: true, front: true }),
    guest('乙', { room: 'r2', seat: '1-02', table: 1 }),
    guest('丙', { room: 'r2' }),
  ]
  const rooms = [
    { id: 'r1', name: '房10', beds: 2, low: true },
    { id: 'r2', name: '房2', beds: 2, note: '靠电梯' },
  ]
  const travel = { batch, items: [], rooms, guests, measure: { rules: [], area: undefined, ages: [], spent: [] } }

  it('hold everybody who has a place, in the order of the places, with ½ for a bed that stays empty', () => {
    expect(layoutTables.room(travel).rows).toEqual([
      ['房2', 2, '乙', '男', '劳模', '', '', '靠电梯'],
      ['房2', 2, '丙', '男', '劳模', '', '', '靠电梯'],
      ['房10', 2, '甲', '男', '劳模', '是', '½', ''],
    ])
    expect(layoutTables.seat(travel).rows).toEqual([
      [1, 1, 2, '乙', '男', '劳模'],
      [1, 2, 5, '甲', '男', '劳模'],
    ])
    expect(layoutTables.table(travel).rows).toEqual([
      [1, '乙', '男', '劳模', ''],
      [2, '甲', '男', '劳模', '清真'],
    ])
    for (const table of Object.values(layoutTables))
      expect(table(travel).columns).toHaveLength(table(travel).rows[0]!.length)
  })
})
