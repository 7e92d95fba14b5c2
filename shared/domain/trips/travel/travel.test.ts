import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../../test/support/memory-office'
import type { Fields } from '../../field'
import { seedTitles, seedUnits } from '../../office/seed'
import { candidateId } from '../recommend-commands'
import { inDayOrder, travelDays } from './days'
import { itemFindings, type ItemMeasure } from './item-findings'
import { readTime } from './times'

const lucheng = seedUnits.find((each) => each.values['name'] === '鹿城区')!.id
const title = seedTitles.find((each) => each.values['name'] === '温州市劳动模范')!.id

let office: MemoryOffice
let plan: string
let batch: string

const days = ['乘车前往、报到', '参观革命纪念馆', '返程'].map((morning, i) => ({
  day: i + 1,
  place: '丽水',
  morning,
  ...(i === 1 ? { afternoon: '健康讲座', meals: '早中晚' } : { meals: i === 0 ? '晚餐' : '早餐' }),
  ...(i < 2 ? { lodging: '丽水宾馆' } : {}),
}))
const routeValues = { code: 'LS', name: '丽水三日', area: '省内', days: 3 }
const batchValues = (more: Record<string, unknown> = {}) => ({
  plan,
  name: '第一批',
  kind: 'route',
  from: '2026-09-01',
  to: '2026-09-03',
  places: 20,
  ...more,
})
const create = async (table: string, values: Record<string, unknown>): Promise<string> =>
  (await office.did('record.create', { table, values })).id
const items = (): readonly Fields[] => office.rows('tripItem')
const titles = (day: number): readonly unknown[] =>
  inDayOrder(items().filter((item) => item['day'] === day)).map((item) => item['title'])
const save = (values: Record<string, unknown>) =>
  office.did('trip-item.save', { values: { batch, kind: '参观', title: '九龙湿地', ...values } })

beforeEach(async () => {
  office = await memoryOffice()
  plan = (
    await office.did('trip-plan.save', {
      values: { name: '2026年疗休养', year: 2026, on: '2026-06-01', companions: 'none' },
    })
  ).id
  await office.did('trip-route.import', { file: '线路', routes: [{ values: routeValues, days }] })
  batch = await create('tripBatch', batchValues({ route: office.rows('tripRoute')[0]!.id }))
})

describe('an itinerary taken from the route', () => {
  it('has the days of the template with the real dates, meals and hotel as items, and no hour made up', async () => {
    expect(await office.did('trip-item.take', { batch })).toEqual({ items: 11, left: 0 })
    const row = office.row('tripBatch', batch)!
    expect(travelDays(row, items()).map(({ day, date }) => [day, date])).toEqual([
      [1, '2026-09-01'],
      [2, '2026-09-02'],
      [3, '2026-09-03'],
    ])
    expect(titles(2)).toEqual(['早餐', '参观革命纪念馆', '午餐', '健康讲座', '晚餐', '丽水宾馆'])
    expect(items().every((item) => item['start'] === undefined)).toBe(true)
    const museum = items().find((item) => item['title'] === '参观革命纪念馆')
    expect(museum).toMatchObject({ kind: '参观', part: '上午', tags: ['红色教育'] })
    expect(items().find((item) => item['title'] === '丽水宾馆')).toMatchObject({ kind: '住宿' })
  })

  it('is asked for once; again it drops what was edited, and undoing brings all of it back', async () => {
    await office.did('trip-item.take', { batch })
    const [first] = items()
    await save({ day: 1 })
    await office.did('trip-item.save', { row: first!.id, values: { start: '8:30', cost: 5000 } })
    expect((await office.refused('trip-item.take', { batch })).message).toContain('已有行程 12 项')
    await office.did('trip-item.take', { batch, again: true })
    expect(items()).toHaveLength(11)
    expect(items().find(({ id }) => id === first!.id)?.['start'] ?? null).toBeNull()
  })

  it('leaves out days beyond the batch and says how many', async () => {
    await office.did('record.edit', { table: 'tripBatch', row: batch, values: { to: '2026-09-02' } })
    expect(await office.did('trip-item.take', { batch })).toMatchObject({ left: 1 })
  })

  it('is refused for a route without days, a batch without route, and dates that end before they begin', async () => {
    const bare = (await office.did('record.create', { table: 'tripRoute', values: { ...routeValues, code: 'X' } })).id
    const of = (more: Record<string, unknown>) => create('tripBatch', batchValues({ name: '第二批', ...more }))
    expect((await office.refused('trip-item.take', { batch: await of({ route: bare }) })).code).toBe(
      'trip-item.no-days',
    )
    const home = await of({ kind: 'home', place: '丽水休养院' })
    expect((await office.refused('trip-item.take', { batch: home })).code).toBe('trip-item.no-route')
    const wrong = { from: '2026-09-05', to: '2026-09-03' }
    const refused = await office.refused('record.create', { table: 'tripBatch', values: batchValues(wrong) })
    expect(refused.code).toBe('trip.dates')
    expect(
      (
        await office.refused('trip-route.import', {
          file: 'x',
          routes: [{ values: { ...routeValues, days: 0 }, days: [] }],
        })
      ).message,
    ).toContain('至少 1 天')
    // A batch whose dates another PC turned round meanwhile has no day, and says so.
    expect(travelDays({ id: batch, ...wrong }, [])).toEqual([])
  })
})

describe('an itinerary by hand', () => {
  it('takes hours as they are typed and puts a new item where its hour belongs', async () => {
    await save({ day: 1, title: '午后', start: '14:00' })
    await save({ day: 1, title: '早上', start: '8：30' })
    await save({ day: 1, title: '没有时间' })
    expect(titles(1)).toEqual(['早上', '午后', '没有时间'])
    expect(items().map((item) => item['start'])).toContain('08:30')
    const bad = await office.refused('trip-item.save', {
      values: { batch, kind: '参观', title: 'x', day: 1, start: '25:00' },
    })
    expect(bad).toMatchObject({ code: 'trip-item.time' })
    const turned = { batch, kind: '参观', title: 'x', day: 1, start: '10:00', end: '9:00' }
    expect((await office.refused('trip-item.save', { values: turned })).code).toBe('trip-item.end')
  })

  it('moves an item by one write within a day and to another day', async () => {
    for (const name of ['甲', '乙', '丙']) await save({ day: 1, title: name })
    const of = (name: string): string => items().find((item) => item['title'] === name)!.id
    const outcome = await office.run('trip-item.place', { item: of('丙'), day: 1, before: of('甲') })
    expect(outcome.ok && outcome.plan.drafts).toHaveLength(1)
    expect(titles(1)).toEqual(['丙', '甲', '乙'])
    await office.did('trip-item.place', { item: of('甲'), day: 2 })
    expect([titles(1), titles(2)]).toEqual([['丙', '乙'], ['甲']])
    expect((await office.refused('trip-item.place', { item: of('甲'), day: 2, before: of('乙') })).code).toBe(
      'trip-item.moved',
    )
  })

  it('is out of reach of any other command', async () => {
    const { id } = await save({ day: 1 })
    const refused = await office.refused('record.edit', { table: 'tripItem', row: id, values: { day: 2 } })
    expect(refused.code).toBe('record.reserved')
  })

  it.each([
    ['8:30', '08:30'],
    ['830', '08:30'],
    ['8点半', '08:30'],
    ['14点', '14:00'],
    ['24:00', undefined],
    ['上午', undefined],
  ])('reads %s as %s', (typed, time) => expect(readTime(typed)).toBe(time))
})

describe('what is said of an itinerary', () => {
  const row = (n: number, more: Record<string, unknown>): Fields => ({
    id: `i${n}`,
    day: 1,
    order: String(n),
    kind: '参观',
    title: `项目${n}`,
    ...more,
  })
  const whole = { id: 'b', from: '2026-09-01', to: '2026-09-02' }
  const rule = (kind: string, more: Record<string, unknown>): Fields => ({
    id: kind,
    kind,
    from: '2020',
    source: '温工〔2026〕5号',
    effect: 'warn',
    ...more,
  })
  const none: ItemMeasure = { rules: [], area: undefined, ages: [], spent: [] }
  const said = (list: readonly Fields[], measure: Partial<ItemMeasure> = {}, batchRow: Fields = whole) =>
    itemFindings(batchRow, list, { ...none, ...measure }).map(({ code, sentence }) => `${code} ${sentence}`)
  const board = [
    row(90, { kind: '用餐', title: '晚餐', meal: '晚餐' }),
    row(91, { kind: '住宿', title: '宾馆' }),
    row(92, { day: 2, kind: '用餐', title: '早餐', meal: '早餐' }),
  ]

  it('nothing of one that is sound, and nothing of none', () => {
    expect(said(board)).toEqual([])
    expect(said([])).toEqual([])
  })
  it('hours that overlap, also without an end, and items in the wrong order', () => {
    const list = [row(1, { start: '09:00', end: '11:00' }), row(2, { start: '10:30', end: '12:00' })]
    expect(said([...list, ...board])).toEqual(['overlap 第 1 天（9月1日）“项目1”和“项目2”时间重叠'])
    expect(said([row(1, { start: '09:00' }), row(2, { start: '09:00' }), ...board])[0]).toContain('时间重叠')
    expect(
      said([row(1, { start: '11:00', end: '11:30' }), row(2, { start: '09:00', end: '11:00' }), ...board]),
    ).toEqual(['backwards 第 1 天（9月1日）“项目2”排在“项目1”后面，时间却在前'])
    expect(
      said([row(1, { start: '09:00', end: '11:00' }), row(2, { start: '11:00', end: '12:00' }), ...board]),
    ).toEqual([])
  })
  it('too long on the road, only where the office has a rule, with its source', () => {
    const list = [row(1, { kind: '交通', road: 200 }), row(2, { kind: '交通', road: 100 }), ...board]
    expect(said(list)).toEqual([])
    expect(said(list, { rules: [rule('road-day', { number: 4 })] })).toEqual([
      'road 第 1 天（9月1日）车程 5 小时，超过 4 小时（温工〔2026〕5号）',
    ])
    expect(said(list, { rules: [rule('road-day', { number: 5 })] })).toEqual([])
    expect(said(list, { rules: [rule('road-day', { number: 4, example: true })] })).toEqual([])
  })
  it('no rest for people of 70 and more, or of the age a rule says', () => {
    const list = [row(1, {}), row(2, {}), ...board]
    expect(said(list, { ages: [69] })).toEqual([])
    expect(said(list, { ages: [69, 70, 81] })).toEqual(['rest 第 1 天（9月1日）没有安排休息，同行有 2 位 70 周岁以上'])
    expect(said([...list, row(3, { kind: '休息', title: '午休' })], { ages: [70] })).toEqual([])
    expect(said(list, { ages: [66], rules: [rule('rest-age', { number: 65 })] })[0]).toContain(
      '1 位 65 周岁以上（温工〔2026〕5号）',
    )
  })
  it('meals and hotel that lack', () => {
    expect(said([row(1, {})])).toEqual([
      'meals 第 1 天（9月1日）缺晚餐',
      'hotel 第 1 天（9月1日）没有住宿',
      'meals 第 2 天（9月2日）缺早餐',
    ])
    expect(said([row(1, {})], {}, { id: 'b', from: '2026-09-01', to: '2026-09-03' })[2]).toBe(
      'meals 第 2 天（9月2日）缺早餐、午餐、晚餐',
    )
  })
  it('cost beyond the day, the trip and the year, with what the year has cost already', () => {
    const list = [row(1, { cost: 600_00 }), row(2, { day: 2, cost: 500_00 }), ...board]
    expect(said(list, { rules: [rule('cost-day', { amount: 550_00 })] })).toEqual([
      'cost-day 第 1 天（9月1日）每人 600.00 元，超过 550.00 元（温工〔2026〕5号）',
    ])
    expect(said(list, { rules: [rule('cost-trip', { amount: 1000_00 })] })[0]).toContain('全程每人 1,100.00 元')
    const year = {
      rules: [rule('cost-year', { amount: 3000_00 })],
      spent: [
        { name: '王大力', amount: 2000_00 },
        { name: '李小花', amount: 1900_00 },
      ],
    }
    expect(said(list, year)).toEqual([
      'cost-year 王大力本年已用 2,000.00 元，加这一批共 3,100.00 元，超过 3,000.00 元（温工〔2026〕5号）',
    ])
  })
  it('items that lie after the last day', () => {
    expect(said([...board, row(1, { day: 5 })])).toEqual([
      'beyond 第 5 天在返程日期之后，请移到前面的日子，或改批次的返程日期',
    ])
  })
})

describe('rooms, seats and tables of a batch', () => {
  const join = async (
    name: string,
    sex: string,
    more: Record<string, unknown> = {},
    candidate: Record<string, unknown> = {},
  ) => {
    const person = await office.person({ name, sex, county: lucheng, birth: '1975-03-01', ...more })
    await create('honour', { person, title, awardedOn: '2010' })
    await office.did('trip.recommend', {
      plan,
      county: lucheng,
      people: [{ person, values: { role: 'named', ...candidate } }],
    })
    return candidateId(plan, person)
  }
  const place = (who: string) => office.rows('tripPlace').find((row) => row['traveller'] === who)
  const roomName = (who: string) => office.row('tripRoom', String(place(who)?.['room']))?.['name']
  const fill = (what: string) => office.did('trip-place.fill', { batch, what })
  const put = (who: string, what: string, to: string | number | null) =>
    office.did('trip-place.put', { batch, traveller: who, what, to })
  let people: string[]

  beforeEach(async () => {
    await office.did('trip-quota.set', { batch, quotas: [{ county: lucheng, places: 20 }] })
    await office.did('trip-plan.save', { row: plan, values: { basis: '〔2026〕6号纪要' } })
    await office.did('trip-plan.move', { plan, to: 'open' })
    people = [
      await join('王一', '男'),
      await join('王二', '男', {}, { needs: '低楼层，晕车' }),
      await join('王三', '女', {}, { companion: '王小三', companionKind: '陪护', companionRelation: '儿子' }),
      await join('王四', '男', {}, { needs: '清真' }),
    ]
    await office.did('trip.place', { candidates: people, batch })
  })

  it('are proposed, put otherwise by hand, and what a hand has put stays through the next proposal until it is given back', async () => {
    const [one, two, three, four] = people as [string, string, string, string]
    await fill('room')
    expect(office.rows('tripRoom').map((row) => row['name'])).toEqual(['房1', '房2', '房3'])
    expect(roomName(three)).toBe(roomName(`${three}+`))
    const lone = [one, two, four].find(
      (who) => [one, two, four].filter((each) => roomName(each) === roomName(who)).length === 1,
    )!
    const other = [one, two, four].find((who) => who !== lone)!
    const target = place(lone)!['room'] as string
    await put(other, 'room', target)
    expect(place(other)).toMatchObject({ room: target, roomFixed: true })
    await fill('room')
    expect(place(other)).toMatchObject({ room: target, roomFixed: true })
    expect(await office.did('trip-place.free', { batch, what: 'room' })).toEqual({ people: 1 })
    expect(place(other)?.['roomFixed'] ?? null).toBeNull()
  })

  it('keep a room that the hotel has named, with its beds and floor, and drop those nobody sleeps in', async () => {
    await create('tripRoom', { batch, name: '8201', beds: 1 })
    await fill('room')
    const names = () =>
      office
        .rows('tripRoom')
        .map((row) => row['name'])
        .sort()
    expect(names()).toEqual(['8201', '房1', '房2'])
    await office.did('trip.withdraw', { candidate: people[2], on: '2026-08-01', reason: '家中有事' })
    await fill('room')
    expect(names()).toEqual(['8201', '房1'])
    expect(roomName(people[1]!)).toBe('房1')
  })

  it('write nothing where a proposal changes nothing', async () => {
    await fill('room')
    const again = await office.run('trip-place.fill', { batch, what: 'room' })
    expect(again.ok && again.plan.drafts).toEqual([])
  })

  it('ask for the seats of a coach and the size of a table before they are laid out; a driver has no seat, but eats', async () => {
    expect((await office.refused('trip-place.fill', { batch, what: 'seat' })).message).toBe(
      '请先填写每车座位，再排座位。',
    )
    expect((await office.refused('trip-place.fill', { batch, what: 'table' })).code).toBe('trip-place.table')
    const driver = await create('tripStaff', { batch, name: '周师傅', role: '司机', sex: '男' })
    await office.did('record.edit', { table: 'tripBatch', row: batch, values: { coachSeats: 34, tableSize: 10 } })
    await fill('seat')
    await fill('table')
    expect(place(people[1]!)?.['seat']).toBe('1-01')
    expect([place(driver)?.['seat'] ?? null, place(driver)?.['table']]).toEqual([null, 1])
  })

  it('change places where a hand puts somebody on a seat that is taken, and refuse a seat that is not there', async () => {
    await office.did('record.edit', { table: 'tripBatch', row: batch, values: { coachSeats: 34 } })
    await fill('seat')
    const [one, two] = people as [string, string]
    const [first, second] = [place(one)!['seat'], place(two)!['seat']] as [string, string]
    await put(one, 'seat', second)
    expect([place(one)!['seat'], place(two)!['seat'], place(two)!['seatFixed']]).toEqual([second, first, true])
    expect(
      (await office.refused('trip-place.put', { batch, traveller: one, what: 'seat', to: '1-35' })).message,
    ).toContain('每车 34 座')
  })

  it("take needs from the county's words, and from the office where it says otherwise", async () => {
    await office.did('record.edit', { table: 'tripBatch', row: batch, values: { coachSeats: 34 } })
    await office.did('trip-place.need', { batch, traveller: people[1], front: '否', low: '否' })
    await fill('room')
    await fill('seat')
    expect(office.rows('tripRoom').some((row) => row['low'] === true)).toBe(false)
    await office.did('trip-place.need', { batch, traveller: people[1], low: null })
    await fill('room')
    expect(office.row('tripRoom', String(place(people[1]!)!['room']))?.['low']).toBe(true)
    expect((await office.refused('trip-place.need', { batch, traveller: 'nobody' })).code).toBe('trip-place.gone')
  })

  it('have nobody to lay out in a batch without people', async () => {
    const empty = await create('tripBatch', batchValues({ name: '第三批', kind: 'home', place: '洞头' }))
    expect((await office.refused('trip-place.fill', { batch: empty, what: 'room' })).code).toBe('trip-place.nobody')
  })
})
