// The editor of one 发放项目. A changed way of reckoning moves people's amounts, so it too shows whom it touches before it is saved.
import type { RowId } from '../../../../shared/oplog/operation'
import { RecordForm } from '../../../registers/RecordForm'
import type { Saving } from '../../../registers/useRecordForm'
import { SidePanel } from '../../../ui/SidePanel'
import { ConfirmEffect } from './ConfirmEffect'
import { useConfirmed } from './useConfirmed'

// prettier-ignore
const fields = [
  'name', 'code', 'nature', 'handling', 'fundLevel', 'cycle', 'formula', 'start', 'stop', 'tax', 'taxSource', 'ceiling', 'sheetTitle', 'ended', 'note',
]

interface SchemePanelProps {
  /** Absent = a new scheme. */
  readonly id?: RowId
  readonly onClose: () => void
  readonly onSaved?: (id: RowId) => void
}

const changeOf = ({ id: row, values, seen }: Saving) => ({
  command: 'record.edit',
  input: { table: 'scheme', row, values, seen },
})

export function SchemePanel({ id, onClose, onSaved }: SchemePanelProps) {
  const { change, deliver, settle } = useConfirmed(changeOf)
  return (
    <SidePanel title={id === undefined ? '新增发放项目' : '修改发放项目'} onClose={onClose} wide>
      <div hidden={change !== undefined}>
        <RecordForm
          table="scheme"
          {...(id === undefined ? {} : { id, deliver, saveLabel: '下一步：看影响哪些人' })}
          only={fields}
          onSaved={(saved) => (onSaved ?? onClose)(saved)}
          onCancel={onClose}
        />
      </div>
      {change ? (
        <ConfirmEffect
          change={change}
          confirm="确认保存"
          onDone={settle}
          onRefused={(failure) => settle({ ok: false, failure })}
          onBack={() => settle(undefined)}
        />
      ) : null}
    </SidePanel>
  )
}
