// A class as a form: what people fill in, saved by its own command, since another capacity lets those who wait move up.
import { useCallback } from 'react'
import { App } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'
import { today } from '../../ui/today'

/** The state is moved by the buttons of the page, the number agreed on by 同意超员. */
// prettier-ignore
const filledIn: readonly string[] = [
  'name', 'course', 'year', 'from', 'to', 'teacher', 'venue', 'basis', 'capacity', 'least', 'approval', 'enrolUntil', 'contact',
  'feeHour', 'account', 'materials', 'materialCost', 'insurance', 'passRate', 'note',
]

interface ClassFormProps {
  /** Absent = a new one. */
  readonly id?: RowId
  readonly onSaved?: (id: RowId) => void
  readonly onCancel?: () => void
}

export function ClassForm({ id, ...told }: ClassFormProps) {
  const office = useOffice()
  const { message } = App.useApp()
  const deliver: Deliver = useCallback(
    async ({ id: row, values, seen }) => {
      const outcome = await office.run('class.save', row === undefined ? { values } : { row, values, seen })
      const movedUp = outcome.ok ? (outcome.answer as { readonly movedUp: number }).movedUp : 0
      if (movedUp > 0) void message.info(`名额增加，候补 ${movedUp} 人已按次序递补为正式。`, 6)
      return outcome
    },
    [office, message],
  )
  return (
    <RecordForm
      table="trainingClass"
      columns={1}
      only={filledIn}
      deliver={deliver}
      initial={{ year: Number(today().slice(0, 4)) }}
      {...(id === undefined ? {} : { id })}
      {...told}
    />
  )
}
