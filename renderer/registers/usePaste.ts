// Paste: where the block lands (ticked rows, or from the focused cell down), then a plan the person sees first.
import { useCallback, useEffect } from 'react'
import type { GridApi } from 'ag-grid-community'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { Value } from '../../shared/oplog/operation'
import type { ListQuery, Office, Row } from '../data/office'
import { fromTsv } from './clipboard'
import { inOrder } from './copy'
import type { ListStore } from './list-state'
import type { Lists } from './lists'
import { planPaste } from './paste'
import { useOffice } from './source'
import type { Open } from './open'

export interface PasteOptions {
  readonly table: TableSpec
  readonly lists: Lists
  readonly store: ListStore
  readonly query: ListQuery
  readonly api: GridApi<Row> | undefined
  readonly editable: boolean
  readonly fixed: Readonly<Record<string, Value>>
  readonly fields: () => readonly FieldSpec[]
  readonly show: (open: Open) => void
  readonly onFailure: (failure: Failure) => void
}

/** Listens for paste over the register: the browser's own event carries the block, so no permission is needed. */
export function usePaste(options: PasteOptions): void {
  const office = useOffice()
  const { table, lists, store, query, api, editable, fixed, fields, show, onFailure } = options
  const take = useCallback(
    async (text: string) => {
      try {
        const block = fromTsv(text)
        const focus = api?.getFocusedCell()
        const all = fields()
        const from = Math.max(
          0,
          all.findIndex((field) => field.name === focus?.column.getColId()),
        )
        const targets = await targetsOf(office, table, query, store, focus?.rowIndex ?? 0, block.length)
        show({
          kind: 'paste',
          plan: planPaste({ table, lists, block, fields: all.slice(from), targets, adding: fixed }),
        })
      } catch (error) {
        onFailure(asFailure(error))
      }
    },
    [api, fields, fixed, lists, office, onFailure, query, show, store, table],
  )
  useEffect(() => {
    if (!editable) return
    const onPaste = (event: ClipboardEvent): void => {
      const target = event.target
      const inGrid =
        target === document.body ||
        (target instanceof Element &&
          target.closest('.register-sheet') !== null &&
          target.closest('input, textarea') === null)
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!inGrid || text.trim() === '') return
      event.preventDefault()
      void take(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [editable, take])
}

/**
 * Ticked rows in list order where one line is to fill them all or there is a line for each; otherwise as many rows as the
 * block has lines, from the focused one down.
 */
async function targetsOf(
  office: Office,
  table: TableSpec,
  query: ListQuery,
  store: ListStore,
  from: number,
  lines: number,
): Promise<readonly Row[]> {
  const { ids } = store.getState().ticks
  if (ids.size > 1 && (lines === 1 || lines === ids.size)) {
    const [rows, order] = await Promise.all([office.rows(table.name, [...ids]), office.ids(query)])
    return inOrder(rows, order)
  }
  const page = await office.page(query, from, from + lines)
  return page.rows
}
