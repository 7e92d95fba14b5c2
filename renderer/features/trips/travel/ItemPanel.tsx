// One item of the itinerary as a form beside it; hours are read as people type them.
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { useRowCommand } from '../../../registers/useRowCommand'
import { SidePanel } from '../../../ui/SidePanel'

/** An item to edit, or the day a new one is for. */
export type OpenItem = { readonly id: RowId; readonly day?: never } | { readonly day: number; readonly id?: never }

// prettier-ignore
const filledIn: readonly string[] = [
  'day', 'kind', 'title', 'start', 'end', 'part', 'place', 'meal', 'road', 'tags', 'cost', 'note',
]

interface ItemPanelProps {
  readonly batch: Row
  readonly open: OpenItem
  /** With the saved item's id, or without where nothing was saved. */
  readonly close: (saved?: RowId) => void
}

export function ItemPanel({ batch, open, close }: ItemPanelProps) {
  const deliver = useRowCommand('trip-item.save')
  return (
    <SidePanel
      title={open.id === undefined ? `新增行程项目：第 ${open.day} 天` : '修改行程项目'}
      onClose={() => close()}
    >
      <RecordForm
        table="tripItem"
        columns={1}
        only={filledIn}
        deliver={deliver}
        fixed={{ batch: batch.id }}
        {...(open.id === undefined ? { initial: { day: open.day } } : { id: open.id })}
        onSaved={close}
        onCancel={() => close()}
      />
    </SidePanel>
  )
}
