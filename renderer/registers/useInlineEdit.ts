// Inline editing: heads are read when the editor opens, the entry is read and checked, one record.edit goes out. The row
// being edited is held at its place until focus leaves it (NocoDB #14016: it must neither jump nor vanish).
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CellEditRequestEvent, CellEditingStartedEvent, CellFocusedEvent, GridApi } from 'ag-grid-community'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId, Value } from '../../shared/oplog/operation'
import type { Row } from '../data/office'
import type { Entry } from './CellEditor'
import { readSeen, type Seen } from './heads'
import type { Lists } from './lists'
import { asRecord, readText } from './reading'
import { useOffice } from './source'

export interface InlineEdit {
  readonly onStarted: (event: CellEditingStartedEvent<Row>) => void
  readonly onRequest: (event: CellEditRequestEvent<Row>) => void
  readonly onFocus: (event: CellFocusedEvent<Row>) => void
  /** Saves one value of one row, with the heads seen now; answers whether it was taken. */
  readonly save: (row: Row, field: FieldSpec, value: Value) => Promise<boolean>
  /** The refused entry's sentence, shown above the grid until the next entry. */
  readonly refused: Failure | undefined
  readonly dismiss: () => void
  /** Text of the refused entry, once, for the editor that opens again. */
  readonly again: () => string | undefined
}

/** The row that keeps its place while somebody edits it; shared by the editor and the datasource. */
export type Hold = { current: RowId | undefined }

export function useInlineEdit(table: TableSpec, lists: Lists, hold: Hold, onRelease: () => void): InlineEdit {
  const office = useOffice()
  const [refused, setRefused] = useState<Failure>()
  const seen = useRef<Promise<Seen>>(undefined)
  const again = useRef<string>(undefined)

  const save = useCallback(
    async (row: Row, field: FieldSpec, value: Value, heads?: Promise<Seen>): Promise<boolean> => {
      setRefused(undefined)
      try {
        const known = await (heads ?? readSeen(office, table.name, row.id, [field.name]))
        const outcome = await office.run('record.edit', {
          table: table.name,
          row: row.id,
          values: { [field.name]: value },
          seen: known,
        })
        if (!outcome.ok) setRefused(outcome.failure)
        return outcome.ok
      } catch (error) {
        setRefused(asFailure(error))
        return false
      }
    },
    [office, table],
  )

  const onStarted = useCallback(
    (event: CellEditingStartedEvent<Row>) => {
      if (!event.data) return
      hold.current = event.data.id
      seen.current = readSeen(office, table.name, event.data.id, [event.column.getColId()])
    },
    [hold, office, table],
  )

  const onRequest = useCallback(
    (event: CellEditRequestEvent<Row>) => {
      const field = table.fields.find((each) => each.name === event.column.getColId())
      const entry = event.newValue as Entry | undefined
      if (!field || !event.data || typeof entry !== 'object' || entry === null) return
      const read =
        'text' in entry
          ? readText(field, entry.text, lists, asRecord(event.data))
          : ({ ok: true, value: entry.value } as const)
      if (read.ok) {
        void save(event.data, field, read.value as Value, seen.current)
        return
      }
      setRefused(read.failure)
      again.current = 'text' in entry ? entry.text : undefined
      reopen(event.api, event.rowIndex, field.name)
    },
    [lists, save, table],
  )

  const release = useCallback(() => {
    if (hold.current === undefined) return
    hold.current = undefined
    onRelease()
  }, [hold, onRelease])

  const onFocus = useCallback(
    (event: CellFocusedEvent<Row>) => {
      const row =
        typeof event.rowIndex === 'number' ? event.api.getDisplayedRowAtIndex(event.rowIndex)?.data : undefined
      if (row?.id !== hold.current) release()
    },
    [hold, release],
  )

  return useMemo(
    () => ({
      onStarted,
      onRequest,
      onFocus,
      save: (row, field, value) => save(row, field, value),
      refused,
      dismiss: () => setRefused(undefined),
      again: () => {
        const text = again.current
        again.current = undefined
        return text
      },
    }),
    [onStarted, onRequest, onFocus, refused, save],
  )
}

/** Opens the editor again on a refused entry, after the grid has closed it. */
function reopen(api: GridApi<Row>, rowIndex: number | null, colKey: string): void {
  if (rowIndex === null) return
  setTimeout(() => api.startEditingCell({ rowIndex, colKey }))
}
