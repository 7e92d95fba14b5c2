// The course of 补录历史: rows of a file matched to people, what would be written shown before anything is, then one change with one undo.
import { useMemo, useState } from 'react'
import type { TakenClass } from '../../../shared/domain/classes/take-command'
import type { TakenCard, TakenOrder } from '../../../shared/domain/privileges/take-commands'
import type { RecordedTrip } from '../../../shared/domain/trips/record-commands'
import type { HistoryAnswer, RecordedPayment, RecordedVisit } from '../../../shared/domain/payments/history-command'
import type { Row } from '../../data/office'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { today } from '../../ui/today'
import { fetchPeople } from '../fetch-roster'
import { matchPeople, type PersonMatch } from '../matching/match-people'
import type { ListRead, ListRow } from '../rows/read-list'
import { classOf, paymentOf, tripOf, visitOf } from './history-rows'
import { cardOf, orderOf } from './privilege-rows'

export type HistoryKind = 'payments' | 'visits' | 'trips' | 'classes' | 'newspapers' | 'cards'

/** The command that writes each, and what it calls its rows. */
const commands: Readonly<Record<HistoryKind, readonly [command: string, rows: string]>> = {
  payments: ['history.record', 'payments'],
  visits: ['history.record', 'visits'],
  trips: ['trip-record.take', 'trips'],
  classes: ['class.take', 'people'],
  newspapers: ['subscription.take', 'orders'],
  cards: ['card.take', 'cards'],
}

/** One row of the file: what it becomes, or why it is left out. */
export interface HistoryLine {
  readonly row: ListRow
  readonly name: string
  readonly taken?: RecordedPayment | RecordedVisit | RecordedTrip | TakenClass | TakenOrder | TakenCard
  readonly problem?: string
}

interface Loaded {
  readonly list: ListRead
  readonly matches: readonly PersonMatch[]
}

export function useHistory(kind: HistoryKind) {
  const office = useOffice()
  const { run, ...command } = useCommand()
  const [loaded, setLoaded] = useState<Loaded>()
  const [scheme, setScheme] = useState<string>()
  const [done, setDone] = useState<HistoryAnswer>()
  const lines = useMemo(() => (loaded ? linesOf(kind, loaded, scheme) : []), [kind, loaded, scheme])
  const taken = lines.filter((line) => line.taken !== undefined)
  const read = async (list: ListRead): Promise<void> => {
    const people = await fetchPeople(office, namesAndIds(list.rows))
    setDone(undefined)
    setLoaded({ list, matches: matchPeople(list.rows, people) })
  }
  const apply = async (): Promise<void> => {
    const [command, rows] = commands[kind]
    const outcome = await run(command, {
      file: loaded?.list.file.slice(0, 200) ?? '',
      [rows]: taken.map((line) => line.taken),
    })
    if (outcome?.ok) setDone(outcome.answer as HistoryAnswer)
  }
  return { loaded, lines, taken, scheme, setScheme, done, read, apply, ...command }
}

function namesAndIds(rows: readonly ListRow[]): { readonly ids: readonly string[]; readonly names: readonly string[] } {
  const texts = (field: string): readonly string[] => [
    ...new Set(rows.map(({ values }) => values[field]).filter((value): value is string => typeof value === 'string')),
  ]
  return { ids: texts('idNumber'), names: texts('name') }
}

function linesOf(kind: HistoryKind, { list, matches }: Loaded, scheme: string | undefined): readonly HistoryLine[] {
  const now = today()
  return list.rows.map((row, at) => {
    const match = matches[at]
    const name = String(row.values['name'] ?? (match && 'person' in match ? match.person['name'] : '') ?? '')
    if (row.problems.length > 0) return { row, name, problem: row.problems.join('；') }
    if (!match || 'problem' in match) return { row, name, problem: match?.problem ?? '' }
    if (kind === 'payments' && typeof row.values['amount'] !== 'number') return { row, name, problem: '没有金额' }
    const person = survivorOf(match.person)
    const taken = takenOf(kind, row, person, scheme, now)
    return 'problem' in taken ? { row, name, problem: taken.problem } : { row, name, taken }
  })
}

function takenOf(kind: HistoryKind, row: ListRow, person: string, scheme: string | undefined, now: string) {
  if (kind === 'payments') return paymentOf(row, person, scheme, now)
  if (kind === 'classes') return classOf(row, person)
  if (kind === 'newspapers') return orderOf(row, person)
  if (kind === 'cards') return cardOf(row, person)
  return kind === 'visits' ? visitOf(row, person) : tripOf(row, person)
}

function survivorOf(person: Row): string {
  return typeof person['_dSurvivor'] === 'string' ? person['_dSurvivor'] : person.id
}
