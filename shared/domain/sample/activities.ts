// 志愿与宣讲 of the sample office: 2019, 2020 and 2021 with the figures that the association's own article tells, made of rows that add up to
// them, and a little of this year. Entered by the commands clerks use, some hundred rows at a time; people are the sample's own.
import type { RowId, Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedUnits } from '../office/seed'
import { diceOf, type Dice } from './dice'
import { sampleSeed } from './sample'
import { reportsOf, donationsOf, type Values } from './activities-giving'
import type { SampleDesk } from './visits'

/** Counties of the city in their order; the article's numbers are of all of them together. */
const counties = seedUnits.filter((unit) => unit.values['kind'] === 'county')
const organiser = '温州市劳模协会（示例）'

/** What 2020 came to, as told: each is spread over rows below, whose sum the test takes again. */
export const told = {
  teams: 27,
  volunteerEvents: 195,
  epidemicPeople: 364,
  themeEvents: 352,
  liveViewers: 36_500,
  lectureEvents2021: 98,
  covered2021: 15_260,
  /** 分. */
  raised2021: 176_000_00,
} as const

/** Enters what is missing; asked again it enters nothing. Answers how many activities were entered. */
export async function sampleActivities(desk: SampleDesk): Promise<number> {
  const known = await desk.find('activity', '_dYear', [2020])
  if (known.length > 0) return 0
  const units = seedUnits.map(({ id }) => id)
  const people = (await desk.find('person', 'county', units)).filter((row) => row['_dActive'] !== 0)
  const year = Number(desk.today.slice(0, 4))
  await many(desk, 'volunteerTeam', '志愿服务队（示例）', teams())
  const ids = people.map(({ id }) => id)
  await members(desk, ids)
  const teamsOf2020 = inOrder(await desk.find('volunteerTeam', '_dYear', [2020]))
  const activities = [...of2019(), ...of2020(teamsOf2020), ...of2021(), ...ofThisYear(desk.today)]
  await many(desk, 'activity', '历年活动（示例）', activities)
  for (const each of [2019, 2020, 2021, year]) await lists(desk, each, ids)
  const own = new Map(inOrder(await desk.find('activity', '_dYear', [2020, 2021])).map((row) => [row['name'], row.id]))
  await many(desk, 'donation', '历年捐赠（示例）', donationsOf(people, year, desk.today))
  await many(desk, 'mediaReport', '历年媒体报道（示例）', reportsOf(own, year, desk.today))
  const [report] = inOrder(await desk.find('mediaReport', '_dYear', [year]))
  if (report) await desk.run('media.name', { media: report.id, people: ids.slice(0, 3) })
  return activities.length
}

async function many(desk: SampleDesk, table: string, label: string, rows: readonly Values[]): Promise<void> {
  await desk.run('record.edit-many', { table, label, edits: [], creates: rows.map((values) => ({ values })) })
}

/** Ids grow with entry. */
function inOrder(rows: readonly Fields[]): readonly Fields[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const trades = ['电工', '模具', '物流', '电镀'] as const

function teams(): readonly Values[] {
  const of2020 = Array.from({ length: told.teams }, (_, i): Values => {
    const county = counties[i % counties.length]!
    const nth = Math.floor(i / counties.length) + 1
    return {
      name: `${String(county.values['name'])}劳模工匠志愿服务${['一', '二', '三'][nth - 1]}队（示例）`,
      kind: 'volunteer',
      county: county.id,
      foundedOn: `2020-0${2 + (i % 4)}`,
      organiser: `${String(county.values['name'])}总工会`,
      members: 10 + (i % 9),
    }
  })
  const skill = trades.map((trade): Values => ({
    name: `${trade}技术服务队（示例）`,
    kind: 'skill',
    foundedOn: '2021-04',
    organiser,
    trade,
    members: 8,
  }))
  return [
    { name: '“五一”劳模宣讲团（示例）', kind: 'lecture', foundedOn: '2019-04', organiser, members: 100 },
    ...of2020,
    ...skill,
  ]
}

/** Eight in each 技术服务队, who go with it to the firms. */
async function members(desk: SampleDesk, people: readonly RowId[]): Promise<void> {
  const skill = inOrder(await desk.find('volunteerTeam', '_dYear', [2021])).filter((row) => row['kind'] === 'skill')
  for (const [i, team] of skill.entries()) {
    const named = people.slice(i * 8, i * 8 + 8).map((person, at) => ({
      person,
      said: { role: at === 0 ? '队长' : '队员', from: '2021-04' },
    }))
    if (named.length > 0) await desk.run('team.join', { team: team.id, people: named })
  }
}

function of2019(): readonly Values[] {
  const many = { kind: 'lecture', theme: '三进', events: 100, attendees: 100, covered: 8600, organiser }
  return [{ ...many, name: '劳模走进民企百场文化宣讲（示例）', date: '2019-05', to: '2019-12', mode: '线下' }]
}

/** Seven events a team and the rest to the first ones: 195 in all. Theme events likewise: 352. */
function of2020(of: readonly Fields[]): readonly Values[] {
  const spread = (total: number, among: number, at: number): number =>
    Math.floor(total / among) + (at < total % among ? 1 : 0)
  const volunteer = of.map((team, i): Values => ({
    name: `${String(team['name']).replace('（示例）', '')}驰援疫情防控和复工复产（示例）`,
    kind: 'volunteer',
    theme: '疫情防控',
    date: `2020-0${2 + (i % 5)}`,
    ...(team['county'] ? { county: team['county'] as Value } : {}),
    team: team.id,
    organiser: String(team['organiser']),
    events: spread(told.volunteerEvents, told.teams, i),
    mode: '线下',
  }))
  const theme = counties.map((county, i): Values => ({
    name: `${String(county.values['name'])}“共话新时代温州人精神”主题活动（示例）`,
    kind: 'theme',
    theme: '新时代温州人精神',
    date: '2020-11',
    county: county.id,
    organiser: `${String(county.values['name'])}总工会`,
    events: spread(told.themeEvents, counties.length, i),
    mode: '线上线下',
    attendees: 30 + i,
  }))
  const live = {
    kind: 'lecture',
    theme: '公益讲座',
    date: '2020-03-18',
    mode: '线上',
    organiser,
    online: told.liveViewers,
  }
  return [...volunteer, ...theme, { ...live, name: '复工复产法律知识公益讲座（示例）' }]
}

const hundreds = [
  '老党员服务',
  '劳模工匠精神宣讲志愿服务',
  '退役军人服务',
  '困难职工家电维修和理发到家',
  '残疾人服务',
] as const

function of2021(): readonly Values[] {
  const rows = 7
  const four = Array.from({ length: rows }, (_, i): Values => ({
    name: `“中国梦·劳动美——我心向党”四进宣讲第${i + 1}组（示例）`,
    kind: 'lecture',
    theme: '四进',
    date: `2021-0${4 + (i % 6)}`,
    organiser,
    host: ['示例园区', '示例企业', '示例学校', '示例社区'][i % 4] as string,
    events: told.lectureEvents2021 / rows,
    covered: told.covered2021 / rows,
    mode: '线下',
  }))
  const forum = { kind: 'forum', theme: '学党史', date: '2021-06-25', organiser, attendees: 60, mode: '线下' }
  const visit = {
    kind: 'visit',
    theme: '学党史',
    date: '2021-07-06',
    place: '江心屿温州革命历史纪念馆',
    organiser,
    attendees: 40,
  }
  return [
    ...four,
    {
      ...forum,
      name: '全市劳模学党史、体初心、当标杆座谈会（示例）',
      raised: told.raised2021,
      raisedFor: '送温暖基金（示例）',
    },
    { ...visit, name: '赴江心屿温州革命历史纪念馆参观（示例）' },
    {
      ...forum,
      name: '服务乡村振兴、推进共同富裕劳模座谈会（示例）',
      theme: '共同富裕',
      date: '2021-10-20',
      place: '文成',
    },
    ...hundreds.map((what): Values => ({
      name: `五个一百：百名${what}（示例）`,
      kind: 'volunteer',
      theme: '五个一百',
      date: '2021-07',
      organiser,
      served: 100,
    })),
    ...trades.map((trade): Values => ({
      name: `${trade}技术服务队进企服务（示例）`,
      kind: 'skill',
      theme: '传帮带',
      date: '2021-09',
      organiser,
    })),
  ]
}

/** What was held by today, and one lecture that is planned. */
function ofThisYear(today: string): readonly Values[] {
  const year = today.slice(0, 4)
  const held: readonly Values[] = [
    {
      name: '学雷锋便民服务（示例）',
      kind: 'volunteer',
      theme: '五个一百',
      date: `${year}-03-05`,
      served: 180,
      attendees: 12,
    },
    {
      name: '“五一”劳模宣讲进园区（示例）',
      kind: 'lecture',
      theme: '三进',
      date: `${year}-04-28`,
      covered: 420,
      attendees: 6,
      topic: '执着专注，一丝不苟',
      host: '示例产业园',
    },
    {
      name: '高考护航志愿服务（示例）',
      kind: 'volunteer',
      theme: '传帮带',
      date: `${year}-06-07`,
      served: 300,
      attendees: 10,
    },
    { name: '劳模工匠助企技术服务（示例）', kind: 'skill', theme: '传帮带', date: `${year}-09-16`, attendees: 5 },
  ].map((values) => ({ ...values, organiser, place: '示例地点', mode: '线下', state: 'held' }))
  const planned = { kind: 'lecture', theme: '四进', organiser, state: 'planned', topic: '匠心报国', host: '示例学校' }
  return [
    ...held.filter(({ date }) => String(date) <= today),
    {
      ...planned,
      name: '劳模进校园宣讲（示例）',
      date: `${year}-12-15`,
      time: '14:00—15:30',
      contact: '王老师',
      contactPhone: '13800000000',
    },
  ]
}

/** Name lists of a year's activities, with hours where they were volunteer work. */
async function lists(desk: SampleDesk, year: number, people: readonly RowId[]): Promise<void> {
  const activities = inOrder(await desk.find('activity', '_dYear', [year]))
  const shares = sharesOf(activities, year)
  for (const [i, activity] of activities.entries()) {
    const share = shares[i] ?? []
    const dice = diceOf(sampleSeed, year, i)
    const found = share.flatMap((at) => people[at] ?? [])
    const named = found.map((person) => ({ person, said: saidOf(activity, dice) }))
    if (named.length > 0) await desk.run('activity.join', { activity: activity.id, people: named, from: '示例名单' })
  }
}

function saidOf(activity: Fields, dice: Dice): Readonly<Record<string, Value>> {
  if (activity['kind'] === 'lecture') return { role: '宣讲人', hours: 20 }
  if (activity['kind'] === 'volunteer') return { role: '志愿者', hours: dice.int(4, 16) * 5 }
  return activity['kind'] === 'skill' ? { role: '技术指导', hours: 60 } : { role: '参加' }
}

/** Places in the roster of who took part, per activity. In 2020 everybody of the epidemic's 364 once, some of them twice. */
function sharesOf(activities: readonly Fields[], year: number): readonly (readonly number[])[] {
  const range = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i)
  const epidemic = activities.filter((row) => row['theme'] === '疫情防控')
  return activities.map((row, i) => {
    if (year === 2019) return range(0, 100)
    if (year === 2020) {
      const at = epidemic.indexOf(row)
      if (at < 0) return row['kind'] === 'lecture' ? [0] : []
      const all = range(0, told.epidemicPeople).filter((nth) => nth % epidemic.length === at)
      return at % 3 === 0
        ? [...all, (at * 13 + 1) % told.epidemicPeople].filter((nth, j, list) => list.indexOf(nth) === j)
        : all
    }
    if (row['state'] === 'planned') return range(i, 2)
    if (typeof row['attendees'] === 'number') return range(i * 7, row['attendees'])
    return row['kind'] === 'lecture' || row['kind'] === 'skill' ? range(i * 5, 5) : []
  })
}
