// The tick column: own selection by row id (the grid's own knows only loaded rows). Shift takes a range over unloaded rows too.
import { useLayoutEffect, useRef, type RefObject } from 'react'
import { useStore } from 'zustand'
import type { ICellRendererParams, IHeaderParams } from 'ag-grid-community'
import type { Row } from '../data/office'
import type { ListStore } from './list-state'

/** What the grid hands to its tick cells. */
export interface TickContext {
  readonly store: ListStore
  readonly onTick: (row: Row, shift: boolean) => void
  readonly onTickAll: () => void
}

export function TickCell({ data, context }: ICellRendererParams<Row, unknown, TickContext>) {
  const on = useStore(context.store, (state) => data !== undefined && state.ticks.ids.has(data.id))
  const box = useRef<HTMLInputElement>(null)
  useTickedRow(box, on)
  if (!data) return null
  return (
    <input
      ref={box}
      type="checkbox"
      className="tick"
      checked={on}
      tabIndex={-1}
      aria-label="选择这一行"
      onChange={() => undefined}
      onClick={(event) => context.onTick(data, event.shiftKey)}
    />
  )
}

/** A ticked row is tinted whole. The row itself is told: with `:has()` in the style sheet every letter of a search restyled all rows. */
function useTickedRow(box: RefObject<HTMLInputElement | null>, on: boolean): void {
  useLayoutEffect(() => {
    const row = box.current?.closest('.ag-row')
    row?.toggleAttribute('data-ticked', on)
    return () => row?.removeAttribute('data-ticked')
  }, [box, on])
}

export function TickHeader({ context }: IHeaderParams<Row, TickContext>) {
  const count = useStore(context.store, (state) => state.ticks.ids.size)
  const total = useStore(context.store, (state) => state.total)
  const all = count > 0 && count === total
  return (
    <input
      type="checkbox"
      className="tick"
      checked={all}
      ref={(box) => void (box && (box.indeterminate = count > 0 && !all))}
      aria-label={all ? '取消全选' : '全选名单'}
      onChange={context.onTickAll}
    />
  )
}
