// 登记报名: people of the roster one after another; whoever finds no seat waits in their order, and clashes are said before saving.
import { useEffect, useState } from 'react'
import { Button, Form, Input, Select } from 'antd'
import { grounds } from '../../../shared/domain/classes/picklists'
import { capacityOf, classList, freeSeats } from '../../../shared/domain/classes/queue'
import { readClashesFor, type WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { FindPerson } from '../../registers/FindPerson'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { clearing } from '../../ui/clearing'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'

interface Typed {
  readonly base?: string
  readonly note?: string
  readonly hand?: string
}

interface Said {
  readonly seated: number
  readonly waiting: number
  readonly pending: boolean
  readonly known: readonly string[]
}

export function EnrolPanel({ now, close }: { readonly now: WholeClass; readonly close: () => void }) {
  const { of } = now
  const [person, setPerson] = useState<RowId>()
  const [said, setSaid] = useState<Said>()
  // A new form for each person: what was typed for one is never saved for the next.
  const [turn, setTurn] = useState(0)
  const { busy, failure, run } = useCommand()
  const list = classList(now.enrolments)
  const free = freeSeats(capacityOf(of), list.seated.length)
  const save = async ({ base, note, hand }: Typed) => {
    const values = { ...(base ? { base } : {}), ...(note ? { note } : {}) }
    const why = hand?.trim() ?? ''
    const input = { class: of.id, people: [{ person, values }], ...(why === '' ? {} : { hand: why }) }
    const outcome = await run('class.enrol', input)
    if (!outcome?.ok) return
    setSaid(outcome.answer as Said)
    setPerson(undefined)
    setTurn(turn + 1)
  }
  return (
    <SidePanel title="登记报名" onClose={close}>
      <p className="quiet">{`正式 ${list.seated.length} / ${capacityOf(of)}，空名额 ${free}，候补 ${list.waiting.length} 人。${free === 0 ? '现在报名的记为候补。' : ''}`}</p>
      {said ? <Notice>{saidWords(said)}</Notice> : null}
      <Form key={turn} layout="vertical" onFinish={(typed: Typed) => void save(typed)}>
        <FindPerson onFound={setPerson} />
        <Clashes now={now} person={person} />
        <Form.Item name="base" label="基础">
          <Select allowClear={clearing} options={grounds.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={120} />
        </Form.Item>
        {free === 0 ? (
          <Form.Item name="hand" label="加座原因（名额已满仍要作正式的才填）">
            <Input maxLength={120} />
          </Form.Item>
        ) : null}
        {person === undefined ? <Button onClick={close}>完成</Button> : null}
        {person === undefined ? null : <FormFoot failure={failure} busy={busy} label="登记报名" close={close} />}
      </Form>
    </SidePanel>
  )
}

function saidWords({ seated, waiting, pending, known }: Said): string {
  if (known.length > 0) return `${known.join('、')}已经报过名，原来的次序不变。`
  if (pending) return '已登记，待审核。'
  return seated > 0 ? '已登记为正式学员。' : `名额已满，已登记为候补（${waiting} 人）。`
}

function Clashes({ now, person }: { readonly now: WholeClass; readonly person: RowId | undefined }) {
  const office = useOffice()
  const [words, setWords] = useState<readonly string[]>([])
  const { of, sessions } = now
  useEffect(() => {
    let gone = false
    const asked = person === undefined ? Promise.resolve([]) : readClashesFor(office, of.id, sessions, person)
    void asked.then((found) => void (gone || setWords(found)))
    return () => {
      gone = true
    }
  }, [office, of.id, sessions, person])
  return words.length > 0 ? <Notice>{`时间有冲突：${words.join('；')}。仍可报名，请告诉本人。`}</Notice> : null
}
