// Whether a table has no rows at all: a new office sees how to begin, not "nothing matches", although its first view narrows the list.
import { useEffect, useState } from 'react'
import { useHear, useOffice } from './source'

/** True where the table is empty whatever the filters; asks only while the list on screen is (`nothing`), undefined until answered. */
export function useBare(table: string, nothing: boolean): boolean | undefined {
  const office = useOffice()
  const [bare, setBare] = useState<boolean>()
  const [turn, setTurn] = useState(0)
  useHear([table], () => setTurn((at) => at + 1))
  useEffect(() => {
    if (!nothing) return setBare(undefined)
    let gone = false
    void office.totals({ table, filters: [], sort: [] }, []).then(({ count }) => void (gone || setBare(count === 0)))
    return () => {
      gone = true
    }
  }, [office, table, nothing, turn])
  return bare
}
