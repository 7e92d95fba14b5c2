import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../test/support/memory-office'
import { setOut } from '../../../test/support/trip-desk'
import { seedTitles, seedUnits } from '../office/seed'
import { candidateId } from './recommend-commands'

const unit = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''
const title = (name: string): string => seedTitles.find((each) => each.values['name'] === name)?.id ?? ''
const [lucheng, ruian] = [unit('鹿城区'), unit('瑞安市')]

let office: MemoryOffice
let plan: string
let first: string

const worker = async (
  name: string,
  county = lucheng,
  values: Record<string, unknown> = {},
  level = '温州市劳动模范',
): Promise<string> => {
  const person = await office.person({ name, county, birth: '1975-03-01', ...values })
  await office.did('record.create', { table: 'honour', values: { person, title: title(level), awardedOn: '2010' } })
  return person
}
const batchOf = async (name: string, from: string, places: number, more = {}): Promise<string> => {
  const values = {
    plan,
    name,
    kind: 'home',
    place: '丽水休养院',
    from,
    to: `${from.slice(0, 8)}${String(Number(from.slice(8)) + 4).padStart(2, '0')}`,
    places,
    ...more,
  }
  return (await office.did('record.create', { table: 'tripBatch', values })).id
}
const rule = (kind: string, more: Record<string, unknown>) =>
  office.did('trip-rule.save', { values: { kind, effect: 'block', from: '2020', source: '温工〔2026〕5号', ...more } })
const went = (person: string, date?: string) =>
  office.did('record.create', {
    table: 'tripRecord',
    values: { person, kind: 'went', ...(date ? { date } : {}), organiser: '市总' },
  })
const move = (to: string) => office.did('trip-plan.move', { plan, to })
const quotas = (batch: string, given: Readonly<Record<string, number>>) => ({
  batch,
  quotas: Object.entries(given).map(([county, places]) => ({ county, places })),
})
const recommend = (people: readonly string[], county = lucheng, values: Record<string, unknown> = {}) =>
  office.did('trip.recommend', {
    plan,
    county,
    people: people.map((person) => ({ person, values: { role: 'named', ...values } })),
  })
const row = (person: string) => office.row('tripCandidate', candidateId(plan, person))
const id = (person: string): string => candidateId(plan, person)
const opened = async (given: Readonly<Record<string, number>>): Promise<void> => {
  await office.did('trip-quota.set', quotas(first, given))
  await office.did('trip-plan.save', { row: plan, values: { basis: '〔2026〕6号纪要' } })
  await move('open')
}

beforeEach(async () => {
  office = await memoryOffice()
  plan = (
    await office.did('trip-plan.save', {
      values: { name: '2026年疗休养', year: 2026, on: '2026-06-01', companions: 'none' },
    })
  ).id
  first = await batchOf('2026年第一批', '2026-09-01', 3)
})

describe('quotas', () => {
  it('are proposed from the people whom no rule blocks, and add up batch by batch', async () => {
    const second = await batchOf('2026年第二批', '2026-10-01', 4)
    await rule('age-most', { number: 65 })
    for (const name of ['甲', '乙', '丙', '丁']) await worker(name)
    for (const name of ['戊', '己']) await worker(name, ruian)
    await worker('老人', ruian, { birth: '1950-01-01' })
    await office.person({ name: '无荣誉', county: ruian })
    expect(await office.did('trip-quota.spread', { plan })).toEqual({ heads: 6 })
    const given = (batch: string) =>
      Object.fromEntries(
        office
          .rows('tripQuota')
          .filter((each) => each['batch'] === batch)
          .map((each) => [each['county'], each['places']]),
      )
    expect(given(first)).toEqual({ [lucheng]: 2, [ruian]: 1 })
    expect(given(second)).toEqual({ [lucheng]: 3, [ruian]: 1 })
  })

  it('that do not add up to the places are refused, and a plan goes out only with all of them right', async () => {
    const wrong = await office.refused('trip-quota.set', quotas(first, { [lucheng]: 1, [ruian]: 1 }))
    expect(wrong).toMatchObject({ code: 'trip-quota.sum' })
    expect(wrong.message).toContain('名额 3 个，各县（市、区）合计 2 个，还差 1 个')
    await office.did('trip-plan.save', { row: plan, values: { basis: '〔2026〕6号纪要' } })
    expect((await office.refused('trip-plan.move', { plan, to: 'open' })).code).toBe('trip-quota.sum')
    await office.did('trip-quota.set', quotas(first, { [lucheng]: 2, [ruian]: 1 }))
    await office.did('record.edit', { table: 'tripBatch', row: first, values: { places: 5 } })
    expect((await office.refused('trip-plan.move', { plan, to: 'open' })).message).toContain('还差 2 个')
    await office.did('record.edit', { table: 'tripBatch', row: first, values: { places: 3 } })
    await move('open')
    expect((await office.refused('trip-quota.set', quotas(first, { [lucheng]: 3, [ruian]: 0 }))).code).toBe(
      'trip-quota.told',
    )
  })
})

describe('the verdict on whom a county recommends', () => {
  beforeEach(() => opened({ [lucheng]: 2, [ruian]: 1 }))

  it('says each rule with its source; an example of another place judges nobody', async () => {
    const [young, old, recent] = [
      await worker('甲'),
      await worker('乙', lucheng, { birth: '1955-01-01' }),
      await worker('丙'),
    ]
    await went(recent, '2024-05')
    await office.did('trip-rule.examples', {})
    await recommend([young, old, recent])
    expect([young, old, recent].map((person) => row(person)?.['verdict'])).toEqual(['warn', 'warn', 'ok'])
    await rule('age-most', { number: 65 })
    await rule('interval', { number: 3, effect: 'warn' })
    await office.did('trip.review', { plan })
    expect(row(old)).toMatchObject({ verdict: 'block' })
    expect(row(old)?.['findings']).toContain('71 周岁，超过 65 周岁（温工〔2026〕5号）')
    expect(row(recent)).toMatchObject({ verdict: 'warn', findings: '2024 年参加过，间隔不满 3 年（温工〔2026〕5号）' })
    expect(
      (
        await office.refused('trip-rule.save', {
          values: { kind: 'interval', number: 5, effect: 'block', from: '2024', source: '又一份' },
        })
      ).code,
    ).toBe('trip-rule.overlap')
  })

  it('asks for a doctor and a companion of the old, and says what a companion policy does not allow', async () => {
    await rule('age-care', { number: 70, effect: 'warn' })
    const [old, other] = [await worker('甲', lucheng, { birth: '1950-01-01' }), await worker('乙')]
    await recommend([old], lucheng, { companion: '张小明', companionKind: '陪护', companionRelation: '子' })
    await recommend([other], lucheng, { companion: '李小花', companionKind: '自费随行' })
    expect(row(old)?.['findings']).toContain('76 周岁，缺医生意见（温工〔2026〕5号）')
    expect(row(other)?.['findings']).toContain('本方案家属不随行')
    await office.did('record.edit', { table: 'tripCandidate', row: id(old), values: { doctorNote: true } })
    await office.did('trip.review', { plan })
    expect(row(old)?.['findings']).not.toContain('缺')
    expect(
      (
        await office.refused('trip.recommend', {
          plan,
          county: lucheng,
          people: [{ person: other, values: { companion: '王五', companionKind: null } }],
        })
      ).code,
    ).toBe('trip.companion')
  })

  it('ranks in the county and over the city; 待核实 goes last until somebody finds out or old trips are entered', async () => {
    const [a, b, c] = [await worker('甲', lucheng, { frontLine: true }), await worker('乙'), await worker('丙', ruian)]
    await went(b, '2016')
    await recommend([a, b])
    await recommend([c], ruian)
    expect([a, b, c].map((person) => row(person)?.['rank'])).toEqual([2, 1, 3])
    expect(row(a)?.['rankReason']).toMatch(/^是否参加过待核实/u)
    const profile = office.rows('profile')[0]!
    await office.did('record.edit', { table: 'profile', row: profile.id, values: { tripsEnteredTo: 2025 } })
    await office.did('trip.review', { plan })
    expect([a, b, c].map((person) => row(person)?.['rank'])).toEqual([1, 3, 2])
    expect([a, b, c].map((person) => row(person)?.['countyRank'])).toEqual([1, 2, 1])
    expect(row(a)).toMatchObject({ rankReason: '从未参加；一线或艰苦岗位；市级；在职；2010 年授予', history: 'never' })
  })

  it("is of one row a person, takes only what a county may say, and only the county's own people", async () => {
    const [a, stranger] = [await worker('甲'), await worker('乙', ruian)]
    await recommend([a])
    await recommend([a], lucheng, { boarding: '车站大道' })
    expect(office.rows('tripCandidate')).toHaveLength(1)
    const given = (person: string, values: Record<string, unknown>) => ({
      plan,
      county: lucheng,
      people: [{ person, values }],
    })
    for (const [input, code] of [
      [given(stranger, { role: 'named' }), 'trip.county'],
      [given(a, { state: 'placed' }), 'trip.field'],
      [given(a, { wish1: first, wish2: first }), 'trip.wish'],
      [
        {
          ...given(a, {}),
          people: [
            { person: a, values: {} },
            { person: a, values: {} },
          ],
        },
        'trip.twice',
      ],
    ] as const)
      expect((await office.refused('trip.recommend', input)).code).toBe(code)
    expect(
      (await office.refused('record.edit', { table: 'tripCandidate', row: id(a), values: { rank: 9 } })).code,
    ).toBe('record.reserved')
    expect((await office.refused('record.remove', { table: 'tripCandidate', rows: [id(a)] })).code).toBe(
      'record.permanent',
    )
  })
})

describe('who goes', () => {
  let people: readonly string[]

  beforeEach(async () => {
    await opened({ [lucheng]: 2, [ruian]: 1 })
    people = [await worker('甲'), await worker('乙'), await worker('丙'), await worker('丁', ruian)]
    for (const [i, person] of people.entries()) await went(person, String(2010 + i))
    await recommend(people.slice(0, 3))
    await recommend([people[3]!], ruian)
  })
  const place = (who: readonly string[], reason?: string) => ({
    candidates: who.map(id),
    batch: first,
    ...(reason ? { reason } : {}),
  })

  it("is kept to places, quotas and rules, and a leader's reason stays through every review", async () => {
    const [a, b, c, d] = people as [string, string, string, string]
    expect((await office.refused('trip.place', place([a, b, c, d]))).code).toBe('trip.full')
    expect((await office.refused('trip.place', place([a, b, c]))).message).toContain(
      '鹿城区在2026年第一批有 2 个名额，这样就安排了 3 人',
    )
    await rule('interval', { number: 15 })
    expect((await office.refused('trip.place', place([c]))).message).toContain('丙：2012 年参加过，间隔不满 15 年')
    await office.did('trip.place', place([c], '主席办公会议定'))
    await office.did('trip.review', { plan })
    expect(row(c)).toMatchObject({ state: 'placed', hand: 'in', handReason: '主席办公会议定', verdict: 'block' })
    await office.did('record.create', { table: 'statusEvent', values: { person: d, kind: 'died', date: '2026-05' } })
    expect((await office.refused('trip.place', place([d], '照顾'))).code).toBe('trip.final')
  })

  it('is decided about everybody before it is posted, and posted to its end before it is a group', async () => {
    const [a, b, c, d] = people as [string, string, string, string]
    await office.did('trip.place', place([a, b, d]))
    await move('review')
    expect((await office.refused('trip-plan.move', { plan, to: 'posted' })).code).toBe('trip-plan.waiting')
    await office.did('trip.leave', { candidates: [id(c)], reason: '名额有限，下一年优先' })
    expect((await office.refused('trip-plan.move', { plan, to: 'posted' })).code).toBe('trip-plan.posting')
    await office.did('trip-plan.save', {
      row: plan,
      values: { postFrom: '2026-11-18', postTo: '2026-11-24', postPlace: '工会网站' },
    })
    await move('posted')
    expect((await office.refused('trip-plan.move', { plan, to: 'formed' })).code).toBe('trip-plan.posted')
    office.clock.set(Date.UTC(2026, 10, 25, 4))
    expect((await office.refused('trip-plan.move', { plan, to: 'formed' })).code).toBe('trip-plan.result')
    await office.did('trip-plan.save', { row: plan, values: { postResult: '无异议' } })
    await move('formed')
    expect((await office.refused('trip-plan.move', { plan, to: 'done' })).code).toBe('trip-plan.attendance')
    expect((await office.refused('trip.attend', { candidates: [id(a)], went: true })).code).toBe('trip.not-out')
    await setOut(office, first, [a, b, d].map(id))
    await office.did('trip.attend', { candidates: [id(a), id(b)], went: true })
    await office.did('trip.attend', { candidates: [id(d)], went: false })
    await office.did('trip.attend', { candidates: [id(b)], went: false })
    await office.did('trip.attend', { candidates: [id(b)], went: true })
    await office.did('trip.review', { plan })
    expect(row(a)).toMatchObject({ state: 'went', lastTrip: '2010' })
    const own = office.rows('tripRecord').filter((record) => record['batch'] === first)
    expect(own.map((record) => record['person']).sort()).toEqual([a, b].sort())
    expect(own[0]).toMatchObject({ date: '2026-09-01', days: 5, what: '2026年第一批 丽水休养院' })
    expect((await office.refused('trip-plan.move', { plan, to: 'done' })).message).toContain('2026年第一批还没有结算')
    await office.did('record.edit', { table: 'tripBatch', row: first, values: { price: 2000_00 } })
    await office.did('record.create', { table: 'tripPayer', values: { batch: first, name: '所在单位' } })
    await office.did('trip-batch.settle', { batch: first, on: '2026-11-25' })
    await move('done')
  })

  it("changes by 退出: the county's 替补 follows until its date, then the city's next; each with one key", async () => {
    const [a, b, c, d] = people as [string, string, string, string]
    await office.did('trip.recommend', { plan, county: lucheng, people: [{ person: c, values: { role: 'reserve' } }] })
    await office.did('trip.place', place([a, b]))
    await office.did('record.edit', { table: 'tripBatch', row: first, values: { refillUntil: '2026-11-30' } })
    const out = (person: string) =>
      office.did('trip.withdraw', { candidate: id(person), on: '2026-11-23', reason: '家中有事' })
    await out(a)
    expect(row(a)).toMatchObject({ state: 'withdrawn', freedBatch: first })
    expect(row(a)?.['rank']).toBeUndefined()
    expect(row(b)?.['rank']).toBe(1)
    expect(await office.did('trip.refill', { candidate: id(a) })).toMatchObject({ name: '丙', from: 'county' })
    expect((await office.refused('trip.refill', { candidate: id(a) })).code).toBe('trip.refilled')
    await out(b)
    expect((await office.refused('trip.refill', { candidate: id(b) })).message).toContain('县内补报到 2026-11-30 为止')
    office.clock.set(Date.UTC(2026, 11, 1, 4))
    expect(await office.did('trip.refill', { candidate: id(b) })).toMatchObject({ name: '丁', from: 'city' })
    expect(row(d)).toMatchObject({ state: 'placed', batch: first })
    expect((await office.refused('trip.free', { candidates: [id(a)] })).code).toBe('trip.refilled')
  })
})

describe('old trips', () => {
  it("come in once however often the file is given, and cannot be called one's own", async () => {
    const person = await worker('甲')
    const trips = [
      { person, kind: 'went', date: '2019', organiser: '省总', what: '省总休养' },
      { person, kind: 'went', date: '2022-06' },
    ]
    const take = () => office.did('trip-record.take', { file: '历年.xlsx', trips: [...trips, trips[0]] })
    expect(await take()).toEqual({ created: 2, same: 1, skipped: [] })
    expect(await take()).toEqual({ created: 0, same: 3, skipped: [] })
    expect(office.rows('tripRecord').every((record) => record['entered'] === '补录')).toBe(true)
    expect(
      (await office.refused('record.create', { table: 'tripRecord', values: { person, kind: 'went', batch: first } }))
        .code,
    ).toBe('record.reserved')
    expect(
      (await office.refused('record.create', { table: 'tripRecord', values: { person, kind: 'never', date: '2020' } }))
        .code,
    ).toBe('trip.never')
  })
})

describe('routes', () => {
  const route = (code: string, days: number, more = {}) => ({
    values: { code, name: `线路${code}`, area: '省内', days, ...more },
    days: Array.from({ length: days }, (_, i) => ({ day: i + 1, title: `第${i + 1}天` })),
  })

  it('come in with their days as one change, twice changing nothing, and lose days when they become shorter', async () => {
    expect(
      await office.did('trip-route.import', { file: '线路.xlsx', routes: [route('A', 3), route('B', 2)] }),
    ).toEqual({ routes: 2, written: 7 })
    expect(
      await office.did('trip-route.import', { file: '线路.xlsx', routes: [route('A', 3), route('B', 2)] }),
    ).toEqual({ routes: 2, written: 0 })
    await office.did('trip-route.import', { file: '线路.xlsx', routes: [route('A', 2)] })
    expect(office.rows('tripDay')).toHaveLength(4)
  })

  it('of 0 days, with a gap in their days or more people at least than at most are refused', async () => {
    const refused = async (given: object) =>
      (await office.refused('trip-route.import', { file: 'x', routes: [given] })).message
    expect(await refused(route('A', 0))).toContain('天数是 0')
    expect(await refused({ ...route('A', 3), days: [{ day: 1 }, { day: 3 }, { day: 4 }] })).toContain('缺第 2 天')
    expect(await refused({ ...route('A', 3), days: [{ day: 1 }, { day: 2 }] })).toContain(
      '天数写的是 3 天，行程有 2 天，缺第 3 天',
    )
    expect(await refused(route('A', 3, { least: 20, most: 10 }))).toContain('最高人数 10 少于最低人数 20')
    expect(
      (
        await office.refused('record.create', {
          table: 'tripRoute',
          values: { code: 'Z', name: 'Z', area: '省内', days: 0 },
        })
      ).code,
    ).toBe('route.days')
  })
})
