// 复制完整号码: the purpose is asked and logged before the clipboard gets anything (decisions.md 31).
import { Modal } from 'antd'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import type { RowId } from '../../shared/oplog/operation'
import { Purpose } from './reveal'

export interface FullCopyProps {
  readonly table: TableSpec
  readonly ids: readonly RowId[]
  readonly fields: readonly FieldSpec[]
  readonly onCopy: (ids: readonly RowId[]) => Promise<void>
  readonly onClose: () => void
}

export function FullCopy({ table, ids, fields, onCopy, onClose }: FullCopyProps) {
  const secret = fields.filter((field) => field.sensitivity && field.sensitivity !== 'open').map((field) => field.label)
  const copy = async (): Promise<void> => {
    await onCopy(ids)
    onClose()
  }
  return (
    <Modal open title="复制完整号码" footer={null} onCancel={onClose} destroyOnHidden>
      <p>
        将复制 {ids.length.toLocaleString('zh-CN')} 行，含未遮住的：
        {secret.length > 0 ? secret.join('、') : '（现在显示的列中没有号码）'}。用后请及时删除。
      </p>
      <Purpose
        disclosure={{
          kind: '复制',
          what: `${table.label}名单`,
          people: ids.length,
          fields: fields.map((field) => field.label),
        }}
        onLogged={() => void copy()}
      />
    </Modal>
  )
}
