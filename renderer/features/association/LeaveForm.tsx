// 离任 of somebody in the council before the end of the term, and in the same step 补选 of whoever takes the seat.
import { useState } from 'react'
import { Form, Input } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { PersonSearch } from '../../registers/FindPerson'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { today } from '../../ui/today'

interface LeaveFormProps {
  readonly member: Row
  /** What the file of whoever leaves gives as the reason; '' where it says nothing. */
  readonly reason: string
  readonly close: () => void
}

export function LeaveForm({ member, reason: known, close }: LeaveFormProps) {
  const { run, busy, failure } = useCommand()
  const [on, setOn] = useState(today())
  const [reason, setReason] = useState(known)
  const [person, setPerson] = useState<RowId>()
  const [name, setName] = useState('')
  const filled = person !== undefined || name.trim() !== ''
  const save = async (): Promise<void> => {
    const successor = person === undefined ? { name } : { person }
    const done = await run('council.leave', { row: member.id, on, reason, ...(filled ? { successor } : {}) })
    if (done?.ok) close()
  }
  return (
    <Form layout="vertical" aria-label="离任、补选" onFinish={() => void save()}>
      <Form.Item label="离任日期" htmlFor="leave-on" required>
        <Input id="leave-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label="离任原因" htmlFor="leave-reason" required>
        <Input id="leave-reason" maxLength={80} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Form.Item>
      <p className="quiet">补选的人接同一职务，任期到本届届满；没有补选的空着。在名册的选人，不在名册的填姓名。</p>
      <Form.Item label="补选劳模" htmlFor="leave-person">
        <PersonSearch id="leave-person" label="补选劳模" autoFocus={false} onFound={setPerson} />
      </Form.Item>
      <Form.Item label="或填写补选人姓名" htmlFor="leave-name">
        <Input id="leave-name" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </Form.Item>
      <FormFoot
        failure={failure}
        busy={busy}
        label={filled ? `确认离任并补选（自 ${on}）` : `确认离任（自 ${on}）`}
        close={close}
      />
    </Form>
  )
}
