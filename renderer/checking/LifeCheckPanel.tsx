// 登记核实: when, how and by whom one or more people were seen alive. Opened from a person's file, the 年度核查 and a batch of payments.
import { useCallback } from 'react'
import type { RowId } from '../../shared/oplog/operation'
import { RecordForm } from '../registers/RecordForm'
import { useOffice } from '../registers/source'
import type { Saving } from '../registers/useRecordForm'
import { SidePanel } from '../ui/SidePanel'
import { today } from '../ui/today'

const fields = ['date', 'way', 'by', 'result', 'note']

interface LifeCheckPanelProps {
  readonly people: readonly { readonly id: RowId; readonly name: string }[]
  readonly close: () => void
}

export function LifeCheckPanel({ people, close }: LifeCheckPanelProps) {
  const [first] = people
  return (
    <SidePanel
      title={`登记核实：${first?.name ?? ''}${people.length > 1 ? ` 等 ${people.length} 人` : ''}`}
      onClose={close}
    >
      <LifeCheckForm people={people} close={close} />
    </SidePanel>
  )
}

/** The form alone, where a panel is open already. */
export function LifeCheckForm({ people, close }: LifeCheckPanelProps) {
  const office = useOffice()
  const deliver = useCallback(
    ({ values }: Saving) => office.run('life.check', { people: people.map(({ id }) => id), values }),
    [office, people],
  )
  return (
    <RecordForm
      table="lifeCheck"
      only={fields}
      initial={{ date: today(), result: 'alive' }}
      columns={1}
      deliver={deliver}
      saveLabel={people.length > 1 ? `登记 ${people.length} 人已核实` : '登记核实'}
      onSaved={close}
      onCancel={close}
    />
  )
}
