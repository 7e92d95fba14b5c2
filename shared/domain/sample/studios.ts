// 创新工作室 and 协会工作 of the sample office: 145 studios by the end of 2021 and the county associations as the seed tells them, members and dues of
// this year. Names are made up; entered by the commands clerks use, in few changes.
import type { Value } from '../../oplog/operation'
import type { Fields } from '../field'
import { seedUnits } from '../office/seed'
import { diceOf } from './dice'
import { sampleSeed } from './sample'
import { sampleStudioYears } from './studio-years'
import type { SampleDesk } from './visits'

/** Studios that the seed's article counts at the end of 2021. */
export const sampleStudioCount = 145

const fields = ['机械制造', '电气', '汽车维修', '服装', '医疗', '教育', '电力', '建筑', '农业技术', '传统工艺']

/** Enters everything once; asked again it enters nothing. Answers how many studios were entered. */
export async function sampleStudios(desk: SampleDesk): Promise<number> {
  const counties = seedUnits.slice(0, 12).map(({ id }) => id)
  if ((await desk.find('studio', 'county', counties)).length > 0) return 0
  const people = (await desk.find('person', 'county', counties)).filter((row) => row['_dActive'] === 1)
  await create(desk, 'studio', '创新工作室', studios(people, counties))
  await create(desk, 'countyAssociation', '县级协会', counties.map(county))
  await assessed(desk, counties)
  await members(desk, people)
  await council(desk, people)
  return sampleStudioCount
}

function create(desk: SampleDesk, table: string, label: string, rows: readonly Readonly<Record<string, Value>>[]) {
  return desk.run('record.import', { table, file: `${label}名册（示例）`, rows: rows.map((values) => ({ values })) })
}

function studios(people: readonly Fields[], counties: readonly string[]): readonly Readonly<Record<string, Value>>[] {
  const dice = diceOf(sampleSeed, 61, 3)
  return Array.from({ length: sampleStudioCount }, (_, at) => {
    const leader = people[(at * 5) % Math.max(people.length, 1)]
    const name = String(leader?.['name'] ?? `示例${at + 1}`)
    const named = dice.int(2012, 2021)
    const level = dice.pick(['county', 'city', 'city', 'provincial'])
    const kind = dice.pick(['劳模', '高技能人才', '技能大师'])
    return {
      name: `${name}${kind}创新工作室（示例${String(at + 1).padStart(3, '0')}）`,
      level,
      county: String(leader?.['county'] ?? counties[at % counties.length]),
      unit: String(leader?.['employer'] ?? '示例单位'),
      field: dice.pick(fields),
      leader: name,
      ...(leader ? { person: leader.id } : {}),
      document: `示例〔${named}〕${dice.int(1, 60)}号`,
      namedOn: `${named}-${String(dice.int(3, 12)).padStart(2, '0')}`,
      reviewYear: 2026 + dice.int(0, 2),
    }
  })
}

/** 平阳, 文成 founded in 2021, 泰顺, 苍南 in preparation: what the article says; the others as plausible. */
const states: Readonly<Record<string, readonly ['founded' | 'preparing' | 'none', string?]>> = {
  鹿城区: ['founded', '2018-05'],
  瓯海区: ['founded', '2019-06'],
  瑞安市: ['founded', '2017-09'],
  乐清市: ['founded', '2019-11'],
  平阳县: ['founded', '2021-04'],
  文成县: ['founded', '2021-10'],
  泰顺县: ['preparing', '2021-09'],
  苍南县: ['preparing', '2021-11'],
}

function county(id: string): Readonly<Record<string, Value>> {
  const name = String(seedUnits.find((unit) => unit.id === id)?.values['name'])
  const [state, on] = states[name] ?? ['none' as const]
  const since = on === undefined ? {} : { [state === 'founded' ? 'foundedOn' : 'preparingOn']: on }
  return { county: id, name: `${name}劳动模范协会`, state, ...since }
}

/** Last year's 考核 of the studios of three counties, so that the page has both sides. */
async function assessed(desk: SampleDesk, counties: readonly string[]): Promise<void> {
  const dice = diceOf(sampleSeed, 62, 3)
  const year = Number(desk.today.slice(0, 4)) - 1
  const rows = await desk.find('studio', 'county', counties.slice(0, 3))
  const lines = rows.map(({ id }) => ({
    studio: id,
    result: dice.pick(['good', 'passed', 'passed']),
    score: dice.int(72, 98),
  }))
  if (lines.length > 0)
    await desk.run('studio.assess', { year, kind: 'annual', on: `${year}-12-10`, by: '评审组', lines })
  await sampleStudioYears(desk, rows)
}

async function members(desk: SampleDesk, people: readonly Fields[]): Promise<void> {
  const rows = people.slice(0, 120).map((person, at) => ({
    name: String(person['name']),
    kind: 'person',
    person: person.id,
    employer: String(person['employer'] ?? '示例单位'),
    number: `示例会${String(at + 1).padStart(4, '0')}`,
    joinedOn: '2018-06',
  }))
  const units = Array.from({ length: 8 }, (_, at) => ({
    name: `示例会员单位${at + 1}`,
    kind: 'unit',
    joinedOn: '2019',
  }))
  await create(desk, 'member', '协会会员', [...rows, ...units])
  const year = Number(desk.today.slice(0, 4))
  await desk.run('due.raise', { year, person: 50_00, unit: 1000_00 })
  const dues = await desk.find('due', 'year', [year])
  const paying = dues.filter((_, at) => at % 4 !== 0).map(({ id }) => id)
  if (paying.length > 0 && `${year}-03-12` <= desk.today)
    await desk.run('due.pay', { dues: paying, on: `${year}-03-12` })
}

const offices = [
  'president',
  'vice',
  'vice',
  'secretary',
  'standing',
  'standing',
  'council',
  'council',
  'council',
  'supervisor',
]

async function council(desk: SampleDesk, people: readonly Fields[]): Promise<void> {
  const year = Number(desk.today.slice(0, 4))
  const rows = offices.flatMap((duty, at) => {
    const person = people[at * 7]
    const held = { term: 3, duty, from: `${year - 3}-12`, to: `${year + 1}-12` }
    return person
      ? [
          {
            ...held,
            name: String(person['name']),
            person: person.id,
            employer: String(person['employer'] ?? '示例单位'),
          },
        ]
      : []
  })
  if (rows.length > 0) await create(desk, 'councilMember', '理事会成员', rows)
  await create(desk, 'councilMeeting', '协会会议', [
    {
      name: '市劳模协会理事会（示例）',
      kind: '理事会',
      on: '2021-12-20',
      present: 32,
      invited: 35,
      topics: '学习党的十九届六中全会精神',
    },
  ])
}
