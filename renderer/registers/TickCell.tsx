// The tick column: own selection by row id (the grid's own knows only loaded rows). Shift takes a range over unloaded rows too.
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
  if (!data) return null
  return (
    <input
      type="checkbox"
      className={on ? 'tick tick-on' : 'tick'}
      checked={on}
      tabIndex={-1}
      aria-label="选择这一行"
      onChange={() => undefined}
      onClick={(event) => context.onTick(data, event.shiftKey)}
    />
  )
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
