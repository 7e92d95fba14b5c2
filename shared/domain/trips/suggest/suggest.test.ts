import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samplePlan } from '../../../../test/support/sample-trip-plan'
import { smallPlan } from '../../../../test/support/small-trip-plan'
import { holds } from '../../../../test/support/property'
import type { Fields } from '../../field'
import { barriersOf, companyOf, type Barrier } from '../barriers'
import { whyNot, type PlanList } from '../why-not'
import { faultsOf } from './check-list'
import { firstList } from './first-list'
import { readSuggestion, writeSuggestion } from './kept'
import { listOf, printOf, problemOf } from './problem'
import { whoModel } from './model'
import { partOf, type PlanRows, type TripList } from './rows'

const suggested = (rows: PlanRows): TripList => {
  const problem = problemOf(rows)
  return listOf(problem, firstList(problem), rows)
}
const person = (id: string, more: Partial<Record<string, unknown>> = {}): Fields => ({
  id,
  person: id,
  county: 'a',
  role: 'named',
  state: 'waiting',
  verdict: 'ok',
  rank: Number(id.slice(1)),
  countyRank: Number(id.slice(1)),
  ...more,
})
const planOf = (
  candidates: readonly Fields[],
  batches: readonly Partial<Fields>[],
  quotas: readonly number[],
): PlanRows => ({
  plan: { id: 'plan' },
  batches: batches.map((batch, at) => ({ name: `第${at + 1}批`, from: `2026-0${at + 1}`, ...batch, id: `b${at + 1}` })),
  quotas: quotas.map((places, at) => ({ id: `q${at}`, batch: `b${at + 1}`, county: 'a', places })),
  candidates,
  people: new Map(candidates.map(({ id }) => [id, { id, name: `名${id}`, sex: '男' }])),
  routes: [],
  rules: [],
})
const asList = (rows: PlanRows): PlanList => ({ ...rows, countyName: () => '鹿城区' })
const placed = (rows: PlanRows, list: TripList): PlanRows => ({
  ...rows,
  candidates: rows.candidates.map((row) => {
    const batch = list.get(row.id)
    if (partOf(row) !== 'open') return row
    return batch === undefined ? { ...row, state: 'waiting', batch: undefined } : { ...row, state: 'placed', batch }
  }),
})

describe('the list that is there at once', () => {
  it('keeps every hard rule, whatever was recommended and decided', () => {
    holds(
      [fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 6 })],
      (seed, people, batches) => {
        const rows = samplePlan({ people, batches, seed })
        expect(faultsOf(suggested(rows), rows)).toEqual([])
      },
      0.1,
    )
  })

  it('is the same whatever the order of the rows, and so is the model', () => {
    holds(
      [smallPlan, fc.infiniteStream(fc.nat())],
      (rows, chance) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((each) => [chance.next().value ?? 0, each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each)
        const other: PlanRows = {
          ...rows,
          candidates: shuffled(rows.candidates),
          batches: shuffled(rows.batches),
          quotas: shuffled(rows.quotas),
          people: new Map(shuffled([...rows.people])),
        }
        expect(printOf(problemOf(other))).toBe(printOf(problemOf(rows)))
        expect(whoModel(problemOf(other))).toEqual(whoModel(problemOf(rows)))
        expect([...suggested(other)].sort()).toEqual([...suggested(rows)].sort())
      },
      0.05,
    )
  })

  it('places nobody below somebody of the county who could have had the place', () => {
    holds(
      [smallPlan],
      (rows) => {
        const simple: PlanRows = {
          ...rows,
          batches: rows.batches.map((batch) => ({ ...batch, least: 0 })),
          candidates: rows.candidates.map((row): Fields => ({ ...row, companion: undefined })),
        }
        const list = suggested(simple)
        for (const out of simple.candidates.filter((row) => !list.has(row.id)))
          for (const below of simple.candidates.filter(
            (row) => list.has(row.id) && Number(row['rank']) > Number(out['rank']),
          )) {
            const exchanged = new Map([...list].filter(([id]) => id !== below.id)).set(out.id, list.get(below.id)!)
            if (faultsOf(exchanged, simple).length === 0) expect(`${out.id} behind ${below.id}`).toBe('')
          }
      },
      0.1,
    )
  })

  it('gives 20 places to the first 20 of 300, and says to everybody else where they stand', () => {
    const rows = planOf(
      Array.from({ length: 300 }, (_, at) => person(`p${at + 1}`)),
      [{ places: 20, least: 15 }],
      [20],
    )
    const list = suggested(rows)
    expect([...list.keys()].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))).toEqual(
      Array.from({ length: 20 }, (_, at) => `p${at + 1}`),
    )
    const after = asList(placed(rows, list))
    expect(whyNot(after.candidates[299]!, after)).toBe('鹿城区 20 个名额已安排 20 人，本人县内次序第 300')
  })

  it('does not run a batch that stays too small, and says so', () => {
    const rows = planOf(
      [person('p1'), person('p2', { wish1: 'b2' })],
      [
        { places: 5, least: 1 },
        { places: 5, least: 3 },
      ],
      [5, 5],
    )
    const list = suggested(rows)
    expect([...list]).toEqual([['p1', 'b1']])
    const after = asList(placed(rows, list))
    expect(whyNot(after.candidates[1]!, after)).toBe('第2批不到成团人数 3 人')
  })

  it('lets three who travel together make the number that single travellers did not', () => {
    const rows = planOf(
      [
        person('p1', { county: 'a' }),
        person('p2', { county: 'b', companion: '名p3' }),
        person('p3', { county: 'b' }),
        person('p4', { county: 'b', companion: '名p3' }),
        person('p5', { county: 'b', rank: 0 }),
      ],
      [{ places: 4, least: 3 }],
      [0],
    )
    const quotas = [{ id: 'q', batch: 'b1', county: 'b', places: 3 }]
    expect([...suggested({ ...rows, quotas }).keys()].sort()).toEqual(['p2', 'p3', 'p4'])
  })

  it('sends nobody without the one they travel with: neither goes where one is blocked, and the sentence names who and why', () => {
    const blocked = { verdict: 'block', findings: '72 周岁，超过 65 周岁' }
    const rows = planOf(
      [person('p1', { companion: '名p2' }), person('p2', blocked), person('p3')],
      [{ places: 2 }],
      [2],
    )
    const list = suggested(rows)
    expect([...list.keys()]).toEqual(['p3'])
    const after = asList(placed(rows, list))
    expect(whyNot(after.candidates[0]!, after)).toBe(
      '与名p2同行，而名p2审核不符合：72 周岁，超过 65 周岁；要单独安排的请改随行人',
    )
  })

  it('leaves an odd man or woman in a room of their own, and no more rooms half empty than that', () => {
    const women = ['p2', 'p4', 'p6']
    const free = planOf(
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((id) => person(id)),
      [{ places: 3 }, { places: 3 }],
      [3, 3],
    )
    const rows = {
      ...free,
      people: new Map([...free.people].map(([id, row]) => [id, { ...row, sex: women.includes(id) ? '女' : '男' }])),
    }
    const list = suggested(rows)
    const odd = ['b1', 'b2'].flatMap((batch) =>
      [true, false].filter(
        (woman) => [...list].filter(([id, to]) => to === batch && women.includes(id) === woman).length % 2 === 1,
      ),
    )
    expect(list.size).toBe(6)
    expect(odd).toHaveLength(2)
  })
})

describe('what people decided', () => {
  it('stays: 固定 beyond a full quota, 不安排, and 替补 wait for a place given up', () => {
    const rows = planOf(
      [
        person('p1'),
        person('p2', { hand: 'in', state: 'placed', batch: 'b1', handReason: '会议定' }),
        person('p3', { hand: 'out', state: 'left', handReason: '本人另有安排' }),
        person('p4', { role: 'reserve' }),
      ],
      [{ places: 3, least: 2 }],
      [1],
    )
    expect([...suggested(rows)]).toEqual([['p2', 'b1']])
    expect(whyNot(rows.candidates[3]!, asList(rows))).toContain('县里报为替补；鹿城区 1 个名额已安排 1 人')
    const free = { ...rows, quotas: rows.quotas.map((each) => ({ ...each, places: 2 })) }
    expect(whyNot(free.candidates[3]!, asList(free))).toBe('县里报为替补，本县有人退出时按县内次序递补')
  })

  it('goes although too few can be found, where somebody is fixed', () => {
    const rows = planOf(
      [person('p1', { hand: 'in', state: 'placed', batch: 'b1' }), person('p2')],
      [{ places: 9, least: 9 }, { places: 9 }],
      [9, 9],
    )
    expect([...suggested(rows)].sort()).toEqual([
      ['p1', 'b1'],
      ['p2', 'b1'],
    ])
  })
})

describe('the reason of somebody left out', () => {
  it('is true: with what it names granted, and everybody else where they are, the person goes', () => {
    holds(
      [smallPlan],
      (rows) => {
        const list = suggested(rows)
        const after = placed(rows, list)
        for (const row of after.candidates) {
          if (list.has(row.id) || row['state'] !== 'waiting' || row['role'] === 'reserve' || row['verdict'] === 'block')
            continue
          const company = companyOf(row, after)
          if (company.missing || company.batches.length === 0) {
            expect(whyNot(row, asList(after))).toContain('同行')
            continue
          }
          const barriers = barriersOf(company, after)
          for (const batch of company.batches) {
            const kinds = barriers.filter((each) => each.batch === batch).map(({ kind }) => kind)
            expect(kinds).not.toEqual([])
            const granted = grant(after, batch, company.party, kinds, rows)
            const with_ = new Map(list)
            for (const { id } of company.party) with_.set(id, batch.id)
            expect(faultsOf(with_, granted)).toEqual([])
          }
        }
      },
      0.1,
    )
  })
})

/** The plan with what stands between a party and one batch taken away; more may be fixed there than it has places. */
function grant(
  after: PlanRows,
  batch: Fields,
  party: readonly Fields[],
  kinds: readonly Barrier['kind'][],
  rows: PlanRows,
): PlanRows {
  const going = after.candidates.filter((row) => row['state'] === 'placed' && row['batch'] === batch.id)
  const enough = (row: Fields, there: readonly Fields[]): Fields => ({
    ...row,
    places: Math.max(Number(row['places'] ?? 0), there.length) + party.length,
  })
  const own = (row: Fields): boolean =>
    row['batch'] === batch.id && party.some((each) => each['county'] === row['county'])
  return {
    ...rows,
    batches: rows.batches.map((each) =>
      each.id !== batch.id
        ? each
        : {
            ...(kinds.includes('places') ? enough(each, going) : each),
            ...(kinds.includes('least') ? { least: 0 } : {}),
          },
    ),
    quotas: kinds.includes('quota')
      ? rows.quotas.map((row) =>
          own(row)
            ? enough(
                row,
                going.filter((each) => each['county'] === row['county']),
              )
            : row,
        )
      : rows.quotas,
  }
}

describe('a kept suggestion', () => {
  it('reads back as it was written', () => {
    const made = {
      print: 'f'.repeat(64),
      list: new Map([
        ['c2', 'b1'],
        ['c1', 'b1'],
        ['c3', 'b2'],
      ]),
      end: 'stopped',
      left: 0.012,
    } as const
    const read = readSuggestion(writeSuggestion(made))
    expect({ ...read, list: [...read!.list].sort() }).toEqual({ ...made, list: [...made.list].sort() })
    expect(writeSuggestion(read!)).toBe(writeSuggestion(made))
    expect(readSuggestion(undefined)).toBeUndefined()
  })
})
