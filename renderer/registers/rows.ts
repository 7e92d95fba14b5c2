// Small keyed reads for screens (one row, one person's children, one small list), kept fresh after each commit (decisions.md 1).
import { useEffect, useState } from 'react'
import type { RowId } from '../../shared/oplog/operation'
import type { Change, Row } from '../data/office'
import { useHear, useOffice } from './source'

/** One row: `undefined` while reading, `null` when it is not there (removed, or a wrong address). */
export function useRow(table: string, id: RowId | undefined): Row | null | undefined {
  const office = useOffice()
  return useFresh([table], `${table}:${id ?? ''}`, async () =>
    id === undefined ? null : ((await office.row(table, id)) ?? null),
  )
}

/** Children of one row in the order they were entered; `undefined` while reading. */
export function useChildren(table: string, parent: RowId): readonly Row[] | undefined {
  const office = useOffice()
  return useFresh([table, 'person'], `${table}:${parent}`, () => office.children(table, parent))
}

/** All rows of a small table (units, titles, operators); `undefined` while reading. */
export function useAll(table: string): readonly Row[] | undefined {
  const office = useOffice()
  return useFresh([table], table, () => office.all(table))
}

/** The newest commit heard, for reads that have a shape of their own. */
export function useChange(tables?: readonly string[]): Change | undefined {
  const [change, setChange] = useState<Change>()
  useHear(tables, setChange)
  return change
}

function useFresh<T>(tables: readonly string[], key: string, read: () => Promise<T>): T | undefined {
  const change = useChange(tables)
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T }>()
  useEffect(() => {
    let current = true
    void read().then((value) => {
      if (current) setAnswer({ key, value })
    })
    return () => {
      current = false
    }
    // `read` is new on every render; what it reads is named by `key`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, change])
  // The answer for another row must never be shown under this one, not even for a frame.
  return answer?.key === key ? answer.value : undefined
}
