// 为什么没有我: one true sentence for everybody who is not going, from the plan's rows as they are. Pure.
import type { Fields } from '../field'
import { holding } from './picklists'

/** What the answer looks at besides the person's own row. */
export interface PlanList {
  readonly candidates: readonly Fields[]
  readonly batches: readonly Fields[]
  readonly quotas: readonly Fields[]
  /** 鹿城区 of a unit's id. */
  readonly countyName: (county: unknown) => string
}

/** Undefined for who has a place. */
export function whyNot(row: Fields, list: PlanList): string | undefined {
  if (holding.has(row['state'])) return undefined
  if (row['state'] === 'withdrawn')
    return `${String(row['withdrawnOn'] ?? '')} 退出：${String(row['withdrawReason'] ?? '')}`
  if (row['hand'] === 'out') return `不安排：${String(row['handReason'] ?? '')}`
  if (row['verdict'] === 'block') return `审核不符合：${String(row['findings'] ?? '')}`
  return full(row, list) ?? (row['role'] === 'reserve' ? '替补：本县有人退出时按县内次序递补' : '还没有安排，名额尚有')
}

/** All places that the county's person could have are taken: which ones, by how many, and where they stand. */
function full(row: Fields, { candidates, batches, quotas, countyName }: PlanList): string | undefined {
  const wishes = ['wish1', 'wish2', 'wish3'].map((field) => row[field]).filter((value) => value !== undefined)
  const wished = wishes.length === 0 ? batches : batches.filter((batch) => wishes.includes(batch.id))
  const quotaOf = (batch: Fields): number =>
    Number(quotas.find((quota) => quota['batch'] === batch.id && quota['county'] === row['county'])?.['places'] ?? 0)
  const takenOf = (batch: Fields): number =>
    candidates.filter(
      (each) => each['batch'] === batch.id && each['county'] === row['county'] && holding.has(each['state']),
    ).length
  const crowded = (batch: Fields): boolean =>
    candidates.filter((each) => each['batch'] === batch.id && holding.has(each['state'])).length >=
    Number(batch['places'])
  if (wished.length === 0 || wished.some((batch) => takenOf(batch) < quotaOf(batch) && !crowded(batch)))
    return undefined
  const [places, taken] = [sum(wished.map(quotaOf)), sum(wished.map(takenOf))]
  const where = wishes.length === 0 ? '' : '意向批次的'
  const rank = typeof row['countyRank'] === 'number' ? `，本人县内次序第 ${row['countyRank']}` : ''
  if (places === 0) return `${countyName(row['county'])}没有${where === '' ? '' : where}名额${rank}`
  return taken >= places
    ? `${countyName(row['county'])}${where} ${places} 个名额已安排 ${taken} 人${rank}`
    : `${where === '' ? '各批次' : '意向批次'}已满${rank}`
}

function sum(list: readonly number[]): number {
  return list.reduce((total, each) => total + each, 0)
}
