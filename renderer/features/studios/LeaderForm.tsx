// 变更领衔人, with since when and why, and 更正领衔人 for what was entered wrong: only the first leaves a line among the earlier leaders.
import { useState } from 'react'
import { Form, Input, Select } from 'antd'
import { leaderGone, reasonToChange } from '../../../shared/domain/studios/due'
import { leaderReasons } from '../../../shared/domain/studios/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { FindPerson } from '../../registers/FindPerson'
import { useCommand } from '../../registers/useCommand'
import { useSurvivor } from '../../registers/useSurvivor'
import { FormFoot } from '../../ui/FormFoot'
import { today } from '../../ui/today'

interface LeaderFormProps {
  readonly studio: Row
  readonly close: () => void
}

export function ChangeLeader({ studio, close }: LeaderFormProps) {
  const { run, busy, failure } = useCommand()
  const known = reasonToChange(leaderGone(studio, useSurvivor(studio['person']), today()))
  const [person, setPerson] = useState<RowId>()
  const [name, setName] = useState('')
  const [on, setOn] = useState(today())
  const [chosen, setChosen] = useState<string>()
  const [document, setDocument] = useState('')
  const reason = chosen ?? known
  const save = async (): Promise<void> => {
    const who = { studio: studio.id, ...(person === undefined ? { name } : { person }) }
    const why = { on, reason: reason ?? '', ...(document.trim() === '' ? {} : { document }) }
    if ((await run('studio.change-leader', { ...who, ...why }))?.ok) close()
  }
  return (
    <Form layout="vertical" aria-label="变更领衔人" onFinish={() => void save()}>
      <p className="quiet">现任领衔人：{String(studio['leader'] ?? '')}。新领衔人在名册的请选人，不在名册的填姓名。</p>
      <Who setPerson={setPerson} name={name} setName={setName} />
      <Form.Item label="变更日期" htmlFor="leader-on" required>
        <Input id="leader-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label="变更原因" htmlFor="leader-reason" required>
        <Select id="leader-reason" value={reason ?? null} options={[...leaderReasons]} onChange={setChosen} />
      </Form.Item>
      <Form.Item label="变更依据" htmlFor="leader-document">
        <Input
          id="leader-document"
          maxLength={80}
          value={document}
          onChange={(event) => setDocument(event.target.value)}
        />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label={`确认变更（自 ${on}）`} close={close} />
    </Form>
  )
}

/** Begins with what stands there: often only the day since when they lead is wrong. */
export function CorrectLeader({ studio, close }: LeaderFormProps) {
  const { run, busy, failure } = useCommand()
  const text = (field: string): string => (typeof studio[field] === 'string' ? studio[field] : '')
  const [person, setPerson] = useState<RowId>()
  const [name, setName] = useState(text('leader'))
  const [since, setSince] = useState(text('ledSince'))
  const save = async (): Promise<void> => {
    const still = name.trim() === text('leader') && text('person') !== ''
    const kept = still ? { person: text('person') } : { name }
    const who = person === undefined ? kept : { person }
    const done = await run('studio.correct-leader', { studio: studio.id, ...who, ...(since === '' ? {} : { since }) })
    if (done?.ok) close()
  }
  return (
    <Form layout="vertical" aria-label="更正领衔人" onFinish={() => void save()}>
      <p className="quiet">只改登记错的，不留历任记录；换了人的请用“变更领衔人”。</p>
      <Who setPerson={setPerson} name={name} setName={setName} />
      <Form.Item label="领衔起始（空着为命名之日）" htmlFor="leader-since">
        <Input
          id="leader-since"
          maxLength={10}
          value={since}
          onChange={(event) => setSince(event.target.value.trim())}
        />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="确认更正" close={close} />
    </Form>
  )
}

interface WhoProps {
  readonly setPerson: (id: RowId) => void
  readonly name: string
  readonly setName: (name: string) => void
}

function Who({ setPerson, name, setName }: WhoProps) {
  return (
    <>
      <FindPerson optional onFound={setPerson} />
      <Form.Item label="或填写姓名" htmlFor="leader-name">
        <Input id="leader-name" maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
      </Form.Item>
    </>
  )
}
