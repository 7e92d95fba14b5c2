// Everything of one batch on the road, kept fresh: its days, who travels, where each sleeps, sits and eats, and what is to be said of it.
import { useEffect, useMemo, useState } from 'react'
import { ageOn } from '../../../../shared/domain/payments/person-facts'
import { travellersOf } from '../../../../shared/domain/trips/after/travellers'
import { areaOf } from '../../../../shared/domain/trips/batch-findings'
import { holding } from '../../../../shared/domain/trips/picklists'
import type { ItemMeasure } from '../../../../shared/domain/trips/travel/item-findings'
import { partyOf, type Guest } from '../../../../shared/domain/trips/travel/party'
import type { Row } from '../../../data/office'
import { useAll } from '../../../registers/rows'
import { useHear } from '../../../registers/source'
import { useFound } from '../../../registers/useFound'
import { peopleOf } from '../../../sheets/trips/read-trips'

export interface Travel {
  readonly batch: Row
  readonly items: readonly Row[]
  readonly rooms: readonly Row[]
  readonly guests: readonly Guest[]
  readonly measure: ItemMeasure
}

/** Undefined while reading. */
export function useTravel(batch: Row): Travel | undefined {
  const of = [batch.id]
  const items = useFound('tripItem', 'batch', of)
  const rooms = useFound('tripRoom', 'batch', of)
  const places = useFound('tripPlace', 'batch', of)
  const staff = useFound('tripStaff', 'batch', of)
  const candidates = useFound('tripCandidate', 'batch', of)
  const people = usePeople(candidates)
  const rules = useAll('tripRule')
  const routes = useAll('tripRoute')
  const spent = useSpent(batch, candidates)
  return useMemo(() => {
    if (!items || !rooms || !places || !staff || !candidates || !people || !rules || !routes) return undefined
    const own = candidates.flatMap((candidate) => {
      const person = people.get(String(candidate['person']))
      return person ? [{ candidate, person }] : []
    })
    const on = String(batch['from'] ?? '')
    const travellers = travellersOf(batch.id, own, staff)
    const route = routes.find(({ id }) => id === batch['route'])
    const measure = {
      rules,
      area: areaOf(batch, route),
      ages: travellers.flatMap(({ birth }) => ageOn(birth, on) ?? []),
      spent: own.map(({ person }) => ({ name: String(person['name'] ?? ''), amount: spent.get(person.id) ?? 0 })),
    }
    return { batch, items, rooms, guests: partyOf(travellers, places, on), measure }
  }, [batch, items, rooms, places, staff, candidates, people, rules, routes, spent])
}

function usePeople(candidates: readonly Row[] | undefined): ReadonlyMap<string, Row> | undefined {
  const [people, setPeople] = useState<ReadonlyMap<string, Row>>()
  const [turn, setTurn] = useState(0)
  useHear(['person', '_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    if (!candidates) return undefined
    let gone = false
    void peopleOf(candidates).then((found) => void (gone || setPeople(found)))
    return () => {
      gone = true
    }
  }, [candidates, turn])
  return people
}

const nothing: ReadonlyMap<string, number> = new Map()

/** What other trips of the batch's year cost each of its people: batches they went with or are placed in, by their price per head. */
function useSpent(batch: Row, candidates: readonly Row[] | undefined): ReadonlyMap<string, number> {
  const people = (candidates ?? []).map((row) => String(row['person']))
  const all = useFound('tripCandidate', 'person', people)
  const others = (all ?? []).filter(
    (row) => row['batch'] !== batch.id && holding.has(row['state']) && row['state'] !== 'absent',
  )
  const batches = useAll('tripBatch')
  return useMemo(() => {
    const year = String(batch['from'] ?? '').slice(0, 4)
    const prices = new Map((batches ?? []).map((row) => [row.id, row]))
    const sums = new Map<string, number>()
    for (const row of others) {
      const other = prices.get(String(row['batch']))
      if (!other || !String(other['from'] ?? '').startsWith(year)) continue
      const person = String(row['person'])
      sums.set(person, (sums.get(person) ?? 0) + Number(other['price'] ?? 0))
    }
    return sums.size === 0 ? nothing : sums
    // Rows of other batches are new objects with every reading; what they say is in their ids and states.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [batch, batches, JSON.stringify(others.map(({ id, batch: of }) => [id, of]))])
}
