// What two PCs of the office did to a trip's list while apart: more people in a batch than it has places, quotas that no longer add
// up, two people in one place of the order. Found from the rows; nobody is dropped in silence, people decide who stays.
import type { Fields } from '../domain/field'
import { holding } from '../domain/trips/picklists'
import { quotaGap } from '../domain/trips/quota'
import { issueId, type Issue } from './issue'

/** The rows of plans that are under way. */
export interface TripRows {
  readonly plans: readonly Fields[]
  readonly batches: readonly Fields[]
  readonly quotas: readonly Fields[]
  readonly candidates: readonly Fields[]
  readonly nameOf: (person: string) => string
}

/** Batches that hold too many or whose quotas do not add up, then plans whose order names one place twice. */
export function tripIssues(rows: TripRows): readonly Issue[] {
  return [...placeIssues(rows), ...orderIssues(rows)]
}

function placeIssues({ plans, batches, quotas, candidates, nameOf }: TripRows): readonly Issue[] {
  const told = new Set(plans.filter((plan) => plan['state'] !== 'draft').map(({ id }) => id))
  return batches.flatMap((batch): readonly Issue[] => {
    const [places, name] = [Number(batch['places']), String(batch['name'] ?? '')]
    const going = byRank(candidates.filter((row) => row['batch'] === batch.id && holding.has(row['state'])))
    const over = going
      .slice(places)
      .map((row) => `${nameOf(String(row['person']))}（全市第 ${String(row['rank'] ?? '—')}）`)
    const own = quotas.filter((quota) => quota['batch'] === batch.id).map((quota) => Number(quota['places'] ?? 0))
    const gap = told.has(String(batch['plan'])) ? quotaGap(name, places, own) : undefined
    const crowded = `名额 ${places} 个，已安排 ${going.length} 人（多台电脑各自安排）。按次序排在名额之外的是${over.join('、')}，请定下谁去，其余改到别的批次或不安排。`
    return [
      ...(over.length > 0 ? [issueOf('tripBatch', batch, 'crowded', crowded)] : []),
      ...(gap === undefined ? [] : [issueOf('tripBatch', batch, 'quotas', `${gap}请把方案退回编制，改好名额。`)]),
    ]
  })
}

/** Two PCs that each reviewed what they knew put two people in one place; the next review of the whole list gives each their own. */
function orderIssues({ plans, candidates, nameOf }: TripRows): readonly Issue[] {
  return plans.flatMap((plan): readonly Issue[] => {
    const held = new Map<number, Fields>()
    const own = candidates.filter((row) => row['plan'] === plan.id && typeof row['rank'] === 'number')
    for (const row of [...own].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const before = held.get(Number(row['rank']))
      if (before === undefined) held.set(Number(row['rank']), row)
      else {
        const names = [before, row].map((each) => nameOf(String(each['person']))).join('和')
        const words = `${names}同排在全市第 ${String(row['rank'])}（多台电脑各自审核）。请在推荐名单里点“按现在的名册和规定重新审核”。`
        return [issueOf('tripPlan', plan, 'order', words)]
      }
    }
    return []
  })
}

/** In the order of the city; who stands in none, because a person fixed them, comes first: that was decided. */
function byRank(rows: readonly Fields[]): readonly Fields[] {
  const rank = (row: Fields): number =>
    row['hand'] === 'in' ? 0 : typeof row['rank'] === 'number' ? row['rank'] : Number.MAX_SAFE_INTEGER
  return [...rows].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

function issueOf(table: 'tripBatch' | 'tripPlan', of: Fields, code: string, sentence: string): Issue {
  return {
    id: issueId('places', [of.id], code),
    rule: 'places',
    table,
    subjects: [of.id],
    person: '',
    title: String(of['name'] ?? ''),
    code,
    sentence,
  }
}
