// person.event: a 动态变更 and the consequences that were ticked, as one change with one undo.
import { z } from 'zod'
import { fail, ok, type Result } from '../../kernel/result'
import type { RowRecord, Value } from '../../oplog/operation'
import { defineCommand, type CommandContext, type Draft, type Plan } from '../command'
import { lookupOf } from '../lookup'
import { createDraft, gone } from '../record/commands'
import type { EventMoney } from '../payments/event-money'
import type { EventPrivileges } from '../privileges/event-privileges'
import * as input from '../record/input'
import { consequencesOf, type Consequence, type EventCase } from './consequences'
import { statusKinds } from './picklists'
import { personTreatment } from './treatment'

export const recordEvent = defineCommand({
  name: 'person.event',
  undo: 'inverse',
  input: z.object({
    person: input.rowId,
    /** Values of the event without its person. */
    event: input.values,
    /** Ids of the ticked consequences. */
    consequences: z.array(z.string()),
  }),
  async plan({ person, event, consequences }, context): Promise<Result<Plan>> {
    const spec = context.catalogue.table('statusEvent')
    const subject = await context.get('person', person)
    if (!subject) return gone(context.catalogue.table('person'))
    const sound = await checkEvent(context, person, event)
    if (!sound.ok) return sound
    const given = await caseOf(context, subject, event)
    const ticked = chosen(consequencesOf(given), consequences)
    if (!ticked.ok) return ticked
    const id = context.newId()
    const values = { ...event, ...before(given), person, ...(consequences.length > 0 ? { consequences } : {}) }
    const draft = await createDraft(context, spec, id, values)
    if (!draft.ok) return draft
    const drafts: Draft[] = [draft.value, ...ticked.value.flatMap((each) => each.drafts(() => context.newId()))]
    const kind = statusKinds.find((each) => each.value === event['kind'])?.label ?? '动态变更'
    return ok({ drafts, label: `登记${kind}：${String(subject['name'] ?? '')}`, answer: { id } })
  },
})

/** Everything the consequences of an event depend on, read inside the writer's transaction. */
async function caseOf(context: CommandContext, person: RowRecord, event: EventCase['event']): Promise<EventCase> {
  // Honours and relatives of the people merged into this one are theirs too: the screen shows them all.
  const group = context.group('person', person.id)
  const [honours, family, titles, rules, units, money, privileges] = await Promise.all([
    context.whereAny('honour', 'person', group),
    context.whereAny('family', 'person', group),
    context.all('honourTitle'),
    context.all('treatmentRule'),
    context.all('unit'),
    moneyOf(context, group),
    privilegesOf(context, group),
  ])
  const lists = { titles, rules }
  return { event, person, honours, family, lists, lookup: lookupOf({ unit: units }), money, privileges }
}

/** What a move changes is kept with it: months before it are still reckoned by the old county and level. */
function before({ event, person, honours, lists }: EventCase): Readonly<Record<string, Value>> {
  const county = person['county']
  if (event['kind'] === 'county-transfer' && typeof county === 'string') return { fromCounty: county }
  const level = event['kind'] === 'level-change' ? personTreatment(honours, lists).level : undefined
  return level === undefined ? {} : { fromLevel: level }
}

async function privilegesOf(context: CommandContext, group: readonly string[]): Promise<EventPrivileges> {
  const [cards, kinds, subscriptions, titles, cases] = await Promise.all([
    context.whereAny('card', 'person', group),
    context.all('cardKind'),
    context.whereAny('subscription', 'person', group),
    context.all('periodical'),
    context.whereAny('privilegeCase', 'person', group),
  ])
  return { cards, kinds, subscriptions, titles, cases, today: context.clock.today() }
}

async function moneyOf(context: CommandContext, group: readonly string[]): Promise<EventMoney> {
  const [schemes, rules, entries, events] = await Promise.all([
    context.all('scheme'),
    context.all('policyRule'),
    context.whereAny('ledgerEntry', 'person', group),
    context.whereAny('statusEvent', 'person', group),
  ])
  return { schemes, rules, entries, events }
}

/** The list on the screen must be the list in force: another PC or window may have changed what the event implies. */
function chosen(proposed: readonly Consequence[], ids: readonly string[]): Result<readonly Consequence[]> {
  const unknown = ids.find((id) => !proposed.some((each) => each.id === id))
  if (unknown !== undefined)
    return fail('event.consequence', '后续事项刚刚有变化，还没有保存。请关闭后重新登记一次。', { unknown })
  return ok(proposed.filter((each) => ids.includes(each.id)))
}

/** Events that contradict what is known: a second death, anything but a correction after a death, happenings yet to come. */
async function checkEvent(
  context: CommandContext,
  person: string,
  event: EventCase['event'],
): Promise<Result<undefined>> {
  const kind = String(event['kind'] ?? '')
  const date = typeof event['date'] === 'string' ? event['date'] : ''
  // A retirement is approved ahead of its day; all else is recorded when it has happened.
  if (kind !== 'retired' && firstDay(date) > context.clock.today()) {
    return fail('event.future', `变动时间 ${date} 在今天之后，请到期再登记。`, { field: 'date' })
  }
  const events = await context.whereAny('statusEvent', 'person', context.group('person', person))
  const death = events.find((each) => each['kind'] === 'died')
  if (!death) return ok(undefined)
  const died = String(death['date'] ?? '')
  if (kind === 'died') return fail('event.died', `已登记去世（${died}），不用重复登记；日期有误请直接修改原记录。`)
  if (kind === 'correction' || kind === 'revoked' || date.slice(0, died.length) <= died) return ok(undefined)
  return fail('event.after-death', `该同志已于 ${died} 去世，变动时间在其后，请核对。`, { field: 'date' })
}

function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}
