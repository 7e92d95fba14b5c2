// The people behind rows that name them (报道人物, 参加活动), each under who they are now.
import { useEffect, useState } from 'react'
import type { Row } from '../../../data/office'
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
      const found = await office.rows('person', [...new Set(of.map((row) => String(row['person'])))])
      const copies = found.flatMap((row) => (typeof row['_dSurvivor'] === 'string' ? [row['_dSurvivor']] : []))
      const own = new Map([...found, ...(await office.rows('person', copies))].map((row) => [row.id, row]))
      return of.flatMap((row) => {
        const named = own.get(String(row['person']))
        const person = own.get(String(named?.['_dSurvivor'] ?? '')) ?? named
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
