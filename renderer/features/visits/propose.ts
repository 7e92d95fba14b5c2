// What a scheme gives one person on a day, with the rule's words: the same verdict as on a campaign's list, for a form to propose.
import { verdictOn } from '../../../shared/domain/visits/verdict'
import { formatMoney } from '../../../shared/kernel/money'
import type { RowId } from '../../../shared/oplog/operation'
import type { Office } from '../../data/office'

export interface Proposal {
  readonly reason: string
  /** As typed, 元. */
  readonly amount: string | undefined
  readonly rule: string | undefined
}

export async function proposedFor(office: Office, person: RowId, scheme: RowId, on: string): Promise<Proposal> {
  const [row, honours, events, of, rules, titles, treatment] = await Promise.all([
    office.row('person', person),
    office.children('honour', person),
    office.children('statusEvent', person),
    office.row('scheme', scheme),
    office.find('policyRule', 'scheme', [scheme]),
    office.all('honourTitle'),
    office.all('treatmentRule'),
  ])
  if (!row || !of) return { reason: '', amount: undefined, rule: undefined }
  const found = verdictOn(
    { person: row, honours, events },
    { campaign: { id: '', on }, scheme: of, hardshipScheme: undefined, rules, lists: { titles, rules: treatment } },
  )
  const amount = found.amount === undefined ? undefined : formatMoney(found.amount)
  return { reason: found.reason, amount, rule: found.rule }
}
