// The plan of a year as a form: what people fill in, saved by its own command.
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { useRowCommand } from '../../registers/useRowCommand'
import { today } from '../../ui/today'

/** The state is moved by the buttons of the page. */
// prettier-ignore
const filledIn: readonly string[] = [
  'name', 'year', 'on', 'basis', 'agency', 'contract', 'deadline', 'companions', 'account', 'subject', 'budget',
  'postFrom', 'postTo', 'postPlace', 'postResult', 'note',
]

interface PlanFormProps {
  /** Absent = a new one. */
  readonly id?: RowId
  readonly onSaved?: (id: RowId) => void
  readonly onCancel?: () => void
}

export function PlanForm({ id, ...told }: PlanFormProps) {
  const deliver = useRowCommand('trip-plan.save')
  const year = Number(today().slice(0, 4))
  return (
    <RecordForm
      table="tripPlan"
      columns={1}
      only={filledIn}
      deliver={deliver}
      initial={{ name: `${year}年劳模疗休养`, year, on: today(), companions: 'none' }}
      {...(id === undefined ? {} : { id })}
      {...told}
    />
  )
}
