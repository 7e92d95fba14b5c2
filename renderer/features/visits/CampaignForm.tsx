// The plan of a campaign as a form, new or changed: what people fill in, saved by its own command.
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { today } from '../../ui/today'
import { useCampaignSave } from './useCampaignSave'

/** Number, state and where the list came from are written by commands. */
const filledIn: readonly string[] = [
  'name',
  'kind',
  'visitYear',
  'budgetYear',
  'on',
  'basis',
  'scheme',
  'hardshipScheme',
  'goods',
  'way',
  'cashReason',
  'budget',
  'overBudget',
  'account',
  'subject',
  'note',
]

interface CampaignFormProps {
  /** Absent = a new one. */
  readonly id?: RowId
  readonly onSaved?: (id: RowId) => void
  readonly onCancel?: () => void
}

export function CampaignForm({ id, ...told }: CampaignFormProps) {
  const deliver = useCampaignSave()
  return (
    <RecordForm
      table="campaign"
      columns={1}
      only={filledIn}
      deliver={deliver}
      initial={firstValues()}
      {...(id === undefined ? {} : { id })}
      {...told}
    />
  )
}

/** Both years start as this one, and money goes by transfer unless somebody says otherwise (office-practice.md 15). */
function firstValues() {
  const year = Number(today().slice(0, 4))
  return { visitYear: year, budgetYear: year, on: today(), way: 'transfer' }
}
