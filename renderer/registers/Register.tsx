// The whole list screen of one table of the catalogue: grid, search, filters, views, edit, paste, copy, footer.
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import type { GridApi } from 'ag-grid-community'
import { useStore } from 'zustand'
import { takesImports } from '../../shared/domain/record/import-command'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { Filter, ListQuery, OfficeName, Row, Sort } from '../data/office'
import { EmptyState } from '../ui/EmptyState'
import { later } from '../ui/later'
import { Notice } from '../ui/Notice'
import { PageFrame } from '../ui/PageFrame'
import { arrival } from './arrival'
import { countedBy } from './counted'
import { defaultView } from './default-view'
import { FilterChips } from './FilterChips'
import { FilterPanel } from './FilterPanel'
import { Footer } from './Footer'
import { createListStore, queryOf, type ListState, type ListStore } from './list-state'
import { useLists, type Lists } from './lists'
import { RegisterActions } from './RegisterActions'
import { RegisterGrid } from './RegisterGrid'
import { RegisterPanel } from './RegisterPanel'
import { RegisterTools } from './RegisterTools'
import type { RegisterSelection } from './selection'
import { useTable, useWhich } from './source'
import type { RegisterView } from './views'
import { useGridActions, type GridActions } from './useGridActions'
import { useInlineEdit } from './useInlineEdit'
import { useBare } from './useBare'
import { useRows } from './useRows'

export interface RegisterProps {
  /** Name of a table of the catalogue. */
  readonly table: string
  readonly title?: string
  /** One line of what is true now, shown after the count. */
  readonly now?: ReactNode
  /** What the page is about (one campaign's visits): holds whatever is filtered, and no clearing of conditions leaves it. */
  readonly within?: readonly Filter[]
  /** Built-in views; the first is the default one. Saved views of the office follow them. */
  readonly views?: readonly RegisterView[]
  /** The order in which the list opens; absent = 登记顺序. A view that this PC opens with has its own. */
  readonly sort?: readonly Sort[]
  /** Ways to the other pages of the area. */
  readonly tabs?: ReactNode
  /** Tools of the page (导入, 新增…); they are told what is ticked. */
  readonly tools?: (selection: RegisterSelection) => ReactNode
  /** Content of the side panel opened by Space or Enter. Absent = the form of the record. */
  readonly panel?: (row: Row, close: () => void) => ReactNode
  /** Opens a row's own page (Ctrl+Enter, double click on the title), told the list it was opened from. Absent = only the side panel. */
  readonly onOpen?: (id: RowId, query: ListQuery) => void
  /** Shown instead of the grid while the table has no rows at all. */
  readonly empty?: ReactNode
  readonly readOnly?: boolean
  /** Values of rows added by paste or 新增 (the parent of a child list). */
  readonly fixed?: Readonly<Record<string, Value>>
}

const everywhere: readonly Filter[] = []
const nothingFixed: Readonly<Record<string, Value>> = {}

const RegisterImport = later(() =>
  import('../importing/register/RegisterImport').then((screen) => screen.RegisterImport),
)

/** A list without views of its own still has a word for all of it. */
const everything: readonly RegisterView[] = [{ name: '全部', filters: [] }]

/** The list, or the import into it: any register that rows may be added to by hand also takes them from Excel. */
export function Register(props: RegisterProps) {
  const table = useTable(props.table)
  const [importing, setImporting] = useState(false)
  if (importing)
    return (
      <PageFrame title={`从 Excel 导入${table.label}`} now="先预检，点“确认导入”才写入">
        <RegisterImport table={table} given={props.fixed ?? nothingFixed} onClose={() => setImporting(false)} />
      </PageFrame>
    )
  const onImport = !props.readOnly && takesImports(table) ? () => setImporting(true) : undefined
  return <RegisterList {...props} onImport={onImport} />
}

function RegisterList(props: RegisterProps & { readonly onImport: (() => void) | undefined }) {
  const table = useTable(props.table)
  const lists = useLists(table)
  const which = useWhich()
  const views = props.views ?? everything
  const chosenByPage = props.views?.length === 1
  const [store] = useState(() =>
    createListStore({
      ...(props.sort ? { sort: props.sort } : {}),
      ...startOf(which, props.table, views, chosenByPage),
    }),
  )
  const [api, setApi] = useState<GridApi<Row>>()
  const [filtering, setFiltering] = useState(false)
  const query = useListQuery(props.table, store, props.within)
  const hold = useRef<RowId>(undefined)
  const rows = useRows(table, query, store, api, hold)
  const inline = useInlineEdit(table, lists, hold, rows.refresh)
  const actions = useGridActions({
    table,
    lists,
    store,
    query,
    api,
    inline,
    editable: !props.readOnly,
    fixed: props.fixed,
    onOpen: props.onOpen,
  })
  const selection = useSelection(store, query, api)
  const total = useStore(store, (state) => state.total)
  const bare = useBare(props.table, total === 0, props.within)
  return (
    <PageFrame
      title={props.title ?? table.label}
      now={<Now total={total} query={query} more={props.now} />}
      tools={props.tools?.(selection)}
      tabs={props.tabs}
    >
      <RegisterTools
        table={table}
        store={store}
        api={api}
        views={views}
        chosenByPage={chosenByPage}
        filtering={filtering}
        onFiltering={() => setFiltering(!filtering)}
        actions={actions}
        onImport={props.onImport}
      />
      <FilterChips table={table} lists={lists} store={store} />
      {inline.refused ? <Notice failure={inline.refused} onClose={inline.dismiss} /> : null}
      {rows.failure ? <Notice failure={rows.failure} /> : null}
      <div className="register-body">
        {filtering ? (
          <FilterPanel table={table} lists={lists} store={store} query={query} onClose={() => setFiltering(false)} />
        ) : null}
        <GridOrEmpty total={total} bare={bare} empty={props.empty} store={store}>
          <RegisterGrid
            table={table}
            lists={lists}
            store={store}
            editable={!props.readOnly}
            inline={inline}
            ticking={actions.ticking}
            onApi={setApi}
            onKey={actions.onKey}
            onActivate={actions.activate}
          />
        </GridOrEmpty>
        <RegisterPanel actions={actions} table={table} panel={props.panel} readOnly={props.readOnly === true} />
      </div>
      <Footer table={table} query={query} store={store} actions={actions} />
      <RegisterActions table={table} lists={lists} actions={actions} />
    </PageFrame>
  )
}

/** The view that the way here names, else the one chosen on this PC, else the first one; a page that offers one view only has chosen itself. */
function startOf(
  which: OfficeName,
  table: string,
  views: readonly RegisterView[],
  chosenByPage: boolean,
): Partial<ListState> {
  const named = views.find(({ name }) => name === arrival().view)
  if (named) return { view: named.name, filters: named.filters }
  const chosen = chosenByPage ? undefined : defaultView(which, table)
  if (chosen) return { view: chosen.key, filters: chosen.filters, sort: chosen.sort }
  return { view: views[0]?.name, filters: views[0]?.filters ?? [] }
}

function useListQuery(table: string, store: ListStore, within: readonly Filter[] = everywhere): ListQuery {
  const text = useStore(store, (state) => state.text)
  const filters = useStore(store, (state) => state.filters)
  const sort = useStore(store, (state) => state.sort)
  const key = JSON.stringify(within)
  return useMemo(
    () => queryOf(table, { text, filters: [...(JSON.parse(key) as readonly Filter[]), ...filters], sort }),
    [table, text, key, filters, sort],
  )
}

function useSelection(store: ListStore, query: ListQuery, api: GridApi<Row> | undefined): RegisterSelection {
  const ids = useStore(store, (state) => state.ticks.ids)
  return useMemo(
    () => ({
      ids,
      query,
      get columns() {
        return api && !api.isDestroyed() ? shownColumns(api) : []
      },
    }),
    [ids, query, api],
  )
}

/** Field names of the columns on screen, in their order. */
export function shownColumns(api: GridApi<Row>): readonly string[] {
  return api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => !id.startsWith('_tick'))
}

function Now({
  total,
  query,
  more,
}: {
  readonly total: number | undefined
  readonly query: ListQuery
  readonly more: ReactNode
}) {
  const table = useTable(query.table)
  return (
    <>
      {total === undefined ? '正在计数…' : `${total.toLocaleString('zh-CN')} ${countedBy(table)}`}
      {more ? <span className="page-now-more">{more}</span> : null}
    </>
  )
}

interface GridOrEmptyProps {
  readonly total: number | undefined
  /** The table has no rows whatever the list is narrowed to. */
  readonly bare: boolean | undefined
  readonly empty: ReactNode
  readonly store: ListStore
  readonly children: ReactNode
}

/** The grid stays mounted under the empty state: it must be there the moment the first row is. */
function GridOrEmpty({ total, bare, empty, store, children }: GridOrEmptyProps) {
  const nothing = total === 0
  const clear = useCallback(() => store.setState({ text: '', filters: [], view: undefined }), [store])
  const teaching = bare && empty ? empty : <NoMatch onClear={clear} bare={bare === true} />
  return (
    <div className={nothing ? 'register-sheet register-nothing' : 'register-sheet'}>
      {nothing ? <div className="register-empty">{bare === undefined ? null : teaching}</div> : null}
      {children}
    </div>
  )
}

function NoMatch({ onClear, bare }: { readonly onClear: () => void; readonly bare: boolean }) {
  if (bare) return <EmptyState title="还没有记录">可以从 Excel 复制一块直接粘贴进来，或用“新增”逐条登记。</EmptyState>
  return (
    <EmptyState
      title="没有符合条件的记录"
      actions={
        <button className="plain-button" onClick={onClear}>
          清除全部条件，看全部记录
        </button>
      }
    >
      可以换个写法搜索（姓名、拼音首字母、证件尾号、电话、单位），或放宽上面的条件。
    </EmptyState>
  )
}

export type { GridActions, Lists }
