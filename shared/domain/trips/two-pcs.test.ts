// Two PCs work on one plan of 疗休养 while apart, then hear each other: nobody is lost, both show the same, and what the program worked
// out is never a question to anybody.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryOffice, MemoryOffice } from '../../../test/support/memory-office'
import { tripIssues } from '../../issues/trip-issues'
import { policyOf } from '../../issues/merge-policy'
import { conflictsOf } from '../../oplog/conflicts'
import { seedTitles, seedUnits } from '../office/seed'
import { candidateId } from './recommend-commands'

const unit = (name: string): string => seedUnits.find((each) => each.values['name'] === name)?.id ?? ''
const city = seedTitles.find((each) => each.values['name'] === '温州市劳动模范')?.id ?? ''
const counties = [unit('鹿城区'), unit('瑞安市')]
const PEOPLE = 8
const PLACES = 3

interface Desk {
  readonly one: MemoryOffice
  readonly two: MemoryOffice
  readonly plan: string
  readonly batch: string
  readonly people: readonly string[]
}

/** A plan open for recommendations, known to both PCs. */
async function twoDesks(): Promise<Desk> {
  const one = await memoryOffice()
  const people: string[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const person = await one.person({ name: `劳模${i}`, county: counties[i % 2], birth: `197${i}-03-01` })
    await one.did('record.create', { table: 'honour', values: { person, title: city, awardedOn: '2010' } })
    people.push(person)
  }
  const values = { name: '2026年疗休养', year: 2026, on: '2026-06-01', companions: 'none', basis: '〔2026〕6号纪要' }
  const plan = (await one.did('trip-plan.save', { values })).id
  const home = { plan, name: '第一批', kind: 'home', place: '丽水休养院', from: '2026-09-01', to: '2026-09-05' }
  const batch = (await one.did('record.create', { table: 'tripBatch', values: { ...home, places: PLACES } })).id
  const quotas = counties.map((county, i) => ({ county, places: i === 0 ? 2 : 1 }))
  await one.did('trip-quota.set', { batch, quotas })
  await one.did('trip-plan.move', { plan, to: 'open' })
  const two = new MemoryOffice(2)
  two.hear(one.ops)
  return { one, two, plan, batch, people }
}

type Step = readonly [which: 'recommend' | 'place' | 'leave' | 'withdraw', person: number]

/** What a clerk may try; a step the rules refuse is simply not done, as on screen. */
async function work(at: MemoryOffice, { plan, batch, people }: Desk, steps: readonly Step[]): Promise<void> {
  for (const [which, nth] of steps) {
    const [person, county] = [people[nth]!, counties[nth % 2]!]
    const id = candidateId(plan, person)
    if (which === 'recommend')
      await at.run('trip.recommend', { plan, county, people: [{ person, values: { role: 'named' } }] })
    if (which === 'place') await at.run('trip.place', { candidates: [id], batch })
    if (which === 'leave') await at.run('trip.leave', { candidates: [id], reason: '名额有限' })
    if (which === 'withdraw') await at.run('trip.withdraw', { candidate: id, on: '2026-08-01', reason: '家中有事' })
  }
}

const candidates = (at: MemoryOffice) => [...at.rows('tripCandidate')].sort((a, b) => (a.id < b.id ? -1 : 1))
const issuesOf = (at: MemoryOffice) =>
  tripIssues({
    plans: at.rows('tripPlan'),
    batches: at.rows('tripBatch'),
    quotas: at.rows('tripQuota'),
    candidates: candidates(at),
    nameOf: (person) => String(at.row('person', person)?.['name']),
  })

function exchange({ one, two }: Desk): void {
  const [first, second] = [[...one.ops], [...two.ops]]
  one.hear(second)
  two.hear(first)
}

const steps = fc.array(
  fc.tuple(fc.constantFrom('recommend', 'recommend', 'place', 'leave', 'withdraw'), fc.nat({ max: PEOPLE - 1 })),
  { maxLength: 8 },
) as fc.Arbitrary<readonly Step[]>

/** What a person decides; all else on the row is worked out. */
const decided = new Set(['state', 'batch', 'hand', 'handReason', 'withdrawnOn', 'withdrawReason', 'freedBatch'])

describe('one plan on two PCs that were apart', () => {
  it('is the same on both, loses nobody, asks only about decisions, and one review gives everybody their own place', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (mine, yours) => {
        const desk = await twoDesks()
        const { one, two, plan } = desk
        await work(one, desk, mine)
        await work(two, desk, yours)
        const before = new Set([...candidates(one), ...candidates(two)].map(({ id }) => id))
        exchange(desk)
        expect(candidates(two)).toEqual(candidates(one))
        expect(new Set(candidates(one).map(({ id }) => id))).toEqual(before)
        expect(issuesOf(two)).toEqual(issuesOf(one))
        const policy = policyOf(one.context.catalogue.table('tripCandidate'))
        for (const row of candidates(one))
          for (const conflict of conflictsOf(row, policy))
            expect(conflict.kind === 'concurrent-values' && decided.has(conflict.register)).toBe(true)
        const going = candidates(one).filter((row) => row['state'] === 'placed').length
        expect(issuesOf(one).some(({ code }) => code === 'crowded')).toBe(going > PLACES)
        if (before.size === 0) return
        await two.did('trip.review', { plan })
        exchange(desk)
        expect(candidates(one)).toEqual(candidates(two))
        const ranks = candidates(one).flatMap((row) => (typeof row['rank'] === 'number' ? [row['rank']] : []))
        expect(ranks.sort((a, b) => a - b)).toEqual(ranks.map((_, at) => at + 1))
        expect(issuesOf(one).filter(({ code }) => code === 'order')).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('says in 待核对 that two people stand in one place, until the list is reviewed again', async () => {
    const desk = await twoDesks()
    await work(desk.one, desk, [['recommend', 0]])
    await work(desk.two, desk, [['recommend', 2]])
    exchange(desk)
    expect(issuesOf(desk.one)).toMatchObject([{ code: 'order', title: '2026年疗休养' }])
    expect(issuesOf(desk.one)[0]?.sentence).toContain('劳模0')
    await desk.one.did('trip.review', { plan: desk.plan })
    expect(issuesOf(desk.one)).toEqual([])
  })
})
