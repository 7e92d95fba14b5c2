// One row of the office that a screen stands in, kept fresh.
import { useEffect, useState } from 'react'
import type { RowId } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import { useHear, useOffice } from './source'

/** One row, kept fresh; undefined while loading or when it is gone. */
export function useOneRow(table: string, id: RowId): Row | undefined {
  const office = useOffice()
  const [row, setRow] = useState<Row>()
  const [turn, setTurn] = useState(0)
  useHear([table], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    void office.row(table, id).then((found) => void (gone || setRow(found)))
    return () => {
      gone = true
    }
  }, [office, table, id, turn])
  return row
}
