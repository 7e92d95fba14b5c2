// Rows found by an index, kept fresh: the lines of a batch, the entries of some people.
import { useEffect, useState } from 'react'
import type { Row } from '../data/office'
import { useHear, useOffice } from './source'

/** Undefined while reading for the first time; nothing is read for no values. */
export function useFound(
  table: string,
  index: string,
  values: readonly (string | number)[],
): readonly Row[] | undefined {
  const office = useOffice()
  const [turn, setTurn] = useState(0)
  const [rows, setRows] = useState<readonly Row[]>()
  const key = JSON.stringify(values)
  useHear([table], () => setTurn((at) => at + 1))
  useEffect(() => {
    let gone = false
    const wanted = JSON.parse(key) as readonly (string | number)[]
    const asked = wanted.length === 0 ? Promise.resolve([]) : office.find(table, index, wanted)
    void asked.then((found) => void (gone || setRows(found)))
    return () => {
      gone = true
    }
  }, [office, table, index, key, turn])
  return rows
}
