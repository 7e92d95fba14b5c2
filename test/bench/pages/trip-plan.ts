// A year's plan of any size in the filled office, entered by the commands a clerk uses: batches, quotas by heads, people with wishes.
import { office } from '../../../renderer/data/client'
import { readPlan } from '../../../shared/domain/trips/read-plan'
import { partOf } from '../../../shared/domain/trips/suggest/rows'
import { chanceFrom } from '../../support/sample-trip-plan'
import { timed } from './people'

async function did(command: string, input: Record<string, unknown>): Promise<{ readonly id: string }> {
  const outcome = await office().run(command, input)
  if (!outcome.ok) throw new Error(`${command}: ${outcome.failure.message}`)
  return outcome.answer as { readonly id: string }
}

async function batchesOf(plan: string, count: number, places: number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let at = 0; at < count; at++) {
    const month = String(3 + (at % 9)).padStart(2, '0')
    const day = String(1 + (at % 20)).padStart(2, '0')
    const { id } = await did('record.create', {
      table: 'tripBatch',
      values: {
        plan,
        name: `评测第${String(at + 1).padStart(2, '0')}批`,
        kind: 'home',
        place: '评测休养院',
        from: `2027-${month}-${day}`,
        to: `2027-${month}-${String(Number(day) + 4).padStart(2, '0')}`,
        places,
        least: Math.round(places * 0.7),
      },
    })
    ids.push(id)
  }
  return ids
}

/** Up to three wishes, early batches more often; one in five goes anywhere. */
function wishesFrom(chance: () => number, batches: readonly string[]): Record<string, string> {
  const wishes = new Set<string>()
  const named = chance() < 0.8 ? 1 + Math.floor(chance() * 3) : 0
  while (wishes.size < named) wishes.add(batches[Math.floor(chance() ** 1.4 * batches.length)]!)
  return Object.fromEntries([...wishes].map((wish, at) => [`wish${at + 1}`, wish]))
}

/** Heads of every county whom no rule blocks, as the quotas say. */
async function headsOf(batch: string): Promise<ReadonlyMap<string, number>> {
  const quotas = await office().find('tripQuota', 'batch', [batch])
  return new Map(quotas.map((row) => [String(row['county']), Number(row['heads'] ?? 0)]))
}

/** The plan, how many of its people the suggestion may place (about `people`), and what review and reading of such a plan take, ms. */
export async function fillTripPlan(people: number, batchCount: number) {
  const { id: plan } = await did('trip-plan.save', {
    values: { name: '评测疗休养', year: 2027, on: '2027-01-10', companions: 'none', basis: '评测' },
  })
  const batches = await batchesOf(plan, batchCount, Math.max(2, Math.round((people * 0.8) / batchCount)))
  await did('trip-quota.spread', { plan })
  await did('trip-plan.move', { plan, to: 'open' })
  const heads = await headsOf(batches[0]!)
  const share = people / [...heads.values()].reduce((sum, each) => sum + each, 0)
  if (share > 1) throw new Error(`the office has fewer than ${people} people who may go`)
  const chance = chanceFrom(1)
  for (const county of heads.keys()) {
    const found = await office().find('person', 'county', [county])
    const named = found
      .slice(0, Math.ceil(found.length * share))
      .map(({ id }) => ({ person: id, values: { role: 'named', ...wishesFrom(chance, batches) } }))
    if (named.length > 0) await did('trip.recommend', { plan, county, people: named })
  }
  const review = await timed(() => did('trip.review', { plan }))
  const row = await office().row('tripPlan', plan)
  const read = await timed(() => readPlan(office(), row!))
  const candidates = await office().find('tripCandidate', 'plan', [plan])
  return { plan, open: candidates.filter((each) => partOf(each) === 'open').length, review, read }
}
