// Feeds the grid: a new query turns or swaps the datasource with its first block already there, a commit that touched the list
// refreshes the blocks in view without moving them.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { GridApi } from 'ag-grid-community'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { TableSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import type { Change, ListQuery, Page, Row } from '../data/office'
import { blockSize, rowSource, type RowSource } from './datasource'
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
  const source = useRef<RowSource>(undefined)
  const [asked] = useState(query)
  const early = useEarly(() => office.page(query, 0, blockSize))

  useEffect(() => {
    if (!api) return
    const mine = ++turn.current
    const current = (): boolean => turn.current === mine && !api.isDestroyed()
    const show = (first: Page): void => {
      store.setState({ total: first.total })
      const shown = source.current
      if (shown && canTurn(api, first)) {
        shown.turnTo(query, first)
        api.refreshInfiniteCache()
        return void api.ensureIndexVisible(0, 'top')
      }
      const made: RowSource = rowSource({
        office,
        query,
        first,
        hold: () => hold.current,
        onTotal: (total) => void (source.current === made && store.setState({ total })),
        onError: (error) => setFailure(asFailure(error)),
      })
      source.current = made
      api.setGridOption('datasource', made)
    }
    const first = query === asked ? early() : undefined
    void (first ?? office.page(query, 0, blockSize, hold.current)).then(
      (page) => {
        if (!current()) return
        setFailure(undefined)
        show(page)
        // Asked until it is known: at 100,000 people the row set takes longer than one wait.
        const recount = (): void => {
          if (!current() || source.current?.total() !== undefined) return
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

/**
 * Rows on screen may take another list's data where its length is known and the first block is the one being looked at: mounting the cells of a
 * screenful anew costs several times the change of their words.
 */
function canTurn(api: GridApi<Row>, first: Page): boolean {
  return (first.total ?? 0) > 0 && api.getDisplayedRowCount() > 0 && api.getFirstDisplayedRowIndex() < blockSize
}

/** Calls back on commits that can change what the list shows: its own rows, rows it is derived from, rows it names. */
function useCommits(table: TableSpec, refresh: () => void, look: (change: Change) => void): void {
  const catalogue = useCatalogue()
  const children = catalogue.tables.filter((each) => each.parent?.table === table.name).map((each) => each.name)
  const lists = table.derive?.lists ?? []
  // Whose rows they are and what they name: a person renamed elsewhere is found and shown by the new name.
  const named = table.fields.flatMap(({ to }) => (to === undefined ? [] : [to]))
  useHear([table.name, ...children, ...lists, ...named, '_link'], (change) => {
    look(change)
    refresh()
  })
}
