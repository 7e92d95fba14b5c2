// What a person can do to a register's rows, by key or by button; each action ends in a dialog, a panel or one command.
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CellKeyDownEvent, GridApi } from 'ag-grid-community'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { ListQuery, Row } from '../data/office'
import { arrival } from './arrival'
import { putOnClipboard } from './clipboard'
import { copyBlock, inOrder } from './copy'
import { isEditable } from './columns'
import { keyOf } from './keys'
import type { ListStore } from './list-state'
import type { Lists } from './lists'
import type { Open } from './open'
import { useOffice } from './source'
import type { InlineEdit } from './useInlineEdit'
import { usePaste } from './usePaste'
import { useTicks, type Ticking } from './useTicks'

export interface ActionsInput {
  readonly table: TableSpec
  readonly lists: Lists
  readonly store: ListStore
  readonly query: ListQuery
  readonly api: GridApi<Row> | undefined
  readonly inline: InlineEdit
  readonly editable: boolean
  readonly fixed: Readonly<Record<string, Value>> | undefined
  readonly onOpen: ((id: RowId, query: ListQuery) => void) | undefined
}

export interface GridActions {
  readonly open: Open | undefined
  readonly show: (open: Open | undefined) => void
  readonly ticking: Ticking
  readonly editable: boolean
  readonly fixed: Readonly<Record<string, Value>>
  readonly onKey: (event: CellKeyDownEvent<Row>) => void
  /** Rows have a page of their own besides the side panel. */
  readonly paged: boolean
  /** Opens the row's own page, or its side panel where it has none. */
  readonly activate: (row: Row) => void
  /** Copies ticked rows (or the focused one) as on screen. */
  readonly copy: () => Promise<void>
  /** Copies unmasked; the purpose has been logged by then. */
  readonly copyFull: (ids: readonly RowId[]) => Promise<void>
  readonly fields: () => readonly FieldSpec[]
  readonly said: string | undefined
  readonly failure: Failure | undefined
}

/** The panel of the row that the way here names. */
function arrived(): Open | undefined {
  const { row } = arrival()
  return row === undefined ? undefined : { kind: 'panel', id: row }
}

export function useGridActions(input: ActionsInput): GridActions {
  const { table, lists, store, query, api, inline, editable, onOpen } = input
  const office = useOffice()
  const [open, show] = useState<Open | undefined>(arrived)
  const [said, say] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const ticking = useTicks(office, query, store)
  const fixed = input.fixed ?? noValues

  const fields = useCallback(() => (api ? fieldsOf(table, api) : []), [api, table])
  const chosen = useCallback((): readonly RowId[] => {
    const { ids } = store.getState().ticks
    if (ids.size > 0) return [...ids]
    const focused = api && focusedRow(api)
    return focused ? [focused.id] : []
  }, [api, store])

  const copyRows = useCallback(
    async (ids: readonly RowId[], full: boolean) => {
      try {
        const [rows, order] = await Promise.all([office.rows(table.name, ids), office.ids(query)])
        const done = putOnClipboard(copyBlock(inOrder(rows, order), fields(), lists, full))
        say(
          done
            ? `已复制 ${rows.length} 行${full ? '（完整号码）' : ''}，可到 Excel 或 WPS 粘贴`
            : '没能写入剪贴板，请再按一次 Ctrl+C',
        )
      } catch (error) {
        setFailure(asFailure(error))
      }
    },
    [fields, lists, office, query, table],
  )
  const copy = useCallback(async () => {
    const { ids } = store.getState().ticks
    if (ids.size > 0) return copyRows([...ids], false)
    const cell = api && focusedText(api)
    if (cell !== undefined && putOnClipboard([[cell]])) say('已复制这一格')
  }, [api, copyRows, store])

  usePaste({ table, lists, store, query, api, editable, fixed, fields, show, onFailure: setFailure })
  const activate = useCallback(
    (row: Row) => (onOpen ? onOpen(row.id, query) : show({ kind: 'panel', id: row.id })),
    [onOpen, query],
  )
  const fillDown = useFillDown(input, fields, setFailure)

  const onKey = useKeys({
    api,
    store,
    ticking,
    editable,
    chosen,
    copy,
    show,
    activate,
    fillDown,
    clearCell: (row, field) => void inline.save(row, field, null),
    table,
  })
  return useMemo(
    () => ({
      open,
      show,
      ticking,
      editable,
      fixed,
      onKey,
      paged: onOpen !== undefined,
      activate,
      copy,
      copyFull: (ids: readonly RowId[]) => copyRows(ids, true),
      fields,
      said,
      failure,
    }),
    [open, ticking, editable, fixed, onKey, onOpen, activate, copy, copyRows, fields, said, failure],
  )
}

const noValues: Readonly<Record<string, Value>> = {}

interface KeyInput {
  readonly api: GridApi<Row> | undefined
  readonly store: ListStore
  readonly ticking: Ticking
  readonly editable: boolean
  readonly table: TableSpec
  readonly chosen: () => readonly RowId[]
  readonly copy: () => Promise<void>
  readonly show: (open: Open | undefined) => void
  readonly activate: (row: Row) => void
  readonly fillDown: () => void
  readonly clearCell: (row: Row, field: FieldSpec) => void
}

/** Keys of the grid while no editor is open. */
function useKeys(input: KeyInput): (event: CellKeyDownEvent<Row>) => void {
  const latest = useRef(input)
  latest.current = input
  return useCallback((event: CellKeyDownEvent<Row>) => {
    const { api, ticking, editable, chosen, show, table } = latest.current
    const pressed = event.event
    if (!(pressed instanceof KeyboardEvent) || !api || !event.data || api.getEditingCells().length > 0) return
    // The Enter that ends an editor arrives here after the editor is gone; it was the editor's.
    if (pressed.target instanceof HTMLInputElement || pressed.target instanceof HTMLTextAreaElement) return
    const row = event.data
    const field = table.fields.find((each) => each.name === event.column.getColId())
    const key = keyOf(pressed)
    const act: Readonly<Record<string, (() => void) | undefined>> = {
      space: () => show({ kind: 'panel', id: row.id }),
      enter: () => show({ kind: 'panel', id: row.id }),
      'ctrl+enter': () => latest.current.activate(row),
      'shift+space': () => ticking.onTick(row, false),
      escape: () => show(undefined),
      'ctrl+a': () => ticking.onTickAll(),
      'ctrl+c': () => void latest.current.copy(),
      'ctrl+d': editable ? latest.current.fillDown : undefined,
      delete:
        editable && field && isEditable(field) && !field.required
          ? () => latest.current.clearCell(row, field)
          : undefined,
      'ctrl+delete': editable ? () => show({ kind: 'remove', ids: chosen() }) : undefined,
    }
    const run = act[key]
    if (!run) return
    run()
  }, [])
}

/** Ctrl+D: the focused column takes, in every ticked row below it, the value of the first ticked row; without ticks, of the row above. */
function useFillDown(
  { table, store, query, api, inline }: ActionsInput,
  fields: () => readonly FieldSpec[],
  onFailure: (failure: Failure | undefined) => void,
): () => void {
  const office = useOffice()
  return useCallback(() => {
    const focus = api?.getFocusedCell()
    const field = fields().find((each) => each.name === focus?.column.getColId())
    const row = api && focusedRow(api)
    if (!api || !focus || !field || !row || !isEditable(field)) return
    const { ids } = store.getState().ticks
    const above = api.getDisplayedRowAtIndex(focus.rowIndex - 1)?.data
    if (ids.size < 2) {
      if (above) void inline.save(row, field, (above[field.name] ?? null) as Value)
      return
    }
    const fill = async (): Promise<void> => {
      const order = (await office.ids(query)).filter((id) => ids.has(id))
      const first = order[0] && (await office.row(table.name, order[0]))
      if (!first) return
      const value = (first[field.name] ?? null) as Value
      const edits = order.slice(1).map((id) => ({ row: id, values: { [field.name]: value } }))
      const outcome = await office.run('record.edit-many', {
        table: table.name,
        edits,
        label: `向下填充${field.label}（${edits.length} 行）`,
      })
      onFailure(outcome.ok ? undefined : outcome.failure)
    }
    fill().catch((error: unknown) => onFailure(asFailure(error)))
  }, [api, fields, inline, office, onFailure, query, store, table])
}

export function focusedRow(api: GridApi<Row>): Row | undefined {
  const focus = api.getFocusedCell()
  return focus ? api.getDisplayedRowAtIndex(focus.rowIndex)?.data : undefined
}

function focusedText(api: GridApi<Row>): string | undefined {
  const focus = api.getFocusedCell()
  const node = focus && api.getDisplayedRowAtIndex(focus.rowIndex)
  if (!focus || !node) return undefined
  const text: unknown = api.getCellValue({ rowNode: node, colKey: focus.column, useFormatter: true })
  return text === undefined || text === null ? '' : String(text)
}

function fieldsOf(table: TableSpec, api: GridApi<Row>): readonly FieldSpec[] {
  return api
    .getAllDisplayedColumns()
    .flatMap((column) => table.fields.find((field) => field.name === column.getColId()) ?? [])
}
