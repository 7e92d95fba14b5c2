// Three years of 疗休养 for the sample office, entered by the same commands a clerk uses: made-up rules (they exist in no other office),
// routes, quotas, counties' recommendations, who went; this year is under way. Nothing here writes a row by itself.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { profileId, seedUnits } from '../office/seed'
import { questions } from '../trips/after/picklists'
import { diceOf, type Dice } from './dice'
import { sampleSeed } from './sample'
import { sampleSizes, sampleTravel } from './travel'
import type { SampleDesk } from './visits'

const source = '示例规定（编造，仅供示例单位）'
/** People each county puts forward, so that some are left over and have a reason. */
const recommended = 4

const routes: readonly (readonly [code: string, name: string, area: string, place: string, price: number])[] = [
  ['SL01', '示例丽水休养', '省内', '丽水', 2900_00],
  ['SL02', '示例洞头海岛', '市内', '洞头', 2200_00],
]

/**
 * Enters what has happened by today in this year and the two before; asked again it enters only what is missing. Answers how many
 * plans were entered.
 */
export async function sampleTrips(desk: SampleDesk): Promise<number> {
  const year = Number(desk.today.slice(0, 4))
  const known = new Set((await desk.find('tripPlan', 'year', [year - 2, year - 1, year])).map((row) => row['year']))
  if (known.size === 0) await ground(desk, year)
  let entered = 0
  for (const of of [year - 2, year - 1, year]) {
    if (known.has(of)) continue
    await enterYear(desk, of, of === year)
    entered++
  }
  return entered
}

/** Rules, routes, and old trips of people who stand early in the roster. */
async function ground(desk: SampleDesk, year: number): Promise<void> {
  const rules = [
    { kind: 'per-year', number: 1, effect: 'block' },
    { kind: 'interval', number: 3, effect: 'block' },
    { kind: 'age-most', number: 75, effect: 'block' },
    { kind: 'age-care', number: 70, effect: 'warn' },
    { kind: 'days', area: '省内', number: 5, effect: 'block' },
    { kind: 'cost-trip', amount: 3000_00, effect: 'warn' },
  ]
  for (const rule of rules) await desk.run('trip-rule.save', { values: { ...rule, from: '2020-01', source } })
  await desk.run('trip-route.import', { file: '示例线路', routes: routes.map(routeOf) })
  await desk.run('record.edit', { table: 'profile', row: profileId, values: { tripsEnteredTo: year - 1 } })
  const dice = diceOf(sampleSeed, 41, 7)
  const people = await desk.find('person', 'county', seedUnits.map(({ id }) => id).slice(0, 4))
  const trips = people
    .filter(() => dice.chance(0.2))
    .map(({ id }) => ({
      person: id,
      kind: 'went',
      date: String(year - dice.int(4, 12)),
      organiser: dice.pick(['市总', '省总', '全总']),
      what: '上级组织疗休养（示例）',
    }))
  if (trips.length > 0) await desk.run('trip-record.take', { file: '历年疗休养名册（示例）', trips })
}

function routeOf([code, name, area, destination, price]: (typeof routes)[number]) {
  const values = {
    code,
    name,
    area,
    destination,
    days: 5,
    least: 8,
    most: 40,
    goBy: '大巴',
    backBy: '大巴',
    lodging: '三星双人间',
    price,
  }
  const words = ['集合出发、报到', '健康讲座', '红色教育：革命纪念馆', '心理辅导、自由休养', '返程']
  const days = words.map((morning, i) => ({
    day: i + 1,
    title: i === 0 ? '报到' : i === 4 ? '返程' : `第${i + 1}天休养`,
    place: destination,
    morning,
    meals: i === 0 ? '晚餐' : i === 4 ? '早餐' : '早中晚',
    ...(i < 4 ? { lodging: `示例${destination}宾馆` } : {}),
  }))
  return { values, days }
}

async function enterYear(desk: SampleDesk, year: number, running: boolean): Promise<void> {
  const values = {
    name: `${year}年劳模疗休养（示例）`,
    year,
    on: `${year}-05-20`,
    basis: `示例〔${year}〕6号会议纪要`,
    companions: 'none',
    agency: '示例旅行社',
    budget: 90_000_00,
    deadline: `${year}-06-15`,
  }
  const { id: plan } = (await desk.run('trip-plan.save', { values })) as { id: RowId }
  const batches = await enterBatches(desk, plan, year)
  await desk.run('trip-quota.spread', { plan })
  await desk.run('trip-plan.move', { plan, to: 'open' })
  for (const { id: county } of seedUnits)
    await recommendFor(desk, plan, batches, county, diceOf(sampleSeed, year, Number(county.slice(-4))))
  await desk.run('trip-plan.move', { plan, to: 'review' })
  await placeAll(desk, plan, batches)
  await sampleTravel(desk, batches, running)
  if (running) return
  await rest(desk, plan)
  const posting = {
    postFrom: `${year}-07-01`,
    postTo: `${year}-07-07`,
    postPlace: '市总工会网站（示例）',
    postResult: '无异议（示例）',
  }
  await desk.run('trip-plan.save', { row: plan, values: posting })
  for (const to of ['posted', 'formed']) await desk.run('trip-plan.move', { plan, to })
  await travelled(desk, plan, batches, year)
  await desk.run('trip-plan.move', { plan, to: 'done' })
}

/** Insured, declared, set out, written down who went, settled: few changes, each of as many rows as one change takes. */
async function travelled(desk: SampleDesk, plan: RowId, batches: readonly RowId[], year: number): Promise<void> {
  const placed = (await desk.find('tripCandidate', 'plan', [plan])).filter((row) => row['state'] === 'placed')
  const going = batches.filter((batch) => placed.some((row) => row['batch'] === batch))
  const label = '健康状况申报及承诺书已交（示例）'
  const edits = placed.map(({ id }) => ({ row: id, values: { healthSigned: true } }))
  await desk.run('record.edit-many', { table: 'tripCandidate', label, edits })
  const insured = going.map((batch, i) => ({ values: policyOf(batch, year, i) }))
  await desk.run('record.edit-many', { table: 'tripPolicy', label: '保险单（示例）', edits: [], creates: insured })
  const paid = going.map((batch) => ({ values: { batch, name: '市总工会（示例）' } }))
  await desk.run('record.edit-many', { table: 'tripPayer', label: '出资方（示例）', edits: [], creates: paid })
  for (const batch of going) await desk.run('trip-batch.depart', { batch })
  const [absent, ...went] = placed.map(({ id }) => id)
  if (went.length > 0) await desk.run('trip.attend', { candidates: went, went: true })
  if (absent) await desk.run('trip.attend', { candidates: [absent], went: false })
  for (const batch of going) await desk.run('trip-batch.settle', { batch, on: `${year}-10-20` })
  const dice = diceOf(sampleSeed, year, 43)
  const replies = going.flatMap((batch) => Array.from({ length: 6 }, () => ({ values: replyOf(batch, dice) })))
  await desk.run('record.edit-many', { table: 'tripReply', label: '满意度答卷（示例）', edits: [], creates: replies })
}

function policyOf(batch: RowId, year: number, i: number) {
  const month = `${year}-0${8 + i}`
  return {
    batch,
    kind: '人身意外险',
    number: `示例保单${year}${i + 1}`,
    insurer: '示例保险公司',
    cover: 1_000_000_00,
    medical: 100_000_00,
    ageMost: 80,
    from: `${month}-10`,
    to: `${month}-14`,
  }
}

function replyOf(batch: RowId, dice: Dice) {
  return { batch, ...Object.fromEntries(questions.map(({ field }) => [field, dice.int(3, 5)])) }
}

async function enterBatches(desk: SampleDesk, plan: RowId, year: number): Promise<readonly RowId[]> {
  const found = await desk.find(
    'tripRoute',
    'code',
    routes.map(([code]) => code),
  )
  const ids: RowId[] = []
  for (const [i, route] of found.entries()) {
    const month = `${year}-0${8 + i}`
    const values = {
      plan,
      name: `${year}年第${'一二'[i] ?? ''}批`,
      kind: 'route',
      route: route.id,
      from: `${month}-10`,
      to: `${month}-14`,
      places: 12,
      least: 6,
      refillUntil: `${year}-07-20`,
      price: route['price'],
      ...sampleSizes,
    }
    const { id } = (await desk.run('record.create', { table: 'tripBatch', values })) as { id: RowId }
    await desk.run('record.create', {
      table: 'tripStaff',
      values: {
        batch: id,
        name: '示例领队',
        role: '领队',
        sex: '女',
        employer: '示例旅行社',
        policyNumber: '示例保单（旅行社）',
      },
    })
    ids.push(id)
  }
  return ids
}

async function recommendFor(
  desk: SampleDesk,
  plan: RowId,
  batches: readonly RowId[],
  county: RowId,
  dice: Dice,
): Promise<void> {
  const own = (await desk.find('person', 'county', [county])).filter((row) => String(row['birth'] ?? '') > '1952')
  const from = dice.int(0, Math.max(0, own.length - recommended))
  const people = own.slice(from, from + recommended).map((row, i) => ({
    person: row.id,
    values: {
      role: i < recommended - 1 ? 'named' : 'reserve',
      order: i + 1,
      ...(batches[i % 2] ? { wish1: batches[i % 2] } : {}),
      boarding: '车站大道（示例）',
    },
  }))
  if (people.length > 0) await desk.run('trip.recommend', { plan, county, people, file: '推荐表（示例）' })
}

/** By rank, each to the first wished batch in which the county still has a place. */
async function placeAll(desk: SampleDesk, plan: RowId, batches: readonly RowId[]): Promise<void> {
  const quotas = await desk.find('tripQuota', 'batch', batches)
  const left = new Map(
    quotas.map((row) => [`${String(row['batch'])} ${String(row['county'])}`, Number(row['places'] ?? 0)]),
  )
  const waiting = (await desk.find('tripCandidate', 'plan', [plan]))
    .filter((row) => row['verdict'] !== 'block' && row['role'] === 'named')
    .sort((a, b) => Number(a['rank']) - Number(b['rank']))
  const chosen = new Map<RowId, RowId[]>()
  for (const row of waiting) {
    const batch = [row['wish1'], ...batches].find(
      (each) => (left.get(`${String(each)} ${String(row['county'])}`) ?? 0) > 0,
    )
    if (typeof batch !== 'string') continue
    const key = `${batch} ${String(row['county'])}`
    left.set(key, (left.get(key) ?? 0) - 1)
    chosen.set(batch, [...(chosen.get(batch) ?? []), row.id])
  }
  for (const [batch, candidates] of chosen) await desk.run('trip.place', { candidates, batch })
}

/** Whoever is left has it written why, as the office does before it posts the list. */
async function rest(desk: SampleDesk, plan: RowId): Promise<void> {
  const open = (await desk.find('tripCandidate', 'plan', [plan])).filter(
    (row) => row['state'] === 'waiting' && row['role'] === 'named',
  )
  const leave = async (rows: readonly Fields[], reason: string): Promise<void> => {
    if (rows.length > 0) await desk.run('trip.leave', { candidates: rows.map(({ id }) => id), reason })
  }
  await leave(
    open.filter((row) => row['verdict'] === 'block'),
    '审核不符合（示例）',
  )
  await leave(
    open.filter((row) => row['verdict'] !== 'block'),
    '本县名额已满，下一年优先（示例）',
  )
}
