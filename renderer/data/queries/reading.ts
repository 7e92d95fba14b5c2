// How a screen reads: asked once, asked again only when a Change names what was read (decisions.md 1).
import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/kernel/result'
import { asFailure } from '../../../shared/kernel/result'
import { onChange } from '../client'
import type { Change } from '../office'

/** What a query answers: nothing yet, a value, or why there is none. */
export interface Reading<T> {
  readonly value: T | undefined
  readonly loading: boolean
  readonly failure?: Failure
}

const LOADING: Reading<never> = { value: undefined, loading: true }

/** Runs `read` for `key` and again after each change that `concerns` it. While a new key loads, nothing of the old one shows. */
export function useReading<T>(key: string, read: () => Promise<T>, concerns: (change: Change) => boolean): Reading<T> {
  const [state, setState] = useState<{ readonly key: string; readonly reading: Reading<T> }>({ key, reading: LOADING })
  useEffect(() => {
    let newest = 0
    const ask = (): void => {
      const mine = ++newest
      // An older answer that arrives late must not cover a newer one.
      const show = (reading: Reading<T>): void => void (mine === newest && setState({ key, reading }))
      read().then(
        (value) => show({ value, loading: false }),
        (error: unknown) => show({ value: undefined, loading: false, failure: asFailure(error) }),
      )
    }
    ask()
    const stop = onChange((change) => concerns(change) && ask())
    return () => {
      newest = -1
      stop()
    }
    // `read` and `concerns` are made anew by every render; `key` says when they mean something else.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  return state.key === key ? state.reading : LOADING
}

/** True when the change touched the row (or too many rows to name). */
export function touches(change: Change, table: string, id: string): boolean {
  const rows = change.tables[table]
  return rows === 'many' || (rows?.includes(id) ?? false)
}

/** True when the change touched any row of the table. */
export function touchesTable(change: Change, table: string): boolean {
  return change.tables[table] !== undefined
}
