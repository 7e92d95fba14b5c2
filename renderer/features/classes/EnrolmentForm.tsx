// What is said of one enrolment besides its state: changing it keeps the place in the order.
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { HistoryPanel } from '../../registers/HistoryPanel'
import { RecordForm } from '../../registers/RecordForm'
import { SidePanel } from '../../ui/SidePanel'

const free = ['base', 'duty', 'materialsPaid', 'insured', 'note']

interface EnrolmentFormProps {
  readonly now: WholeClass
  readonly id: RowId
  readonly close: () => void
}

export function EnrolmentForm({ now, id, close }: EnrolmentFormProps) {
  const row = now.enrolments.find((each) => each.id === id)
  const person = now.people.get(String(row?.['person']))
  return (
    <SidePanel title={`报名：${String(person?.['name'] ?? '')}`} onClose={close}>
      <RecordForm table="enrolment" id={id} only={free} columns={1} onSaved={close} onCancel={close} />
      <h3>修改历史</h3>
      <HistoryPanel table="enrolment" id={id} withChildren={false} />
    </SidePanel>
  )
}
