// Whom a change of policy touches: the command is planned as it would be saved, and everybody's amount is reckoned before and after.
import {
  dayOfChange,
  effectOn,
  type PolicyState,
  type TouchedPerson,
} from '../../../shared/domain/payments/policy-effect'
import type { Draft } from '../../../shared/domain/command'
import { FailureError } from '../../../shared/kernel/result'
import { isVisible } from '../../../shared/oplog/row'
import type { RowId, RowRecord } from '../../../shared/oplog/operation'
import { planOf } from '../running'
import type { Session } from '../session'
import { Workspace } from '../workspace'
import type { PolicyEffect, Questions } from './asked'
import { beneficiaries } from './beneficiaries'
import type { Work } from './work'

/** Throws what the command would be refused with. */
export async function policyEffect(
  session: Session,
  { command, input }: Questions['policy.effect']['input'],
  { step, total }: Work,
): Promise<PolicyEffect> {
  const plan = await session.queue.run(() => planOf(session, new Workspace(session), command, input))
  const { before, after } = await states(session, plan.drafts)
  const unit = after.scheme['formula'] === 'monthly' || after.scheme['formula'] === 'gap' ? '每月' : '每次'
  const on = dayOfChange(before, after, session.clock.today())
  if (on === undefined) return { on, unit, people: 0, touched: [] }
  const [titles, rules] = await Promise.all([all(session, 'honourTitle'), all(session, 'treatmentRule')])
  const change = { before, after, lists: { titles, rules }, on }
  const touched: TouchedPerson[] = []
  let people = 0
  total(session.ledger.counts['person'] ?? 0)
  for await (const slice of beneficiaries(session)) {
    for (const given of slice) {
      const effect = effectOn(given, change)
      if (effect) touched.push(effect)
    }
    people += slice.length
    await step(people)
  }
  return { on, unit, people, touched }
}

/** The scheme and its rules as they are, and as they would be with the drafts. */
async function states(
  session: Session,
  drafts: readonly Draft[],
): Promise<{ readonly before: PolicyState; readonly after: PolicyState }> {
  const id = await schemeOf(session, drafts)
  const scheme = await session.database.rows('scheme').get(id)
  if (!scheme) throw new FailureError({ code: 'policy.scheme', message: '请先选择发放项目。' })
  const rules = (await session.database.rows('policyRule').where('scheme').equals(id).toArray()).filter(isVisible)
  return { before: { scheme, rules }, after: { scheme: changed(scheme, drafts), rules: changedRules(rules, drafts) } }
}

async function schemeOf(session: Session, drafts: readonly Draft[]): Promise<RowId> {
  for (const draft of drafts) {
    if (draft.table === 'scheme') return draft.row
    if (draft.table !== 'policyRule') continue
    const named = draft.kind === 'set' ? draft.set['scheme'] : undefined
    const stored = (await session.database.rows('policyRule').get(draft.row))?.['scheme']
    return String(named ?? stored ?? '')
  }
  throw new FailureError({ code: 'policy.same', message: '没有改动，不影响任何人。' })
}

function changedRules(rules: readonly RowRecord[], drafts: readonly Draft[]): readonly RowRecord[] {
  const ours = drafts.filter((draft) => draft.table === 'policyRule')
  const removed = new Set(ours.filter(({ kind }) => kind === 'remove').map(({ row }) => row))
  const known = new Set(rules.map(({ id }) => id))
  const added = [...new Set(ours.map(({ row }) => row))].filter((id) => !known.has(id) && !removed.has(id))
  const rows = [...rules, ...added.map((id): RowRecord => ({ id, _s: ['', ''] }))]
  return rows.filter(({ id }) => !removed.has(id)).map((row) => changed(row, ours))
}

/** A cleared field is absent, as in a stored row. */
function changed(row: RowRecord, drafts: readonly Draft[]): RowRecord {
  const values: Record<string, unknown> = { ...row }
  for (const draft of drafts)
    if (draft.kind === 'set' && draft.row === row.id)
      for (const [field, value] of Object.entries(draft.set)) {
        if (value === null) delete values[field]
        else values[field] = value
      }
  return values as RowRecord
}

async function all(session: Session, table: string): Promise<readonly RowRecord[]> {
  return (await session.database.rows(table).toArray()).filter(isVisible)
}
