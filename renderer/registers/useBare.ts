// Whether a table has no rows at all: a new office sees how to begin, not "nothing matches", although its first view narrows the list.
import { useEffect, useState } from 'react'
import type { Filter } from '../data/office'
import { useHear, useOffice } from './source'

/** True where the table (or the part of it the page is about) is empty whatever the filters; asks only while the list on screen is (`nothing`), undefined until answered. */
export function useBare(table: string, nothing: boolean, within: readonly Filter[] = []): boolean | undefined {
  const office = useOffice()
  const [bare, setBare] = useState<boolean>()
  const [turn, setTurn] = useState(0)
  useHear([table], () => setTurn((at) => at + 1))
  const key = JSON.stringify(within)
  useEffect(() => {
    if (!nothing) return setBare(undefined)
    let gone = false
    const filters = JSON.parse(key) as readonly Filter[]
    void office.totals({ table, filters, sort: [] }, []).then(({ count }) => void (gone || setBare(count === 0)))
    return () => {
      gone = true
    }
  }, [office, table, nothing, turn, key])
  return bare
}
