// The proposed consequences of an event while it is being typed, from the same rule that the command will run.
import { useMemo, useState } from 'react'
import { consequencesOf, type Consequence } from '../../../../shared/domain/roster/consequences'
import { lookupOf } from '../../../../shared/domain/lookup'
import type { EventMoney } from '../../../../shared/domain/payments/event-money'
import type { EventPrivileges } from '../../../../shared/domain/privileges/event-privileges'
import type { RowId, Value } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { asRecord } from '../../../registers/reading'
import { useAll, useChildren } from '../../../registers/rows'
import { today } from '../../../ui/today'

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
  const money = useMoney(person.id)
  const privileges = usePrivileges(person.id)
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map())
  const list = useMemo(() => {
    if (
      !honours ||
      !family ||
      !titles ||
      !rules ||
      !units ||
      !money ||
      !privileges ||
      typeof event['kind'] !== 'string'
    )
      return []
    return consequencesOf({
      event,
      person,
      honours,
      family,
      lists: { titles: titles.map(asRecord), rules: rules.map(asRecord) },
      lookup: lookupOf({ unit: units.map(asRecord) }),
      money,
      privileges,
    })
  }, [event, person, honours, family, titles, rules, units, money, privileges])
  const ticked = list.filter(({ id, ticked: byDefault }) => changed.get(id) ?? byDefault).map(({ id }) => id)
  const toggle = (id: string) => setChanged((now) => new Map(now).set(id, !ticked.includes(id)))
  return { list, ticked, toggle }
}

/** Policies, what was paid and what happened before; undefined while reading. */
function useMoney(person: RowId): EventMoney | undefined {
  const [schemes, rules] = [useAll('scheme'), useAll('policyRule')]
  const [entries, events] = [useChildren('ledgerEntry', person), useChildren('statusEvent', person)]
  return useMemo(
    () => (schemes && rules && entries && events ? { schemes, rules, entries, events } : undefined),
    [schemes, rules, entries, events],
  )
}

/** Cards, newspapers and cases of the person; undefined while reading. */
function usePrivileges(person: RowId): EventPrivileges | undefined {
  const [cards, kinds] = [useChildren('card', person), useAll('cardKind')]
  const [subscriptions, titles] = [useChildren('subscription', person), useAll('periodical')]
  const cases = useChildren('privilegeCase', person)
  return useMemo(
    () =>
      cards && kinds && subscriptions && titles && cases
        ? { cards, kinds, subscriptions, titles, cases, today: today() }
        : undefined,
    [cards, kinds, subscriptions, titles, cases],
  )
}
