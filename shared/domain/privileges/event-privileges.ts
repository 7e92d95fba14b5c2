// What a 动态变更 means for cards, newspapers and open cases: proposed, never done by itself (domain.md §7, office-practice.md 20, 34).
import { stepDate } from '../../kernel/plain-date'
import type { RowId } from '../../oplog/operation'
import type { Draft } from '../command'
import type { Fields } from '../field'
import { isValid } from './card-standing'
import { caseStateOf, openCase } from './case-standing'
import { firstMonth, lastMonth } from './newspaper-sums'

/** What the person holds and gets, with what it is called. */
export interface EventPrivileges {
  readonly cards: readonly Fields[]
  readonly kinds: readonly Fields[]
  readonly subscriptions: readonly Fields[]
  readonly titles: readonly Fields[]
  readonly cases: readonly Fields[]
  /** Day of entry, YYYY-MM-DD. */
  readonly today: string
}

export interface PrivilegeTurn {
  readonly id: string
  readonly sentence: string
  readonly drafts: (mint: () => RowId) => readonly Draft[]
}

/** Events after which nobody here uses a card or reads a newspaper any more. */
const leaving: Readonly<Record<string, string>> = {
  died: '去世',
  'moved-out': '调出',
  emigrated: '出国（境）定居',
  revoked: '撤销荣誉称号',
}

/** Cards to stop, newspapers to end from the month after, cases to withdraw; none for other events. */
export function privilegeTurns(
  event: Readonly<Record<string, unknown>>,
  held: EventPrivileges,
): readonly PrivilegeTurn[] {
  const reason = leaving[String(event['kind'])]
  const date = event['date']
  if (reason === undefined || typeof date !== 'string' || date === '') return []
  const day = date.length === 10 ? date : undefined
  return [
    ...held.cards.filter(isValid).map((card) => stopCard(card, held, reason, day)),
    ...held.subscriptions.flatMap((row) => endSubscription(row, held, reason, date)),
    ...held.cases.filter((row) => openCase.has(caseStateOf(row))).map((row) => withdraw(row, held, reason)),
  ]
}

function stopCard(
  card: Fields,
  { kinds, today }: EventPrivileges,
  reason: string,
  day: string | undefined,
): PrivilegeTurn {
  const kind = String(kinds.find(({ id }) => id === card['kind'])?.['name'] ?? '卡')
  const number = card['number'] === undefined ? '' : ` ${String(card['number'])}`
  // A day known only to the month cannot be before the issue: the day of entry stands in.
  const stoppedOn = day !== undefined && day >= String(card['issuedOn'] ?? '') ? day : today
  return {
    id: `card:${card.id}`,
    sentence: `停用${kind}${number}`,
    drafts: () => [{ kind: 'set', table: 'card', row: card.id, set: { stoppedOn, stopReason: reason } }],
  }
}

/** From the month after the event, within the months that are ordered; a year that has ended needs nothing. */
function endSubscription(
  row: Fields,
  { titles, today }: EventPrivileges,
  reason: string,
  date: string,
): readonly PrivilegeTurn[] {
  const after = date.length >= 7 ? stepDate(date.slice(0, 7), 1) : `${date}-12`
  const from = after < firstMonth(row) ? firstMonth(row) : after
  if (row['endedFrom'] || from > lastMonth(row)) return []
  const title = String(titles.find(({ id }) => id === row['periodical'])?.['name'] ?? '报刊')
  return [
    {
      id: `subscription:${row.id}`,
      sentence: `《${title}》从 ${from} 起退订（列入改投/退订单）`,
      drafts: (mint) => [
        {
          kind: 'set',
          table: 'subscriptionChange',
          row: mint(),
          set: { subscription: row.id, kind: 'end', on: today, from, reason },
        },
        { kind: 'set', table: 'subscription', row: row.id, set: { endedFrom: from } },
      ],
    },
  ]
}

function withdraw(row: Fields, { today }: EventPrivileges, reason: string): PrivilegeTurn {
  return {
    id: `privilege:${row.id}`,
    sentence: `撤回未办结的优待事项（${String(row['appliedOn'] ?? '')} 受理）`,
    drafts: () => [
      { kind: 'set', table: 'privilegeCase', row: row.id, set: { withdrawnOn: today, withdrawReason: reason } },
    ],
  }
}
