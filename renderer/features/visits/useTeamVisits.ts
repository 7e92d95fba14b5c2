// The visits of one team in the order of its day, with the people's names, kept fresh.
import { useEffect, useState } from 'react'
import { inDayOrder } from '../../../shared/domain/visits/routes'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'

export function useTeamVisits(team: RowId): readonly Row[] | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [visits, setVisits] = useState<readonly Row[]>()
  useHear(['visit', 'person'], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const read = async (): Promise<void> => {
      const found = await office.find('visit', 'team', [team])
      const rows = await office.rows(
        'visit',
        found.map((row) => row.id),
      )
      if (!gone) setVisits(inDayOrder(rows.filter((row) => row['verdict'] === 'in')))
    }
    void read()
    return () => {
      gone = true
    }
  }, [office, team, turn])
  return visits
}
