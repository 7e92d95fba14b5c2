// The people behind rows that name them (报道人物, 参加活动), each under who they are now.
import { useEffect, useState } from 'react'
import type { Row } from '../../../data/office'
import { peopleOf } from '../../../data/people-of'
import { useHear, useOffice } from '../../../registers/source'

export interface PersonRow {
  readonly row: Row
  readonly person: Row
}

/** In the order of the rows; undefined while reading. Somebody in the bin is left out. */
export function usePeopleOf(rows: readonly Row[] | undefined): readonly PersonRow[] | undefined {
  const office = useOffice()
  const [people, setPeople] = useState<readonly PersonRow[]>()
  const [turn, setTurn] = useState(0)
  useHear(['person', '_link'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const read = async (of: readonly Row[]): Promise<readonly PersonRow[]> => {
      const own = await peopleOf(office, of)
      return of.flatMap((row) => {
        const person = own.get(String(row['person']))
        return person ? [{ row, person }] : []
      })
    }
    if (rows) void read(rows).then((answer) => void (gone || setPeople(answer)))
    return () => {
      gone = true
    }
  }, [office, rows, turn])
  return people
}
