// 实到与途中: who was there, who did not come, who went home early, and what happened on the way.
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import { candidateStates } from '../../../../shared/domain/trips/picklists'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { useCommand } from '../../../registers/useCommand'
import { useRun } from '../../../registers/useRun'
import { FormFoot } from '../../../ui/FormFoot'
import { SidePanel } from '../../../ui/SidePanel'
import { LedgerHead } from '../../../ui/LedgerHead'
import type { BatchNow } from './useBatch'

export function Attendance({ now }: { readonly now: BatchNow }) {
  const { batch, guests } = now
  const run = useRun()
  const [leaving, setLeaving] = useState<Row>()
  const held = guests.filter(({ candidate }) => ['placed', 'went', 'absent'].includes(String(candidate['state'])))
  const open = held.filter(({ candidate }) => candidate['state'] === 'placed').map(({ candidate }) => candidate.id)
  const attend = (candidates: readonly string[], went: boolean) => void run('trip.attend', { candidates, went })
  const fixed = batch['state'] !== 'out'
  return (
    <>
      <div className="bar">
        <span role="status">{countWords(held.map(({ candidate }) => candidate))}</span>
        {open.length > 0 && !fixed ? (
          <Button type="primary" onClick={() => attend(open, true)}>{`其余 ${open.length} 人都已参加`}</Button>
        ) : null}
      </div>
      {batch['state'] === undefined ? <p className="quiet">登记出行以后在这里记实到。</p> : null}
      {held.length === 0 ? <p className="quiet">这一批还没有安排任何人。</p> : null}
      {held.length > 0 ? <Held held={held} fixed={fixed} attend={attend} leave={setLeaving} /> : null}
      <h2>途中情况</h2>
      <ChildList
        table="tripIncident"
        parent={batch.id}
        empty="没有途中情况。生病就医、走失、改行程、投诉都请记在这里，总结会写到。"
      />
      {leaving ? <LeftEarly key={leaving.id} candidate={leaving} close={() => setLeaving(undefined)} /> : null}
    </>
  )
}

interface HeldProps {
  readonly held: BatchNow['guests']
  /** Before it sets out and once it is settled nothing is written down. */
  readonly fixed: boolean
  readonly attend: (candidates: readonly string[], went: boolean) => void
  readonly leave: (candidate: Row) => void
}

function Held({ held, fixed, attend, leave }: HeldProps) {
  return (
    <div className="plain-table">
      <table aria-label="实到">
        <LedgerHead words={['姓名', '单位', '实到']} numbers={[]} rest={['']} />
        <tbody>
          {held.map(({ candidate, person }) => (
            <tr key={candidate.id}>
              <td>{String(person['name'] ?? '')}</td>
              <td>{String(person['employer'] ?? '')}</td>
              <td>{stateWords(candidate)}</td>
              <td className="row-tools">
                {fixed ? null : <AttendTools candidate={candidate} attend={attend} leave={leave} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function AttendTools({ candidate, attend, leave }: Pick<HeldProps, 'attend' | 'leave'> & { readonly candidate: Row }) {
  return (
    <>
      <Button size="small" type="text" onClick={() => attend([candidate.id], true)}>
        已参加
      </Button>
      <Button size="small" type="text" onClick={() => attend([candidate.id], false)}>
        未成行
      </Button>
      <Button size="small" type="text" onClick={() => leave(candidate)}>
        中途离团…
      </Button>
    </>
  )
}

function countWords(held: readonly Row[]): string {
  const count = (state: string): number => held.filter((row) => row['state'] === state).length
  const early = held.filter((row) => row['leftOn'] !== undefined).length
  return `应到 ${held.length} 人，已参加 ${count('went')} 人${early > 0 ? `（中途离团 ${early} 人）` : ''}，未成行 ${count('absent')} 人，未登记 ${count('placed')} 人。`
}

function stateWords(candidate: Row): string {
  const label = candidateStates.find(({ value }) => value === candidate['state'])?.label ?? ''
  if (candidate['state'] === 'placed') return '未登记'
  const reason = candidate['leftReason'] ? `：${String(candidate['leftReason'])}` : ''
  return candidate['leftOn'] ? `${label}，${String(candidate['leftOn'])} 离团${reason}` : label
}

function LeftEarly({ candidate, close }: { readonly candidate: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const save = async (typed: { readonly leftOn: string; readonly leftReason?: string }) => {
    if (await run('trip.attend', { candidates: [candidate.id], went: true, ...typed })) close()
  }
  return (
    <SidePanel title="中途离团" onClose={close}>
      <Form layout="vertical" aria-label="中途离团" onFinish={save}>
        <Form.Item name="leftOn" label="离团日期" rules={[{ required: true, message: '请填写日期' }]}>
          <Input placeholder="2026-09-03" autoFocus />
        </Form.Item>
        <Form.Item name="leftReason" label="原因">
          <Input maxLength={120} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="登记离团" close={close} />
        <p className="quiet">旅行社退的钱在“结算”里登记一笔“中途离团退费”。</p>
      </Form>
    </SidePanel>
  )
}
