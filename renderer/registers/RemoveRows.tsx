// Moving rows to the 回收站, with the count and where to find them again.
import { Modal } from 'antd'
import type { TableSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import { Notice } from '../ui/Notice'
import { useCommand } from './useCommand'

export interface RemoveRowsProps {
  readonly table: TableSpec
  readonly ids: readonly RowId[]
  readonly onClose: () => void
  readonly onDone?: () => void
}

export function RemoveRows({ table, ids, onClose, onDone }: RemoveRowsProps) {
  const { busy, failure, run } = useCommand()
  const remove = async (): Promise<void> => {
    if (!(await run('record.remove', { table: table.name, rows: ids }))) return
    onClose()
    onDone?.()
  }
  const count = ids.length.toLocaleString('zh-CN')
  return (
    <Modal
      open
      title="移到回收站"
      okText={`移到回收站（${count} 条）`}
      cancelText="取消"
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void remove()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>
        将把 {count} 条{table.label}记录移到回收站，名单、统计和打印不再出现。可用 Ctrl+Z
        撤销，也可随时在回收站恢复，历史不会丢失。
      </p>
      {table.name === 'person' ? <p>去世、调出请用“动态变更”登记，不要删除。</p> : null}
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}
