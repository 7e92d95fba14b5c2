// The grid of a register: AG Grid with blocks of rows from the data room, columns from the catalogue, our own keys.
import './grid-modules'
import './register.css'
import '../ui/side.css'
import { useCallback, useMemo, useRef, type ReactNode } from 'react'
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'
import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  GridApi,
  GridReadyEvent,
  RowDoubleClickedEvent,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import type { TableSpec } from '../../shared/domain/field'
import type { Row } from '../data/office'
import { gridIcons } from '../ui/grid-icons'
import { gridTheme } from '../ui/gridTheme'
import { useLook } from '../ui/Themed'
import type { EditorContext } from './CellEditor'
import { rememberColumns, rememberedColumns } from './column-memory'
import { columnsOf } from './columns'
import { useConflictCells, type ConflictContext } from './conflict-cells'
import { blockSize } from './datasource'
import type { Lists } from './lists'
import type { ListStore } from './list-state'
import { headerOfSort, sortOfHeaders } from './sorting'
import { TickCell, TickHeader, type TickContext } from './TickCell'
import type { InlineEdit } from './useInlineEdit'

export interface RegisterGridProps {
  readonly table: TableSpec
  readonly lists: Lists
  readonly store: ListStore
  readonly editable: boolean
  readonly inline: InlineEdit
  readonly ticking: Omit<TickContext, 'store'>
  readonly onApi: (api: GridApi<Row>) => void
  readonly onKey: (event: CellKeyDownEvent<Row>) => void
  readonly onActivate: (row: Row) => void
  readonly children?: ReactNode
}

const tickColumn: ColDef<Row> = {
  colId: '_tick',
  headerComponent: TickHeader,
  cellRenderer: TickCell,
  width: 40,
  minWidth: 40,
  maxWidth: 40,
  pinned: 'left',
  lockPosition: 'left',
  lockPinned: true,
  resizable: false,
  sortable: false,
  suppressMovable: true,
  cellClass: 'cell-tick',
  headerClass: 'cell-tick',
  suppressNavigable: true,
}

export function RegisterGrid(props: RegisterGridProps) {
  const { table, lists, store, editable, inline, ticking, onApi } = props
  const look = useLook()
  const theme = useMemo(() => gridTheme(look), [look])
  const columns = useMemo(
    () => [tickColumn, ...withMemory(table.name, columnsOf(table, lists, editable, look.fontSize / 15))],
    [table, lists, editable, look.fontSize],
  )
  const conflicts = useConflictCells(table.name)
  const context = useMemo<TickContext & EditorContext & ConflictContext>(
    () => ({ store, ...ticking, again: inline.again, conflicts: conflicts.marks }),
    [store, ticking, inline.again, conflicts.marks],
  )
  const ready = useCallback(
    (event: GridReadyEvent<Row>) => (applySort(event.api, store), conflicts.follow(event.api), onApi(event.api)),
    [onApi, store, conflicts],
  )
  const remember = useRemember(table.name)
  return (
    <div className="register-grid">
      <AgGridReact<Row>
        theme={theme}
        icons={gridIcons}
        rowModelType="infinite"
        cacheBlockSize={blockSize}
        maxBlocksInCache={20}
        maxConcurrentDatasourceRequests={2}
        columnDefs={columns}
        maintainColumnOrder
        getRowId={({ data }) => data.id}
        context={context}
        localeText={AG_GRID_LOCALE_CN}
        readOnlyEdit
        onCellEditRequest={inline.onRequest}
        onCellEditingStarted={inline.onStarted}
        onCellFocused={(event: CellFocusedEvent<Row>) => inline.onFocus(event)}
        onCellKeyDown={(event) => props.onKey(event as CellKeyDownEvent<Row>)}
        onRowDoubleClicked={(event: RowDoubleClickedEvent<Row>) =>
          isTitleCell(event, table) && event.data && props.onActivate(event.data)
        }
        onSortChanged={({ api, source }) => source === 'uiColumnSorted' && store.setState({ sort: headerSorts(api) })}
        onColumnMoved={remember}
        onColumnResized={(event) => event.source !== 'api' && remember(event)}
        onColumnVisible={remember}
        onGridReady={ready}
        onFirstDataRendered={({ api }) => showWholeNames(api, table)}
        suppressDragLeaveHidesColumns
        tooltipShowDelay={400}
        tooltipShowMode="whenTruncated"
        animateRows={false}
        suppressNoRowsOverlay
        suppressMultiSort={false}
        suppressColumnVirtualisation={false}
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
      />
      {props.children}
    </div>
  )
}

/** Column definitions with this PC's widths, order and choice laid over them; fields new since then keep their own place at the end. */
function withMemory(table: string, columns: readonly ColDef<Row>[]): ColDef<Row>[] {
  const memory = rememberedColumns(table)
  if (!memory) return [...columns]
  const place = new Map(memory.map((each, at) => [each.colId, at]))
  const kept = columns.map((column) => {
    const own = memory.find((each) => each.colId === column.colId)
    return own
      ? {
          ...column,
          ...(own.width ? { width: own.width } : {}),
          ...(own.hide === undefined || own.hide === null ? {} : { hide: own.hide }),
        }
      : column
  })
  return kept.sort((a, b) => (place.get(a.colId ?? '') ?? 1000) - (place.get(b.colId ?? '') ?? 1000))
}

/** Names of twenty characters are read whole: their column takes the width they need, unless this PC has one it was given. */
function showWholeNames(api: GridApi<Row>, table: TableSpec): void {
  const column = api.getColumn(table.title)
  if (!column || rememberedColumns(table.name)) return
  api.autoSizeColumns({
    colIds: [column.getColId()],
    skipHeader: true,
    defaultMinWidth: column.getActualWidth(),
    defaultMaxWidth: 400,
  })
}

function useRemember(table: string): (event: { api: GridApi<Row>; source: string }) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  return useCallback(
    ({ api, source }) => {
      if (!source.startsWith('ui') && source !== 'api') return
      clearTimeout(timer.current)
      timer.current = setTimeout(() => !api.isDestroyed() && rememberColumns(table, api.getColumnState()), 300)
    },
    [table],
  )
}

function headerSorts(api: GridApi<Row>): ReturnType<typeof sortOfHeaders> {
  const sorted = api.getColumnState().filter((each) => each.sort)
  sorted.sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
  return sortOfHeaders(sorted.map((each) => ({ colId: each.colId, sort: each.sort ?? 'asc' })))
}

/** Shows the store's order in the headers, after a named order or a view was chosen. */
export function applySort(api: GridApi<Row>, store: ListStore): void {
  const { sort } = store.getState()
  const state = api.getColumnState().map(({ colId }) => ({ colId, sort: headerOfSort(sort, colId) }))
  api.applyColumnState({ state })
}

function isTitleCell(event: RowDoubleClickedEvent<Row>, table: TableSpec): boolean {
  const target = event.event?.target
  // Whose row it is stands before what it is called, and is what people press.
  const names = [table.title, ...(table.parent ? [table.parent.field] : [])]
  return target instanceof Element && names.some((name) => target.closest(`[col-id="${name}"]`) !== null)
}
