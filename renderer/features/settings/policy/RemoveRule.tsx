// Removing a standard moves amounts like any other change, so it is shown first whom it touches.
import { useMemo, useState } from 'react'
import type { Failure } from '../../../../shared/kernel/result'
import type { Row } from '../../../data/office'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { ConfirmEffect } from './ConfirmEffect'

export function RemoveRule({ rule, onClose }: { readonly rule: Row; readonly onClose: () => void }) {
  const change = useMemo(() => ({ command: 'policy.remove', input: { row: rule.id } }), [rule.id])
  const [failure, setFailure] = useState<Failure>()
  return (
    <SidePanel title="删除标准" onClose={onClose} wide>
      <p className="settings-lead">
        只有填错的标准才删除；不再执行的请用“截止”，历年发放仍查得到依据。删除后可以撤销，也可在回收站恢复。
      </p>
      {failure ? (
        <Notice failure={failure} />
      ) : (
        <ConfirmEffect
          change={change}
          confirm={`删除“${String(rule['source'] ?? '')}”`}
          onDone={onClose}
          onRefused={setFailure}
          onBack={onClose}
        />
      )}
    </SidePanel>
  )
}
