// Is everybody who travels insured? A policy counts with its number, over the days of the batch and up to its age; others need one of
// their own (office-practice.md 23). Pure.
import type { Fields } from '../../field'
import { ageOn } from '../../payments/person-facts'
import type { Traveller } from './travellers'

export interface Uninsured {
  readonly traveller: Traveller
  /** One Chinese clause without full stop. */
  readonly why: string
}

/** Whom no policy covers, in the order of the travellers. */
export function uninsuredOf(
  batch: Fields,
  travellers: readonly Traveller[],
  policies: readonly Fields[],
): readonly Uninsured[] {
  return travellers.flatMap((traveller) => {
    if (traveller.policyNumber.trim() !== '') return []
    const reasons = policies.map((policy) => refusal(policy, batch, traveller))
    if (reasons.includes(undefined)) return []
    return [{ traveller, why: reasons[0] ?? '没有保险单' }]
  })
}

/** The policy of the batch that covers a traveller, or undefined: their own comes first. */
export function policyFor(batch: Fields, traveller: Traveller, policies: readonly Fields[]): Fields | undefined {
  return policies.find((policy) => refusal(policy, batch, traveller) === undefined)
}

/** Why a policy does not cover them; undefined where it does. */
function refusal(policy: Fields, batch: Fields, { birth }: Traveller): string | undefined {
  const name = String(policy['kind'] ?? '保险单')
  if (String(policy['number'] ?? '').trim() === '') return `${name}没有保单号`
  if (String(policy['from'] ?? '') > String(batch['from']) || String(policy['to'] ?? '') < String(batch['to']))
    return `${name}（${String(policy['from'])} 至 ${String(policy['to'])}）没有保到整个行程`
  const most = policy['ageMost']
  if (typeof most !== 'number') return undefined
  const age = ageOn(birth, String(batch['from']))
  if (age === undefined) return `没有出生日期，${name}年龄上限 ${most} 周岁无法核对`
  return age > most ? `${age} 周岁，超过${name}年龄上限 ${most} 周岁` : undefined
}

/** 张三（没有保险单）、李四（72 周岁，超过……）: at most `most` of them are named, the others counted. */
export function namesWithWhy(list: readonly Uninsured[], most = 8): string {
  const named = list.slice(0, most).map(({ traveller, why }) => `${traveller.name}（${why}）`)
  return `${named.join('、')}${list.length > most ? `等 ${list.length} 人` : ''}`
}
