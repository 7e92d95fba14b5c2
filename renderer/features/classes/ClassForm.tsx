// A class as a form: what people fill in, saved by its own command, since another capacity lets those who wait move up.
import { useCallback } from 'react'
import { App, Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import type { Deliver } from '../../registers/useRecordForm'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { today } from '../../ui/today'
import { paths } from './paths'

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
  const go = useGo()
  const deliver: Deliver = useCallback(
    async ({ id: row, values, seen }) => {
      const outcome = await office.run('class.save', row === undefined ? { values } : { row, values, seen })
      if (!outcome.ok) return outcome
      const { movedUp, beyond } = outcome.answer as { readonly movedUp: number; readonly beyond: number }
      if (movedUp > 0) void message.info(`名额增加，候补 ${movedUp} 人已按次序递补为正式。`, 6)
      if (beyond > 0)
        void message.info(
          `已有的正式学员都保留，比人数上限多 ${beyond} 人；要减的请在名单里勾选后改为候补或登记退出。`,
          8,
        )
      return outcome
    },
    [office, message],
  )
  const courses = useAll('course')
  return courses?.length === 0 ? (
    <EmptyState
      title="还没有课程"
      actions={
        <Button type="primary" onClick={() => go(paths.courses)}>
          先登记课程
        </Button>
      }
    >
      培训班要选课程（摄影、古琴……）。登记好课程，再回来新增培训班。
    </EmptyState>
  ) : (
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
