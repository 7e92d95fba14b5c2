// The list of a campaign: everybody considered gets a row with the verdict and its reason, computed inside the writer from the
// rows as they are; what people decided by hand stays whatever is computed again.
import { z } from 'zod'
import { pairId } from '../../kernel/ids'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowId, RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { gone } from '../record/commands'
import * as input from '../record/input'
import { registersOf, type Values } from '../record/values'
import type { Beneficiary } from '../payments/person-facts'
import { readBeneficiaries } from '../payments/read-beneficiaries'
import { ABSURD } from '../payments/policy-schema'
import { stillOpen } from './campaign-commands'
import { delivered } from './picklists'
import { verdictOn, type Standards, type Verdict } from './verdict'

/** People considered in one command; more are taken in several. */
export const MOST_AT_ONCE = 20_000

const take = defineCommand({
  name: 'visit.take',
  undo: 'inverse',
  input: z.object({
    campaign: input.rowId,
    /** Whom to consider besides those who are rows already; none = only compute anew. */
    people: z.array(input.rowId).max(MOST_AT_ONCE, '一次最多列 20,000 人'),
    /** 视图“在册” 1,043 人. */
    from: z.string().max(120).optional(),
  }),
  async plan({ campaign, people, from }, context): Promise<Result<Plan>> {
    const activity = await context.get('campaign', campaign)
    if (!activity) return gone(context.catalogue.table('campaign'))
    const open = stillOpen(activity)
    if (!open.ok) return open
    const known = await context.where('visit', 'campaign', campaign)
    const byPerson = new Map(known.map((row) => [context.group('person', String(row['person']))[0] as RowId, row]))
    const wanted = new Set([...byPerson.keys(), ...people.map((id) => context.group('person', id)[0] as RowId)])
    if (wanted.size === 0) return fail('visit.nobody', '没有选取任何人。请先从名册选取对象。')
    const given = await readBeneficiaries(context, [...wanted])
    const standards = await standardsOf(context, activity)
    const drafts = given.flatMap((each) => draftFor(context, activity, byPerson.get(each.person.id), each, standards))
    if (from !== undefined && from !== activity['listedFrom'])
      drafts.push({ kind: 'set', table: 'campaign', row: campaign, set: { listedFrom: from } })
    const label = `${people.length > 0 ? '选取' : '重新计算'}慰问对象：${String(activity['name'])}（${given.length} 人）`
    return ok({ drafts, label, answer: { people: given.length } })
  },
})

async function standardsOf(context: CommandContext, campaign: RowRecord): Promise<Standards> {
  const scheme = async (field: string): Promise<RowRecord | undefined> => {
    const id = campaign[field]
    return typeof id === 'string' ? context.get('scheme', id) : undefined
  }
  const [main, hardship] = [await scheme('scheme'), await scheme('hardshipScheme')]
  const ids = [main?.id, hardship?.id].filter((id) => id !== undefined)
  return {
    campaign,
    scheme: main,
    hardshipScheme: hardship,
    rules: ids.length > 0 ? await context.whereAny('policyRule', 'scheme', ids) : [],
    lists: { titles: await context.all('honourTitle'), rules: await context.all('treatmentRule') },
  }
}

/** The one id of a person's row in a campaign, the same on every PC. */
export function visitId(campaign: RowId, person: RowId): RowId {
  return pairId('visit', campaign, person)
}

function draftFor(
  context: CommandContext,
  campaign: RowRecord,
  before: RowRecord | undefined,
  { person, honours, events }: Beneficiary,
  standards: Standards,
): readonly Draft[] {
  // Money that is with the person is not computed again: what was given stays what was given.
  if (before && delivered.has(before['result'])) return []
  const values: Values = {
    ...(before ? {} : { person: person.id, campaign: campaign.id }),
    year: valueOf(campaign['visitYear']),
    county: valueOf(person['county']),
    street: valueOf(person['street']),
    goods: before?.['goods'] === undefined ? valueOf(campaign['goods']) : valueOf(before['goods']),
    way: valueOf(campaign['way']),
    ...judged(before, verdictOn({ person, honours, events }, standards)),
  }
  const set = registersOf(context.catalogue.table('visit'), values, before)
  if (Object.keys(set).length === 0) return []
  return [{ kind: 'set', table: 'visit', row: before?.id ?? visitId(campaign.id, person.id), set }]
}

/** The verdict as fields, under what was decided by hand: its side, its reason, and an amount that was filled in. */
function judged(before: RowRecord | undefined, found: Verdict): Values {
  const hand = before?.['hand']
  const byHand = hand === 'in' || hand === 'out'
  const filled = before !== undefined && before['amount'] !== before['computed'] && byHand
  return {
    verdict: byHand ? hand : found.verdict,
    reason: (byHand ? handWords(hand, String(before?.['handReason'] ?? ''), found) : found.reason).slice(0, 400),
    level: found.level ?? null,
    scheme: found.scheme ?? null,
    rule: found.rule ?? null,
    computed: found.amount ?? null,
    amount: filled ? valueOf(before['amount']) : (found.amount ?? null),
  }
}

/** 人工列入：住院（按标准：已调出） — what people decided before what the rules say. */
function handWords(hand: string, why: string, found: Pick<Verdict, 'reason'>): string {
  return `人工${hand === 'in' ? '列入' : '剔除'}：${why}（按标准：${found.reason}）`
}

const decide = defineCommand({
  name: 'visit.decide',
  undo: 'inverse',
  input: z.object({
    visits: z.array(input.rowId).min(1).max(MOST_AT_ONCE),
    verdict: z.enum(['in', 'out']),
    reason: z.string().trim().min(2, '请写明调整的原因').max(120),
    /** 分; absent = as computed. */
    amount: z
      .number()
      .int()
      .min(0, '慰问金不能是负数')
      .max(ABSURD, '慰问金超过 100 万元，请核对是否多打了几个零')
      .optional(),
  }),
  async plan({ visits, verdict, reason, amount }, context): Promise<Result<Plan>> {
    const rows = await context.getMany('visit', visits)
    const drafts: Draft[] = []
    for (const row of rows.values()) {
      const open = await mayChange(context, row)
      if (!open.ok) return open
      drafts.push(...decided(context, row, { verdict, reason, amount }))
    }
    const words = verdict === 'in' ? '列入' : '剔除'
    return ok({ drafts, label: `人工${words}慰问对象 ${rows.size} 人（${reason}）`, answer: { people: rows.size } })
  },
})

function decided(
  context: CommandContext,
  row: RowRecord,
  { verdict, reason, amount }: { verdict: 'in' | 'out'; reason: string; amount: number | undefined },
): readonly Draft[] {
  const rules = String(row['reason'] ?? '').replace(/^人工(?:列入|剔除)：.*（按标准：(.*)）$/u, '$1')
  const values: Values = {
    verdict,
    hand: verdict,
    handReason: reason,
    reason: handWords(verdict, reason, { reason: rules }).slice(0, 400),
    ...(amount === undefined ? {} : { amount }),
    ...(verdict === 'out' ? { team: null, place: null } : {}),
  }
  const set = registersOf(context.catalogue.table('visit'), values, row)
  return Object.keys(set).length === 0 ? [] : [{ kind: 'set', table: 'visit', row: row.id, set }]
}

/** Refuses to touch a row of a settled campaign, or one whose money is with the person. */
export async function mayChange(context: CommandContext, row: RowRecord): Promise<Result<undefined>> {
  if (delivered.has(row['result'])) {
    const person = await context.get('person', String(row['person']))
    return fail('visit.delivered', `${String(person?.['name'] ?? '')}已走访签收，不能再调整。登错了请先改走访结果。`)
  }
  const campaign = typeof row['campaign'] === 'string' ? await context.get('campaign', row['campaign']) : undefined
  return campaign ? stillOpen(campaign) : ok(undefined)
}

function valueOf(value: unknown): Value {
  return (value ?? null) as Value
}

export const visitCommands = [take, decide]
