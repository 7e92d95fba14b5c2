// A batch of 疗休养 brought as far as a test needs it: insured, declared healthy, set out; or a whole plan from nothing to 成团.
import { seedTitles, seedUnits } from '../../shared/domain/office/seed'
import { candidateId } from '../../shared/domain/trips/recommend-commands'
import type { MemoryOffice } from './memory-office'

/** Fills what 出行 asks for, and sets out. */
export async function setOut(office: MemoryOffice, batch: string, candidates: readonly string[]): Promise<void> {
  const row = office.row('tripBatch', batch)!
  const values = {
    batch,
    kind: '人身意外险',
    number: 'P-2026-01',
    from: row['from'],
    to: row['to'],
  }
  await office.did('record.create', { table: 'tripPolicy', values })
  await declare(office, candidates)
  await office.did('trip-batch.depart', { batch })
}

/** Everybody of `candidates` has handed in the health declaration. */
export async function declare(office: MemoryOffice, candidates: readonly string[]): Promise<void> {
  const edits = candidates.map((row) => ({
    row,
    values: { healthSigned: true },
  }))
  await office.did('record.edit-many', {
    table: 'tripCandidate',
    label: '健康承诺书已交',
    edits,
  })
}

export interface Trip {
  readonly plan: string
  readonly batch: string
  /** Candidate rows, in the order of the people given. */
  readonly candidates: readonly string[]
}

/** A plan with one batch to which all of these people are placed, 已成团; the clock is moved past the 公示. */
export async function formedTrip(
  office: MemoryOffice,
  people: readonly Readonly<Record<string, unknown>>[],
  batchValues: Readonly<Record<string, unknown>> = {},
  planValues: Readonly<Record<string, unknown>> = {},
): Promise<Trip> {
  const [county, title] = [seedUnits[0]!.id, seedTitles.find((each) => each.values['name'] === '温州市劳动模范')!.id]
  const given = {
    name: '2026年疗休养',
    year: 2026,
    on: '2026-06-01',
    companions: 'none',
    basis: '〔2026〕6号纪要',
  }
  const posting = {
    postFrom: '2026-07-01',
    postTo: '2026-07-07',
    postPlace: '工会网站',
    postResult: '无异议',
  }
  const { id: plan } = await office.did('trip-plan.save', {
    values: { ...given, ...posting, ...planValues },
  })
  const values = {
    plan,
    name: '2026年第一批',
    kind: 'home',
    place: '丽水休养院',
    from: '2026-09-01',
    to: '2026-09-05',
  }
  const more = { ...values, places: people.length, ...batchValues }
  const { id: batch } = await office.did('record.create', {
    table: 'tripBatch',
    values: more,
  })
  await office.did('trip-quota.set', {
    batch,
    quotas: [{ county, places: people.length }],
  })
  await office.did('trip-plan.move', { plan, to: 'open' })
  const ids: string[] = []
  const named: { readonly person: string; readonly values: object }[] = []
  for (const { companion, companionKind, ...own } of people) {
    const person = await office.person({ county, birth: '1970-01-01', ...own })
    await office.did('record.create', { table: 'honour', values: { person, title, awardedOn: '2010' } })
    ids.push(person)
    named.push({ person, values: { role: 'named', ...(companion ? { companion, companionKind } : {}) } })
  }
  await office.did('trip.recommend', { plan, county, people: named })
  const candidates = ids.map((person) => candidateId(plan, person))
  await office.did('trip.place', { candidates, batch })
  for (const to of ['review', 'posted', 'formed']) await office.did('trip-plan.move', { plan, to })
  return { plan, batch, candidates }
}
