// A room as the hotel gives it: its number, beds and floor. With a number it is kept as it is; 房n is only asked for.
import { useState } from 'react'
import { Button } from 'antd'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { RemoveRows } from '../../../registers/RemoveRows'
import { useTable } from '../../../registers/source'
import { SidePanel } from '../../../ui/SidePanel'

interface RoomPanelProps {
  readonly batch: Row
  /** Absent = a new one. */
  readonly room: RowId | undefined
  readonly close: () => void
}

export function RoomPanel({ batch, room, close }: RoomPanelProps) {
  const table = useTable('tripRoom')
  const [removing, setRemoving] = useState(false)
  return (
    <SidePanel title={room === undefined ? '新增房间' : '修改房间'} onClose={close}>
      <p className="quiet">写了酒店房号的房间，自动分房时保留，床位和楼层照填的算；“房1”这样的由自动分房增减。</p>
      <RecordForm
        table="tripRoom"
        columns={1}
        only={['name', 'beds', 'low', 'note']}
        fixed={{ batch: batch.id }}
        {...(room === undefined ? { initial: { beds: 2 } } : { id: room })}
        onSaved={close}
        onCancel={close}
      />
      {room === undefined ? null : <Button onClick={() => setRemoving(true)}>删除这间</Button>}
      {removing && room !== undefined ? (
        <RemoveRows table={table} ids={[room]} onClose={() => setRemoving(false)} onDone={close} />
      ) : null}
    </SidePanel>
  )
}
