// Three years of 走访慰问 for the sample office, entered by the same commands a clerk uses: made-up standards (they exist in no other
// office), campaigns with teams, results and cash, ad-hoc visits, needs and goods. Nothing here writes a row by itself.
import type { RowId } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedId, seedUnits } from '../office/seed'
import { diceOf, type Dice } from './dice'
import { samplePersonId, sampleSeed } from './sample'

/** What the sample needs of an office: running a command that must succeed, and rows by an index. */
export interface SampleDesk {
  run(command: string, input: unknown): Promise<unknown>
  find(table: string, index: string, values: readonly (string | number)[]): Promise<readonly Fields[]>
  /** YYYY-MM-DD. */
  readonly today: string
}

/** People whom the sample's campaigns consider: enough for full sheets, few enough to be filled in at once. */
const considered = 360
const source = '示例标准（编造，仅供示例单位）'
const twoCompanions = '王芳、李明'

interface Season {
  readonly kind: string
  readonly name: string
  /** Month and day of the judging day, and of the visits. */
  readonly on: string
  readonly day: string
  readonly people: number
  readonly way: 'transfer' | 'cash'
  readonly goods: string
}

const seasons: readonly Season[] = [
  {
    kind: '两节（元旦春节）',
    name: '两节慰问',
    on: '01-10',
    day: '01-15',
    people: considered,
    way: 'cash',
    goods: '米油1份',
  },
  { kind: '重阳', name: '重阳慰问', on: '10-08', day: '10-12', people: 120, way: 'transfer', goods: '重阳糕1份' },
]

/**
 * Enters what has happened by today in this year and the two before. Asked again it enters only what is missing, so that a filling
 * that was interrupted goes on. Answers how many campaigns were entered.
 */
export async function sampleVisits(desk: SampleDesk): Promise<number> {
  const year = Number(desk.today.slice(0, 4))
  const schemes = await standards(desk)
  let entered = 0
  for (const of of [year - 2, year - 1, year]) {
    const known = new Set((await desk.find('campaign', 'visitYear', [of])).map((row) => row['name']))
    for (const season of seasons) {
      const name = `${of}年${season.name}（示例）`
      if (`${of}-${season.day}` > desk.today || known.has(name)) continue
      await enterCampaign(desk, schemes, { ...season, name }, of, of === year && season.kind === '重阳')
      entered++
    }
  }
  if (entered > 0) await aside(desk, schemes, year)
  return entered
}

interface Schemes {
  readonly main: RowId
  readonly hardship: RowId
  readonly illness: RowId
}

/** The made-up standards; their ids are fixed, so that a second filling finds them. */
async function standards(desk: SampleDesk): Promise<Schemes> {
  const ids: Schemes = { main: seedId('v', 1), hardship: seedId('v', 2), illness: seedId('v', 3) }
  if ((await desk.find('policyRule', 'scheme', [ids.main, ids.hardship, ids.illness])).length > 0) return ids
  const scheme = async (id: RowId, name: string, cycle: string, more = {}): Promise<void> => {
    const values = { name, nature: '慰问', handling: 'own', fundLevel: '市', cycle, formula: 'flat', ...more }
    await desk.run('record.create', { table: 'scheme', id, values })
  }
  const rule = (of: RowId, amount: number, level?: string) =>
    desk.run('policy.save', { values: { scheme: of, amount, from: '2020-01', source, ...(level ? { level } : {}) } })
  await scheme(ids.main, '节日慰问金（示例）', 'each')
  await scheme(ids.hardship, '困难劳模慰问金（示例）', 'each')
  await scheme(ids.illness, '住院慰问金（示例）', 'each', { ceiling: 3000_00 })
  for (const [level, amount] of [
    ['national', 2000_00],
    ['provincial', 1000_00],
    ['city', 500_00],
  ] as const)
    await rule(ids.main, amount, level)
  await rule(ids.hardship, 3000_00)
  await rule(ids.illness, 1000_00)
  return ids
}

async function enterCampaign(
  desk: SampleDesk,
  schemes: Schemes,
  season: Season,
  year: number,
  running: boolean,
): Promise<void> {
  const values = {
    name: season.name,
    kind: season.kind,
    visitYear: year,
    budgetYear: year,
    on: `${year}-${season.on}`,
    basis: `示例〔${year}〕${season.kind === '重阳' ? 9 : 1}号会议纪要`,
    scheme: schemes.main,
    hardshipScheme: schemes.hardship,
    goods: season.goods,
    way: season.way,
    ...(season.way === 'cash' ? { cashReason: '高龄老人习惯当面领取（示例）' } : {}),
  }
  const { id: campaign } = (await desk.run('campaign.save', { values })) as { id: RowId }
  const people = Array.from({ length: season.people }, (_, n) => samplePersonId(n))
  await desk.run('visit.take', { campaign, people, from: `名册前 ${season.people} 人（示例）` })
  const teams = await enterTeams(desk, campaign, `${year}-${season.day}`)
  await desk.run('visit.spread', { campaign })
  for (const to of ['approved', 'visiting']) await desk.run('campaign.move', { campaign, to })
  const dice = diceOf(sampleSeed, year, season.kind.length)
  for (const team of teams) await enterDay(desk, dice, team, season, running)
  await rest(desk, campaign, `${year}-${season.day}`, running)
  if (!running) await desk.run('campaign.move', { campaign, to: 'closed' })
}

interface Team {
  readonly id: RowId
  readonly leader: string
  readonly date: string
}

/** Five teams that share the counties between them. */
async function enterTeams(desk: SampleDesk, campaign: RowId, date: string): Promise<readonly Team[]> {
  const leaders = ['陈主席', '周副主席', '林副主席', '郑主任', '黄主任']
  const teams: Team[] = []
  for (const [i, leader] of leaders.entries()) {
    const counties = seedUnits.filter((_, at) => at % leaders.length === i).map((unit) => unit.id)
    const values = {
      campaign,
      name: `第${'一二三四五'[i] ?? ''}组`,
      date,
      leader,
      companions: twoCompanions,
      vehicle: `浙C示例${i + 1}`,
      counties,
    }
    const { id } = (await desk.run('record.create', { table: 'visitTeam', values })) as { id: RowId }
    teams.push({ id, leader, date })
  }
  return teams
}

/** Cash out, most visited, some received by family, a few not met, cash back; a running campaign is half way. */
async function enterDay(desk: SampleDesk, dice: Dice, team: Team, season: Season, running: boolean): Promise<void> {
  const visits = (await desk.find('visit', 'team', [team.id])).filter((row) => row['verdict'] === 'in')
  if (visits.length === 0) return
  const cash = season.way === 'cash'
  const amount = (rows: readonly Fields[]): number => rows.reduce((sum, row) => sum + Number(row['amount'] ?? 0), 0)
  if (cash) {
    const taken = { team: team.id, taken: amount(visits), on: team.date, takenBy: team.leader, givenBy: '示例出纳' }
    await desk.run('hand-over.take', taken)
  }
  const groups: Record<'visited' | 'family' | 'missed', Fields[]> = { visited: [], family: [], missed: [] }
  const half = running ? visits.slice(0, Math.floor(visits.length / 2)) : visits
  for (const visit of half)
    groups[
      dice.weigh([
        ['visited', 90],
        ['family', 6],
        ['missed', 4],
      ] as const)
    ].push(visit)
  const pair = { on: team.date, visitorA: team.leader, visitorB: '王芳' }
  const enter = async (rows: readonly Fields[], given: object): Promise<void> => {
    if (rows.length > 0) await desk.run('visit.result', { visits: rows.map((row) => row.id), ...given })
  }
  await enter(groups.visited, { result: 'visited', ...pair, found: '精神尚好，感谢关心（示例）' })
  await enter(groups.family, { result: 'family', ...pair, collector: '家属', relation: '配偶' })
  await enter(groups.missed, { result: 'missed', on: team.date })
  if (!cash || running) return
  const back = amount(groups.missed)
  const reason = back > 0 ? { reason: '未遇，改为转账（示例）' } : {}
  await desk.run('hand-over.return', {
    team: team.id,
    returned: back,
    on: team.date,
    receivedBy: '示例出纳',
    ...reason,
  })
}

/** Whoever fits no team (no county written) is left out by hand with the reason, so that the campaign can be closed. */
async function rest(desk: SampleDesk, campaign: RowId, on: string, running: boolean): Promise<void> {
  if (running) return
  const open = (await desk.find('visit', 'campaign', [campaign])).filter(
    (row) => row['verdict'] === 'in' && row['result'] === undefined,
  )
  if (open.length === 0) return
  await desk.run('visit.decide', {
    visits: open.map((row) => row.id),
    verdict: 'out',
    reason: `${on} 前住址未核实，改为转账补发（示例）`,
  })
}

/** Ad-hoc visits, what people asked for, who was rung up, and goods bought and handed out. */
async function aside(desk: SampleDesk, schemes: Schemes, year: number): Promise<void> {
  const visits = (await desk.find('visit', 'year', [year - 1])).filter((row) => row['result'] === 'visited')
  const asked = ['住院护工难找', '老房加装电梯', '孙辈入学咨询', '医保报销不清楚', '想参加疗休养']
  for (const [i, what] of asked.entries()) {
    const person = visits[i]?.['person']
    if (typeof person !== 'string') continue
    const due = `${year}-${String(i + 1).padStart(2, '0')}-28`
    const state = i < 2 ? { state: 'done', outcome: '已与街道联系解决（示例）' } : { state: i === 2 ? 'doing' : 'open' }
    const values = { person, what: `${what}（示例）`, owner: '王芳', due, raisedOn: `${year - 1}-10-12`, ...state }
    await desk.run('record.create', { table: 'need', values })
    const visit = { person, occasion: '住院', on: `${year - 1}-06-1${i}`, scheme: schemes.illness, reason: source }
    await desk.run('visit.ad-hoc', { ...visit, amount: 1000_00, way: 'transfer' })
  }
  for (const visit of visits.slice(5, 25)) {
    const values = {
      person: visit['person'],
      date: `${year - 1}-12-0${1 + (visits.indexOf(visit) % 9)}`,
      way: '电话',
      by: '王芳',
      found: '电话问候（示例）',
    }
    await desk.run('record.create', { table: 'contactLog', values })
  }
  for (const of of [year - 2, year - 1]) await enterGoods(desk, of)
}

async function enterGoods(desk: SampleDesk, year: number): Promise<void> {
  const [campaign] = (await desk.find('campaign', 'visitYear', [year])).filter((row) =>
    String(row['name']).includes('两节'),
  )
  const teams = campaign ? await desk.find('visitTeam', 'campaign', [campaign.id]) : []
  const values = {
    name: `${year}年两节米油（示例）`,
    spec: '米5千克、油1.8升',
    unit: '份',
    ...(campaign ? { campaign: campaign.id } : {}),
  }
  const { id: goods } = (await desk.run('record.create', { table: 'goods', values })) as { id: RowId }
  const line = (kind: string, day: string, quantity: number, more = {}) =>
    desk.run('goods.move', { goods, kind, date: `${year}-01-${day}`, quantity, by: '王芳', ...more })
  const price = 118_00
  await line('plan', '02', 300, { price: 120_00, supplier: '示例粮油店', document: `示例采〔${year}〕1号` })
  for (const [supplier, quoted] of [
    ['示例粮油店', 118_00],
    ['示例超市', 122_00],
    ['示例商行', 125_00],
  ] as const)
    await line('quote', '03', 300, { price: quoted, supplier })
  await line('in', '08', 300, { price, supplier: '示例粮油店', document: `示票${year}001`, second: '李明' })
  for (const team of teams) await line('out', '14', 50, { team: team.id, second: '第一领用人' })
  const [first] = teams
  if (first) await line('back', '16', 4, { team: first.id, second: '李明', note: '未遇退回（示例）' })
  await line('count', '20', 300 - teams.length * 50 + (first ? 4 : 0), { second: '李明' })
}
