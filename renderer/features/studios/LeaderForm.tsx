// 变更领衔人, with since when and why, and 更正领衔人 for what was entered wrong: only the first leaves a line among the earlier leaders.
import { useState } from 'react'
import { Form, Input, Select } from 'antd'
import { leaderReasons } from '../../../shared/domain/studios/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { FindPerson } from '../../registers/FindPerson'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { today } from '../../ui/today'

interface LeaderFormProps {
  readonly studio: Row
  readonly correcting: boolean
  readonly close: () => void
}

export function LeaderForm({ studio, correcting, close }: LeaderFormProps) {
  const { run, busy, failure } = useCommand()
  const [person, setPerson] = useState<RowId>()
  const [name, setName] = useState('')
  const [on, setOn] = useState(today())
  const [reason, setReason] = useState<string>()
  const [document, setDocument] = useState('')
  const save = async (): Promise<void> => {
    const who = { studio: studio.id, ...(person === undefined ? { name } : { person }) }
    const why = { on, reason: reason ?? '', ...(document.trim() === '' ? {} : { document }) }
    const done = correcting
      ? await run('studio.correct-leader', who)
      : await run('studio.change-leader', { ...who, ...why })
    if (done?.ok) close()
  }
  return (
    <Form layout="vertical" aria-label={correcting ? '更正领衔人' : '变更领衔人'} onFinish={() => void save()}>
      <p className="quiet">现任领衔人：{String(studio['leader'] ?? '')}。新领衔人在名册的请选人，不在名册的填姓名。</p>
      <FindPerson optional onFound={setPerson} />
      <Form.Item label="或填写姓名" htmlFor="leader-name">
        <Input id="leader-name" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </Form.Item>
      {correcting ? null : (
        <>
          <Form.Item label="变更日期" htmlFor="leader-on" required>
            <Input id="leader-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
          </Form.Item>
          <Form.Item label="变更原因" htmlFor="leader-reason" required>
            <Select id="leader-reason" value={reason} options={[...leaderReasons]} onChange={setReason} />
          </Form.Item>
          <Form.Item label="变更依据" htmlFor="leader-document">
            <Input
              id="leader-document"
              maxLength={80}
              value={document}
              onChange={(event) => setDocument(event.target.value)}
            />
          </Form.Item>
        </>
      )}
      <FormFoot failure={failure} busy={busy} label={correcting ? '确认更正' : `确认变更（自 ${on}）`} close={close} />
    </Form>
  )
}
