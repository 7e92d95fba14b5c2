// Feeds the grid: a new query swaps the datasource with its first block already there, a commit that touched the list
// refreshes the blocks in view without moving them.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GridApi } from 'ag-grid-community'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { TableSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import type { Change, ListQuery, Row } from '../data/office'
import { blockSize, rowSource } from './datasource'
import type { ListStore } from './list-state'
import { useCatalogue, useHear, useOffice } from './source'
import { withoutRows } from './selection'
import { useEarly } from './useEarly'
import type { Hold } from './useInlineEdit'

export interface Rows {
  readonly refresh: () => void
  readonly failure: Failure | undefined
}

/** How long to wait before asking again for a total that is still being counted, in ms. */
const recountMs = 250

export function useRows(
  table: TableSpec,
  query: ListQuery,
  store: ListStore,
  api: GridApi<Row> | undefined,
  hold: Hold,
): Rows {
  const office = useOffice()
  const [failure, setFailure] = useState<Failure>()
  const turn = useRef(0)
  const [asked] = useState(query)
  const early = useEarly(() => office.page(query, 0, blockSize))

  useEffect(() => {
    if (!api) return
    const mine = ++turn.current
    const current = (): boolean => turn.current === mine && !api.isDestroyed()
    const onTotal = (total: number | undefined): void => {
      if (current()) store.setState({ total })
    }
    rowSource({
      office,
      query,
      first: query === asked ? early() : undefined,
      hold: () => hold.current,
      onTotal,
      onError: (error) => setFailure(asFailure(error)),
    }).then(
      (source) => {
        if (!current()) return
        setFailure(undefined)
        api.setGridOption('datasource', source)
        // Asked until it is known: at 100,000 people the row set takes longer than one wait.
        const recount = (): void => {
          if (!current() || source.total() !== undefined) return
          api.refreshInfiniteCache()
          setTimeout(recount, recountMs)
        }
        setTimeout(recount, recountMs)
      },
      (error: unknown) => current() && setFailure(asFailure(error)),
    )
  }, [api, office, query, hold, store, asked, early])

  const refresh = useCallback(() => {
    if (api && !api.isDestroyed()) api.refreshInfiniteCache()
  }, [api])

  useCommits(table, refresh, (change) => {
    const touched = change.tables[table.name]
    if (!Array.isArray(touched)) return
    void dropRemoved(touched as readonly RowId[])
  })

  const dropRemoved = async (ids: readonly RowId[]): Promise<void> => {
    const ticked = ids.filter((id) => store.getState().ticks.ids.has(id))
    if (ticked.length === 0) return
    const there = new Set((await office.rows(table.name, ticked)).map((row) => row.id))
    store.setState((state) => ({
      ticks: withoutRows(
        state.ticks,
        ticked.filter((id) => !there.has(id)),
      ),
    }))
  }

  return { refresh, failure }
}

/** Calls back on commits that can change what the list shows: its own rows, rows it is derived from, lists it names. */
function useCommits(table: TableSpec, refresh: () => void, look: (change: Change) => void): void {
  const catalogue = useCatalogue()
  const children = catalogue.tables.filter((each) => each.parent?.table === table.name).map((each) => each.name)
  const lists = table.derive?.lists ?? []
  useHear([table.name, ...children, ...lists, '_link'], (change) => {
    look(change)
    refresh()
  })
}
