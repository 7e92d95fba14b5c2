import { beforeEach, describe, expect, it } from 'vitest'
import { memoryOffice, type MemoryOffice } from '../../../../test/support/memory-office'
import { seedTitles, seedUnits } from '../../office/seed'
import { readPlan } from '../read-plan'
import { candidateId } from '../recommend-commands'
import { suggestionId } from './commands'
import { compareLists } from './compare'
import { firstList } from './first-list'
import { readSuggestion } from './kept'
import { listOf, printOf, problemOf } from './problem'

const county = seedUnits.find((each) => each.values['name'] === '鹿城区')!.id
const title = seedTitles.find((each) => each.values['name'] === '温州市劳动模范')!.id

let office: MemoryOffice
let plan: string
let batch: string
let people: readonly string[]

const whole = async () =>
  readPlan(
    {
      all: async (table) => office.rows(table),
      children: async (table, parent) => office.rows(table).filter((row) => row['plan'] === parent),
      find: async (table, index, values) => office.rows(table).filter((row) => values.includes(String(row[index]))),
      rows: async (table, ids) => office.rows(table).filter((row) => ids.includes(row.id)),
    },
    office.row('tripPlan', plan)!,
  )
const suggested = async () => {
  const rows = await whole()
  const problem = problemOf(rows)
  return { rows, print: printOf(problem), list: listOf(problem, firstList(problem), rows) }
}
const adopt = async (list: ReadonlyMap<string, string>) => ({ plan, list: [...list] })
const state = (person: string) => office.row('tripCandidate', candidateId(plan, person))?.['state']

beforeEach(async () => {
  office = await memoryOffice()
  const values = { name: '2026年疗休养', year: 2026, on: '2026-06-01', companions: 'none', basis: '6号纪要' }
  plan = (await office.did('trip-plan.save', { values })).id
  const days = { from: '2026-09-01', to: '2026-09-05' }
  const home = { plan, name: '2026年第一批', kind: 'home', place: '丽水休养院', places: 2, least: 1, ...days }
  batch = (await office.did('record.create', { table: 'tripBatch', values: home })).id
  await office.did('trip-quota.set', { batch, quotas: [{ county, places: 2 }] })
  await office.did('trip-plan.move', { plan, to: 'open' })
  const made: string[] = []
  for (const name of ['甲', '乙', '丙']) {
    const person = await office.person({ name, county, birth: '1975-03-01', sex: '男' })
    await office.did('record.create', { table: 'honour', values: { person, title, awardedOn: '2010' } })
    made.push(person)
  }
  people = made
  const named = people.map((person) => ({ person, values: { role: 'named' } }))
  await office.did('trip.recommend', { plan, county, people: named })
})

describe('a suggestion', () => {
  it('places nobody while it is kept, and is read by every PC as it was made', async () => {
    const { list, print } = await suggested()
    await office.did('trip-suggestion.keep', { plan, print, list: [...list], end: 'stopped', left: 0.02 })
    expect(people.map(state)).toEqual(['waiting', 'waiting', 'waiting'])
    const kept = readSuggestion(office.row('tripSuggestion', suggestionId(plan))?.['made'])
    expect(kept).toMatchObject({ print, end: 'stopped', left: 0.02 })
    expect([...kept!.list].sort()).toEqual([...list].sort())
  })

  it('is taken over as one change, and then is what stands', async () => {
    const { list } = await suggested()
    expect(await office.did('trip.adopt', await adopt(list))).toEqual({ came: 2, moved: 0, out: 0 })
    expect(people.map(state)).toEqual(['placed', 'placed', 'waiting'])
    const again = await suggested()
    expect([...again.list].sort()).toEqual([...list].sort())
    expect(compareLists(again.rows, again.list).map(({ change, why }) => [change, why()])).toEqual([
      ['same', '没有填意向'],
      ['same', '没有填意向'],
      ['left', '鹿城区 2 个名额已安排 2 人，本人县内次序第 3'],
    ])
  })

  it('puts out whom it leaves out, says why, and keeps whom people fixed', async () => {
    await office.did('trip.place', { candidates: [candidateId(plan, people[2]!)], batch, reason: '主席办公会议定' })
    await office.did('trip.place', { candidates: [candidateId(plan, people[1]!)], batch })
    const { rows, list } = await suggested()
    const lines = compareLists(rows, list).map(({ change, candidate }) => [candidate['person'], change])
    expect(lines).toEqual([
      [people[0], 'in'],
      [people[1], 'out'],
      [people[2], 'same'],
    ])
    await office.did('trip.adopt', await adopt(list))
    expect(people.map(state)).toEqual(['placed', 'waiting', 'placed'])
  })

  it('that no longer fits is refused with what changed, and nothing is written', async () => {
    const { list } = await suggested()
    await office.did('trip.withdraw', { candidate: candidateId(plan, people[0]!), on: '2026-11-23', reason: '有事' })
    const refused = await office.refused('trip.adopt', await adopt(list))
    expect(refused.code).toBe('trip.adopt-stale')
    expect(refused.message).toContain('甲不能安排')
    expect(people.map(state)).toEqual(['withdrawn', 'waiting', 'waiting'])
  })

  it('sends nobody whom the rules forbid since the last review', async () => {
    const { list } = await suggested()
    await office.did('record.create', {
      table: 'statusEvent',
      values: { person: people[0]!, kind: 'died', date: '2026-05' },
    })
    expect((await office.refused('trip.adopt', await adopt(list))).code).toBe('trip.adopt-rules')
  })

  it('is not taken over outside recommending and review, nor with too many in a batch', async () => {
    const { list } = await suggested()
    const crowd = new Map([...list, [candidateId(plan, people[2]!), batch]])
    expect((await office.refused('trip.adopt', await adopt(crowd))).message).toContain('2026年第一批超过名额')
    await office.did('trip-plan.move', { plan, to: 'void' })
    expect((await office.refused('trip.adopt', await adopt(list))).code).toBe('trip.adopt-state')
  })
})
