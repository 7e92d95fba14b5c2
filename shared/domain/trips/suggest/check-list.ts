// Does a list keep every hard rule? Looked at name by name from the rows themselves, knowing nothing of how the list was made: what stands
// between any suggestion and the plan. Pure.
import type { RowId } from '../../../oplog/operation'
import type { Fields } from '../../field'
import { scopeFinding } from '../batch-findings'
import { bondsOf } from './bonds'
import { nameOf, partOf, standingList, wishesOf, type PlanRows, type TripList } from './rows'

/** Everything wrong with a list, each in one Chinese clause; empty = it may be taken over. */
export function faultsOf(list: TripList, rows: PlanRows): readonly string[] {
  return [...personFaults(list, rows), ...batchFaults(list, rows), ...bondFaults(list, rows)]
}

function personFaults(list: TripList, rows: PlanRows): readonly string[] {
  const known = new Set(rows.candidates.map(({ id }) => id))
  const stands = standingList(rows.candidates)
  const faults = [...list.keys()].filter((id) => !known.has(id)).map(() => '名单里有不在推荐名单上的人')
  for (const row of rows.candidates) {
    const [to, name] = [list.get(row.id), nameOf(row, rows.people)]
    const part = partOf(row)
    if (part === 'fixed' && to !== row['batch']) faults.push(`${name}是固定的，批次不能变`)
    if (part === 'out' && to !== undefined) faults.push(`${name}不能安排`)
    if (part !== 'open' || to === undefined) continue
    const wishes = wishesOf(row)
    if (wishes.length > 0 && !wishes.includes(to) && stands.get(row.id) !== to) faults.push(`${name}没有报这一批`)
    const batch = rows.batches.find(({ id }) => id === to)
    if (!batch) faults.push(`${name}的批次不在方案里`)
    else if (isFar(batch, row, rows)) faults.push(`${name}不能去${String(batch['name'])}（跨省只安排全国劳模）`)
  }
  return faults
}

function isFar(batch: Fields, row: Fields, { routes, rules }: PlanRows): boolean {
  const route = routes.find(({ id }) => id === batch['route'])
  return scopeFinding(batch, route, row['level'], rules)?.weight === 'block'
}

/** Leaders may have fixed more people than there are places; the suggestion adds none to those. */
function batchFaults(list: TripList, { batches, quotas, candidates }: PlanRows): readonly string[] {
  const faults: string[] = []
  for (const batch of batches) {
    const name = String(batch['name'])
    const going = candidates.filter(({ id }) => list.get(id) === batch.id)
    const added = going.filter((row) => partOf(row) === 'open')
    if (added.length > 0 && going.length > Number(batch['places'] ?? 0)) faults.push(`${name}超过名额`)
    if (added.length === going.length && going.length > 0 && going.length < Number(batch['least'] ?? 0))
      faults.push(`${name}不到成团人数`)
    for (const county of new Set(added.map((row) => row['county']))) {
      const quota = quotas.find((each) => each['batch'] === batch.id && each['county'] === county)
      if (going.filter((row) => row['county'] === county).length > Number(quota?.['places'] ?? 0))
        faults.push(`${name}超过县（市、区）名额`)
    }
  }
  return faults
}

/** Who is placed goes with everybody they are bound to; a fixed person stays where they are, whoever cannot follow. */
function bondFaults(list: TripList, { candidates, people }: PlanRows): readonly string[] {
  const byId = new Map<RowId, Fields>(candidates.map((row) => [row.id, row]))
  return bondsOf(candidates, people).flatMap(({ one, other }) => {
    const pair = [byId.get(one), byId.get(other)].flatMap((row) => row ?? [])
    const parted = list.get(one) !== list.get(other) && pair.some((row) => partOf(row) === 'open' && list.has(row.id))
    return parted ? [`${pair.map((row) => nameOf(row, people)).join('和')}要同行，没有在同一批`] : []
  })
}
