// Rows found by an index, kept fresh: what a screen needs of a table that is too large to be read whole.
import { useEffect, useState } from 'react'
import type { Row } from '../../data/office'
import { useHear, useOffice } from '../../registers/source'

/** Undefined while they are read for the first time. */
export function useFound(table: string, index: string, values: readonly string[]): readonly Row[] | undefined {
  const office = useOffice()
  const [rows, setRows] = useState<readonly Row[]>()
  const [turn, setTurn] = useState(0)
  const key = values.join(' ')
  useHear([table], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const wanted = key === '' ? [] : key.split(' ')
    void office.find(table, index, wanted).then((found) => void (gone || setRows(found)))
    return () => {
      gone = true
    }
  }, [office, table, index, key, turn])
  return rows
}
