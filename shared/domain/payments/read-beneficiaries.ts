// The rows that decide what people are due or may take part in, read inside a command: people, their honours and events, merged copies included.
import type { RowId, RowRecord } from '../../oplog/operation'
import type { CommandContext } from '../command'
import type { Beneficiary } from './person-facts'

/** People by id (survivors of a merger), each with the honours and events of everybody merged into them. */
export async function readBeneficiaries(
  context: CommandContext,
  ids: readonly RowId[],
): Promise<readonly Beneficiary[]> {
  const people = await context.getMany('person', ids)
  const members = new Map(ids.flatMap((id) => context.group('person', id).map((member) => [member, id] as const)))
  const [honours, events] = [
    groupedBy(await context.whereAny('honour', 'person', [...members.keys()]), members),
    groupedBy(await context.whereAny('statusEvent', 'person', [...members.keys()]), members),
  ]
  return [...people.values()].map((person) => ({
    person,
    honours: honours.get(person.id) ?? [],
    events: events.get(person.id) ?? [],
  }))
}

/** Rows of people under the id of the survivor; `members` leads from every merged id to it. */
export function groupedBy(rows: readonly RowRecord[], members: ReadonlyMap<RowId, RowId>): Map<RowId, RowRecord[]> {
  const groups = new Map<RowId, RowRecord[]>()
  for (const row of rows) {
    const of = members.get(String(row['person'])) as RowId
    const group = groups.get(of)
    if (group) group.push(row)
    else groups.set(of, [row])
  }
  return groups
}
