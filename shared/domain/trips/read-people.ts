// Judging people inside a command: what is read of them, and the measure of their plan, from the rows as they are.
import { profileId } from '../office/seed'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import type { Beneficiary } from '../payments/person-facts'
import { groupedBy, readBeneficiaries } from '../payments/read-beneficiaries'
import { judge, type Judged, type Measure } from './verdict'

export interface JudgedPerson {
  readonly given: Beneficiary
  readonly judgement: Judged
  /** 家属与联系人 of theirs, merged copies' included. */
  readonly family: readonly Fields[]
}

/** The rules and lists that hold for a plan. */
export async function measureOf(context: CommandContext, plan: RowRecord): Promise<Measure> {
  const batches = await context.where('tripBatch', 'plan', plan.id)
  const [rules, titles, treatment, profile] = [
    await context.all('tripRule'),
    await context.all('honourTitle'),
    await context.all('treatmentRule'),
    await context.get('profile', profileId),
  ]
  return {
    plan,
    rules,
    lists: { titles, rules: treatment },
    enteredTo: profile?.['tripsEnteredTo'],
    batches: new Set(batches.map(({ id }) => id)),
  }
}

/** Everybody of `people` (survivors' ids) judged, with the rows of those who are candidates. */
export async function judgePeople(
  context: CommandContext,
  people: readonly RowId[],
  candidates: ReadonlyMap<RowId, Fields>,
  measure: Measure,
): Promise<readonly JudgedPerson[]> {
  const given = await readBeneficiaries(context, people)
  const members = new Map(people.flatMap((id) => context.group('person', id).map((member) => [member, id] as const)))
  const records = groupedBy(await context.whereAny('tripRecord', 'person', [...members.keys()]), members)
  const family = groupedBy(await context.whereAny('family', 'person', [...members.keys()]), members)
  return given.map((each) => ({
    given: each,
    family: family.get(each.person.id) ?? [],
    judgement: judge(each, records.get(each.person.id) ?? [], candidates.get(each.person.id), measure),
  }))
}
