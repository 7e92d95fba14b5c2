// Ticking rows: one, a Shift range over rows never loaded, or the whole filtered list with an exact count.
import { useMemo } from 'react'
import type { RowId } from '../../shared/oplog/operation'
import type { ListQuery, Office, Row } from '../data/office'
import type { ListStore } from './list-state'
import { noTicks, tick, tickAll, tickRange } from './selection'

export interface Ticking {
  readonly onTick: (row: Row, shift: boolean) => void
  /** Ticks the whole filtered list, or clears when all of it is ticked. */
  readonly onTickAll: () => void
  readonly clear: () => void
}

export function useTicks(office: Office, query: ListQuery, store: ListStore): Ticking {
  return useMemo(() => {
    const set = (ticks: typeof noTicks): void => store.setState({ ticks })
    const range = async (id: RowId): Promise<void> =>
      set(tickRange(store.getState().ticks, await office.ids(query), id))
    const all = async (): Promise<void> => set(tickAll(await office.ids(query)))
    return {
      onTick: (row, shift) => (shift ? void range(row.id) : set(tick(store.getState().ticks, row.id))),
      onTickAll: () => {
        const { ticks, total } = store.getState()
        if (ticks.ids.size > 0 && ticks.ids.size === total) set(noTicks)
        else void all()
      },
      clear: () => set(noTicks),
    }
  }, [office, query, store])
}
