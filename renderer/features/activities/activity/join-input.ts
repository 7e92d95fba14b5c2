// Input of activity.join from people that were found, whichever way.
import type { RowId } from '../../../../shared/oplog/operation'
import type { FoundPerson } from '../people/AddPeople'

/** `from` says where the list came from. */
export function joinInput(activity: RowId, people: readonly FoundPerson[], from?: string): unknown {
  return {
    activity,
    people: people.map(({ person, values }) => ({ person, said: values })),
    ...(from === undefined ? {} : { from }),
  }
}
