// Keeps a list's default view true: opened with what it asks for today, forgotten when a colleague removed it.
import { useEffect, useRef, useState } from 'react'
import type { GridApi } from 'ag-grid-community'
import { useStore } from 'zustand'
import type { OfficeName, Row } from '../data/office'
import { asksTheSame, defaultView, forgetDefaultView, keepDefaultView, viewOf } from './default-view'
import type { ListStore } from './list-state'
import type { RegisterView, SavedView } from './views'

export interface DefaultViewOptions {
  readonly which: OfficeName
  readonly table: string
  readonly store: ListStore
  readonly api: GridApi<Row> | undefined
  readonly views: readonly RegisterView[]
  readonly chosenByPage: boolean
  /** Undefined until they are read. */
  readonly saved: readonly SavedView[] | undefined
  /** Opens a view by its key. */
  readonly show: (key: string) => void
}

export interface DefaultViewState {
  /** Key of the view this list opens with on this PC; undefined = the first built-in one. */
  readonly key: string | undefined
  /** Whether the open view can be made the default, or is it. */
  readonly offered: boolean
  /** Makes the open view the default, or no longer. */
  readonly toggle: () => void
}

export function useDefaultView(options: DefaultViewOptions): DefaultViewState {
  const { which, table, store, api, views, saved, show, chosenByPage } = options
  const open = useStore(store, (state) => state.view)
  const [key, setKey] = useState(() => defaultView(which, table)?.key)
  const started = useRef(false)
  useEffect(() => {
    const kept = defaultView(which, table)
    if (chosenByPage || !saved || !api || !kept) return
    const now = viewOf(kept.key, views, saved)
    const opens = !started.current && store.getState().view === kept.key
    started.current = true
    if (now && !asksTheSame(now, kept)) keepDefaultView(which, table, now)
    if (!now) {
      forgetDefaultView(which, table)
      setKey(undefined)
    }
    // At the start the list already asks for what was kept; a saved view also has its columns, and may ask for something else by now.
    if (opens) show(now ? kept.key : (views[0]?.name ?? ''))
    // Only what was read decides; `show` is made anew at every drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saved, api, which, table])
  const toggle = (): void => {
    const now = open === undefined ? undefined : viewOf(open, views, saved ?? [])
    if (now && open !== key) keepDefaultView(which, table, now)
    else forgetDefaultView(which, table)
    setKey(open === key ? undefined : now?.key)
  }
  return { key, offered: !chosenByPage && open !== undefined, toggle }
}
