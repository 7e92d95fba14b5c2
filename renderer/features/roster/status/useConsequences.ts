// The proposed consequences of an event while it is being typed, from the same rule that the command will run.
import { useMemo, useState } from 'react'
import { consequencesOf, type Consequence } from '../../../../shared/domain/roster/consequences'
import { lookupOf } from '../../../../shared/domain/lookup'
import type { Value } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { asRecord } from '../../../registers/reading'
import { useAll, useChildren } from '../../../registers/rows'

export interface Proposed {
  readonly list: readonly Consequence[]
  readonly ticked: readonly string[]
  readonly toggle: (id: string) => void
}

export function useConsequences(person: Row, event: Readonly<Record<string, Value>>): Proposed {
  const honours = useChildren('honour', person.id)
  const family = useChildren('family', person.id)
  const titles = useAll('honourTitle')
  const rules = useAll('treatmentRule')
  const units = useAll('unit')
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = useMemo(() => {
    if (!honours || !family || !titles || !rules || !units || typeof event['kind'] !== 'string') return []
    return consequencesOf({
      event,
      person,
      honours,
      family,
      lists: { titles: titles.map(asRecord), rules: rules.map(asRecord) },
      lookup: lookupOf({ unit: units.map(asRecord) }),
    })
  }, [event, person, honours, family, titles, rules, units])
  const ticked = list.filter(({ id, ticked: byDefault }) => changed.get(id) ?? byDefault).map(({ id }) => id)
  const toggle = (id: string) => setChanged((now) => new Map(now).set(id, !ticked.includes(id)))
  return { list, ticked, toggle }
}
