// A year's plan of any size as rows, repeatable by its seed: counties with quotas that add up, popular batches and unpopular ones, couples,
// people decided upon by hand. For measuring and checking 建议名单.
import type { Fields } from '../../shared/domain/field'
import { spreadBatches } from '../../shared/domain/trips/quota'
import type { PlanRows } from '../../shared/domain/trips/suggest/rows'
import { seededRandom } from './random'

export interface PlanSize {
  readonly people: number
  readonly batches: number
  readonly seed: number
  /** Places of all batches as a part of the people, 0.8 unless told. */
  readonly places?: number
}

const COUNTIES = 12

export function samplePlan({ people: count, batches: batchCount, seed, places = 0.8 }: PlanSize): PlanRows {
  const chance = chanceFrom(seed)
  const heads = Array.from({ length: count }, () => Math.floor(chance() ** 1.5 * COUNTIES))
  const each = Math.max(2, Math.round((count * places) / batchCount))
  const batches = Array.from({ length: batchCount }, (_, at): Fields => ({
    id: `batch-${String(at).padStart(2, '0')}`,
    plan: 'plan',
    name: `2026年第${at + 1}批`,
    from: `2026-${String(3 + (at % 9)).padStart(2, '0')}-${String(1 + at).padStart(2, '0')}`,
    places: each,
    least: Math.round(each * 0.7),
  }))
  const counties = Array.from({ length: COUNTIES }, (_, at) => `county-${String(at).padStart(2, '0')}`)
  const given = spreadBatches(
    batches.map(() => each),
    counties.map((county, at) => ({ county, heads: heads.filter((head) => head === at).length })),
  )
  const quotas = batches.flatMap((batch, b) =>
    counties.map((county, c): Fields => ({
      id: `${batch.id} ${county}`,
      batch: batch.id,
      county,
      places: given[b]![c]!,
    })),
  )
  const candidates = heads.map((head, at) => candidateAt(at, counties[head]!, batches, chance, nextOf(heads, at)))
  return {
    plan: { id: 'plan', year: 2026 },
    batches,
    quotas,
    candidates,
    people: peopleOf(count, chance),
    routes: [],
    rules: [],
  }
}

/** Numbers from 0 below 1. */
export function chanceFrom(seed: number): () => number {
  const random = seededRandom(seed)
  return () => {
    const [a = 0, b = 0, c = 0] = random.bytes(3)
    return (a * 65_536 + b * 256 + c) / 16_777_216
  }
}

/** The next of the same county, somebody from outside where there is none. */
function nextOf(heads: readonly number[], at: number): string {
  const next = heads.findIndex((head, other) => other > at && head === heads[at])
  return next < 0 ? '外人' : nameAt(next)
}

function nameAt(at: number): string {
  return `人${at}`
}

function peopleOf(count: number, chance: () => number): ReadonlyMap<string, Fields> {
  return new Map(
    Array.from({ length: count }, (_, at): [string, Fields] => [
      `person-${at}`,
      { id: `person-${at}`, name: nameAt(at), sex: chance() < 0.7 ? '男' : '女' },
    ]),
  )
}

/** Four in five name one to three batches, early ones more often; one in twenty-five travels with the next of the county. */
function candidateAt(
  at: number,
  county: string,
  batches: readonly Fields[],
  chance: () => number,
  next: string,
): Fields {
  const wishes = new Set<string>()
  const named = chance() < 0.8 ? 1 + Math.floor(chance() * 3) : 0
  while (wishes.size < Math.min(named, batches.length))
    wishes.add(batches[Math.floor(chance() ** 1.4 * batches.length)]!.id)
  const [wish1, wish2, wish3] = wishes
  const said = chance()
  const decided =
    said < 0.03
      ? { hand: 'out', handReason: '本人已另有安排', state: 'left' }
      : said < 0.06
        ? {
            hand: 'in',
            handReason: '主席办公会议定',
            state: 'placed',
            batch: batches[Math.floor(chance() * batches.length)]!.id,
          }
        : { state: 'waiting' }
  const companion = chance()
  return {
    id: `candidate-${String(at).padStart(4, '0')}`,
    plan: 'plan',
    person: `person-${at}`,
    county,
    role: chance() < 0.1 ? 'reserve' : 'named',
    rank: at + 1,
    verdict: chance() < 0.04 ? 'block' : 'ok',
    level: 'city',
    ...(wish1 === undefined ? {} : { wish1 }),
    ...(wish2 === undefined ? {} : { wish2 }),
    ...(wish3 === undefined ? {} : { wish3 }),
    ...(companion < 0.04 ? { companion: next } : companion < 0.08 ? { companion: '外人' } : {}),
    ...decided,
  }
}
