// The sessions of a class: moved, called off, added or taken away one by one.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import { weekdayOf, weekdayWord } from '../../../shared/domain/classes/calendar'
import { sessionStates, wordOf } from '../../../shared/domain/classes/picklists'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { Fields } from '../../../shared/domain/field'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { useRun } from '../../registers/useRun'
import { LedgerHead } from '../../ui/LedgerHead'
import { SidePanel } from '../../ui/SidePanel'

interface SessionsProps {
  readonly now: WholeClass
  readonly onPlan: () => void
}

export function Sessions({ now, onPlan }: SessionsProps) {
  const [open, setOpen] = useState<{ readonly id?: RowId }>()
  const { of, sessions } = now
  const close = () => setOpen(undefined)
  return (
    <>
      <div className="bar">
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({})}>
          加一次课
        </Button>
      </div>
      {sessions.length === 0 ? (
        <p className="quiet">
          还没有排课。
          <Button size="small" onClick={onPlan}>
            排课
          </Button>
        </p>
      ) : (
        <Lines now={now} edit={(id) => setOpen({ id })} />
      )}
      {open ? (
        <SidePanel title={open.id === undefined ? '加一次课' : '调课、停课'} onClose={close}>
          <RecordForm
            key={open.id ?? 'new'}
            table="classSession"
            columns={1}
            fixed={{ class: of.id }}
            initial={{ ...likeLast(sessions), state: 'planned' }}
            {...(open.id === undefined ? {} : { id: open.id })}
            onSaved={close}
            onCancel={close}
          />
        </SidePanel>
      ) : null}
    </>
  )
}

/** An added session is held at the hours of the last one. */
function likeLast(sessions: readonly Fields[]): Record<string, string | number> {
  const last = sessions[sessions.length - 1]
  if (!last) return {}
  return { start: String(last['start']), end: String(last['end']), hours: Number(last['hours']) }
}

function Lines({ now, edit }: { readonly now: WholeClass; readonly edit: (id: RowId) => void }) {
  const run = useRun()
  const marked = new Set(now.marks.filter((row) => row['mark']).map((row) => row['session']))
  const teacherOf = (row: Fields): string =>
    String(now.teachers.find(({ id }) => id === (row['teacher'] ?? now.of['teacher']))?.['name'] ?? '')
  return (
    <div className="plain-table">
      <table aria-label="课次">
        <LedgerHead words={['日期', '时间', '授课内容', '教师', '地点', '情况']} numbers={['课时']} rest={['']} />
        <tbody>
          {now.sessions.map((row) => (
            <tr key={row.id}>
              <td>{`${String(row['date'])} ${weekdayWord(weekdayOf(String(row['date'])))}`}</td>
              <td>{`${String(row['start'])}—${String(row['end'])}`}</td>
              <td>{String(row['topic'] ?? '')}</td>
              <td>{teacherOf(row)}</td>
              <td>{String(row['venue'] ?? now.of['venue'] ?? '')}</td>
              <td>
                {[wordOf(sessionStates, row['state']), row['why'], dayOff(now, row), marked.has(row.id) ? '已点名' : '']
                  .filter(Boolean)
                  .join('，')}
              </td>
              <td className="number">{String(row['hours'] ?? '')}</td>
              <td className="row-tools">
                <Button size="small" type="text" onClick={() => edit(row.id)}>
                  调课、停课
                </Button>
                {marked.has(row.id) ? null : (
                  <Button size="small" type="text" onClick={() => void run('class-session.drop', { session: row.id })}>
                    去掉
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 当天放假（国庆节）, of a session that is held. */
function dayOff({ daysOff }: WholeClass, row: Fields): string {
  const name = daysOff.get(String(row['date']))
  return name === undefined || row['state'] === 'void' ? '' : `当天放假（${name}）`
}
