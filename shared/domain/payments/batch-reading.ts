// Reads, in the writer's transaction and in a handful of reads, everything that the verdicts on the people of a batch depend on.
import { groupBy } from '../../kernel/group-by'
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Fields } from '../field'
import { accountInForce } from '../roster/accounts'
import type { TreatmentLists } from '../roster/treatment'
import type { PaidBefore } from './due'
import { monthsPaid, paymentsOf } from './ledger'
import type { Beneficiary } from './person-facts'

export interface Candidate extends Beneficiary {
  readonly account: Fields | undefined
  readonly before: PaidBefore
  /** Payments of the scheme and fund level that stand, or that the bank returned and that go out again. */
  readonly paid: readonly Fields[]
}

export interface Reading {
  readonly candidates: readonly Candidate[]
  readonly rules: readonly Fields[]
  readonly lists: TreatmentLists
}

/** The people (survivors of merges, each once) with their rows. Those in the bin are left out. */
export async function readCandidates(context: CommandContext, batch: Fields, ids: readonly RowId[]): Promise<Reading> {
  const owner = new Map<RowId, RowId>()
  for (const id of ids)
    for (const member of context.group('person', id)) owner.set(member, context.group('person', id)[0] ?? id)
  const members = [...owner.keys()]
  const ownerOf = (row: RowRecord): RowId => owner.get(String(row['person'])) ?? String(row['person'])
  const of = async (table: string): Promise<Grouped> =>
    groupBy(await context.whereAny(table, 'person', members), ownerOf)
  const [people, honours, events, accounts, entries, owed, rules, titles, treatment] = await Promise.all([
    context.getMany('person', [...new Set(owner.values())]),
    of('honour'),
    of('statusEvent'),
    of('account'),
    of('ledgerEntry'),
    of('overpayment'),
    context.where('policyRule', 'scheme', String(batch['scheme'])),
    context.all('honourTitle'),
    context.all('treatmentRule'),
  ])
  const rowsOf = (group: Grouped, id: RowId): readonly RowRecord[] => group.get(id) ?? []
  const candidates = [...people.values()].map((person) => ({
    person,
    honours: rowsOf(honours, person.id),
    events: rowsOf(events, person.id),
    account: accountInForce(rowsOf(accounts, person.id), context.clock.today()),
    before: {
      months: monthsPaid(rowsOf(entries, person.id), String(batch['scheme']), batch['fundLevel']),
      owed: owedOf(rowsOf(owed, person.id), batch['scheme']),
    },
    paid: paymentsOf(rowsOf(entries, person.id), String(batch['scheme']), batch['fundLevel']),
  }))
  return { candidates, rules, lists: { titles, rules: treatment } }
}

type Grouped = ReadonlyMap<RowId, readonly RowRecord[]>

/** What is still to be taken back of a scheme, 分. */
function owedOf(rows: readonly RowRecord[], scheme: unknown): number {
  return rows
    .filter((row) => row['scheme'] === scheme && row['state'] !== 'returned' && row['state'] !== 'written-off')
    .reduce((sum, row) => sum + Number(row['amount'] ?? 0) - Number(row['returned'] ?? 0), 0)
}
