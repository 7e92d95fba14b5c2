// Earlier inquiries that the one being typed may repeat, looked for a moment after the last letter.
import { useEffect, useState } from 'react'
import { repeatedOf, type Asked, type Repeated } from '../../../shared/domain/inquiries/duplicates'
import type { RowId } from '../../../shared/oplog/operation'
import type { Office, Row } from '../../data/office'
import { useOffice } from '../../registers/source'

/** ms after the last letter. */
const pause = 250
/** The latest ones are looked through for like words. */
const latest = 300
/** Shown at most. */
const most = 8

export interface Typing {
  readonly person?: RowId | undefined
  readonly name: string
  readonly phone: string
  readonly idNumber: string
  readonly content: string
}

/** Undefined while nothing is typed that could be compared; `but` is the inquiry itself where it is there already. */
export function useRepeated(typing: Typing, but?: RowId): readonly Repeated[] | undefined {
  const office = useOffice()
  const [found, setFound] = useState<readonly Repeated[]>()
  const key = JSON.stringify(typing)
  useEffect(() => {
    let gone = false
    const look = async () => {
      const repeated = await lookFor(office, JSON.parse(key) as Typing)
      if (!gone) setFound(repeated.filter(({ inquiry }) => inquiry.id !== but).slice(0, most))
    }
    const timer = setTimeout(() => void look(), pause)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [office, key, but])
  return typing.name === '' && typing.content === '' ? undefined : found
}

/** Those that are alike, the latest first. */
export async function lookFor(
  office: Pick<Office, 'merged' | 'find' | 'page'>,
  { person, ...typed }: Typing,
): Promise<readonly Repeated[]> {
  const merged = person === undefined ? [] : await office.merged('person', person)
  const people = person === undefined ? [] : [person, ...merged.map(({ id }) => id)]
  const asked: Asked = { ...typed, people }
  const by = (index: string, value: string): Promise<readonly Row[]> =>
    value.trim() === '' ? Promise.resolve([]) : office.find('inquiry', index, [value.trim()])
  const [ofPerson, ofName, ofId, ofPhone, recent] = await Promise.all([
    people.length === 0 ? [] : office.find('inquiry', 'person', people),
    by('name', typed.name),
    by('idNumber', typed.idNumber),
    by('phone', typed.phone),
    latestOf(office),
  ])
  // A row of a list carries only what lists show, not whom it is about: the whole rows come after and stand.
  const all = new Map([...recent, ...ofPerson, ...ofName, ...ofId, ...ofPhone].map((row) => [row.id, row]))
  return repeatedOf(asked, [...all.values()])
}

async function latestOf(office: Pick<Office, 'page'>): Promise<readonly Row[]> {
  const query = { table: 'inquiry', filters: [], sort: [{ by: { field: 'date' }, descending: true }] } as const
  return (await office.page(query, 0, latest)).rows
}
