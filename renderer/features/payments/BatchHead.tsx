// 表头与办理记录: what is printed above the list, changed while 编制中, and every step with who and when.
import { useCallback } from 'react'
import type { Row } from '../../data/office'
import { HistoryPanel } from '../../registers/HistoryPanel'
import { RecordForm } from '../../registers/RecordForm'
import { useOffice } from '../../registers/source'
import type { Saving } from '../../registers/useRecordForm'
import { SidePanel } from '../../ui/SidePanel'

const head = ['title', 'way', 'account', 'subject', 'budget', 'budgetYear', 'overBudget', 'basis', 'on', 'backFrom']
const afterwards = ['claimed', 'granted', 'grantDocument', 'note']

export function BatchHead({ batch, close }: { readonly batch: Row; readonly close: () => void }) {
  const office = useOffice()
  const drafting = batch['state'] === 'drafting'
  const describe = useCallback(
    ({ values, seen }: Saving) => office.run('batch.describe', { batch: batch.id, values, seen }),
    [office, batch.id],
  )
  return (
    <SidePanel title={`表头：批次 ${String(batch['number'])}`} onClose={close}>
      {drafting ? (
        <>
          <p className="settings-lead">改了基准日或补发自，请再点一次“重新计算”。</p>
          <RecordForm
            table="batch"
            id={batch.id}
            only={head}
            columns={1}
            deliver={describe}
            onSaved={close}
            onCancel={close}
          />
        </>
      ) : (
        <RecordForm
          table="batch"
          id={batch.id}
          only={batch['direction'] === 'claim' ? ['note'] : afterwards}
          columns={1}
          onSaved={close}
          onCancel={close}
        />
      )}
      <HistoryPanel table="batch" id={batch.id} withChildren={false} />
    </SidePanel>
  )
}
