// One line of 全年工作, written, changed or removed: it is the office's own practice.
import { useState } from 'react'
import { Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { RemoveRows } from '../../registers/RemoveRows'
import { useTable } from '../../registers/source'
import { SidePanel } from '../../ui/SidePanel'

export function WorkPanel({ row, close }: { readonly row: RowId | undefined; readonly close: () => void }) {
  const table = useTable('officeWork')
  const [removing, setRemoving] = useState(false)
  return (
    <SidePanel title={row === undefined ? '加一项全年工作' : '修改全年工作'} onClose={close}>
      <RecordForm
        table="officeWork"
        {...(row === undefined ? {} : { id: row })}
        columns={1}
        onSaved={close}
        onCancel={close}
      />
      {row === undefined ? null : (
        <div className="bar">
          <Button danger onClick={() => setRemoving(true)}>
            去掉这一项
          </Button>
        </div>
      )}
      {removing && row !== undefined ? (
        <RemoveRows table={table} ids={[row]} onClose={() => setRemoving(false)} onDone={close} />
      ) : null}
    </SidePanel>
  )
}
