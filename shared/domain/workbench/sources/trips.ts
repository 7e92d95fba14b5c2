// 疗休养 on the 工作台: plans by their days, and batches that leave soon with what they still lack.
import type { Fields } from '../../field'
import type { Desk, WorkItem, WorkSource } from '../source'
import { dueWords, groupOf, isWithin } from '../when'

/** Days before setting out from which papers and insurance are asked for. */
const SOON = 14
/** Days before a closing date from which it is spoken of. */
const CLOSING = 10

const trips: WorkSource = {
  id: 'trips',
  label: '疗休养',
  reads: ['tripPlan', 'tripBatch', 'tripCandidate', 'tripPolicy'],
  async items(desk) {
    const plans = await desk.find('tripPlan', 'state', ['draft', 'open', 'review', 'posted', 'formed'])
    const batches = await desk.find(
      'tripBatch',
      'plan',
      plans.map(({ id }) => id),
    )
    const soon = batches.filter(
      (row) => row['state'] === undefined && isWithin(String(row['from'] ?? ''), desk.today, SOON),
    )
    const ids = soon.map(({ id }) => id)
    const [policies, candidates] = await Promise.all([
      desk.find('tripPolicy', 'batch', ids),
      desk.find('tripCandidate', 'batch', ids),
    ])
    return [
      ...plans.flatMap((plan) => planItem(desk, plan) ?? []),
      ...soon.map((batch) => leavingItem(desk, batch, policies, candidates)),
      ...batches.flatMap((batch) => batchItem(desk, batch) ?? []),
    ]
  },
}

function planItem({ today }: Desk, plan: Fields): WorkItem | undefined {
  const name = String(plan['name'])
  const base = { id: `plan ${plan.id}`, path: `/trips/plan/${plan.id}` }
  const day = (field: string): string => String(plan[field] ?? '')
  switch (plan['state']) {
    case 'draft':
      return { ...base, group: 'review', words: `${name} 编制中，待审批下发` }
    case 'open':
      if (day('deadline') === '' || day('deadline') > today)
        return day('deadline') !== '' && isWithin(day('deadline'), today, CLOSING)
          ? { ...base, group: groupOf(day('deadline'), today), words: `${name} 推荐将截止`, date: day('deadline') }
          : undefined
      return { ...base, group: 'due', words: `${name} 推荐已截止，待审核`, date: day('deadline') }
    case 'review':
      return { ...base, group: 'review', words: `${name} 推荐名单待审核、公示` }
    case 'posted':
      return day('postTo') < today && plan['postResult'] === undefined
        ? { ...base, group: 'due', words: `${name} 公示已满，请登记结果`, date: day('postTo') }
        : undefined
    default:
      return undefined
  }
}

/** A batch about to leave, with what keeps it from leaving: insurance and papers. */
function leavingItem(desk: Desk, batch: Fields, policies: readonly Fields[], candidates: readonly Fields[]): WorkItem {
  const going = candidates.filter((row) => row['batch'] === batch.id && row['state'] === 'placed')
  const insured = policies.some((row) => row['batch'] === batch.id && String(row['number'] ?? '').trim() !== '')
  const unsigned = going.filter((row) => row['healthSigned'] !== true).length
  const lacks = [...(insured ? [] : ['没有保险单号']), ...(unsigned > 0 ? [`${unsigned} 人未交健康申报承诺书`] : [])]
  const date = String(batch['from'])
  return {
    id: `leaving ${batch.id}`,
    group: lacks.length > 0 ? groupOf(date, desk.today) : 'remind',
    words: `${String(batch['name'])} 即将出行（${going.length} 人）`,
    detail: [dueWords(date, desk.today), ...lacks].join('，'),
    date,
    path: `/trips/batch/${batch.id}/after`,
  }
}

function batchItem({ today }: Desk, batch: Fields): WorkItem | undefined {
  const [until, to] = [batch['refillUntil'], String(batch['to'] ?? '')]
  if (batch['state'] === 'out')
    return to < today
      ? {
          id: `settle ${batch.id}`,
          group: 'due',
          words: `${String(batch['name'])} 已返程，待登记实到、结算`,
          date: to,
          path: `/trips/batch/${batch.id}/after`,
        }
      : undefined
  return batch['state'] === undefined && typeof until === 'string' && isWithin(until, today, CLOSING)
    ? {
        id: `refill ${batch.id}`,
        group: groupOf(until, today),
        words: `${String(batch['name'])} 县内补报将截止`,
        date: until,
        path: `/trips/plan/${String(batch['plan'])}/people`,
      }
    : undefined
}

export const tripSources: readonly WorkSource[] = [trips]
