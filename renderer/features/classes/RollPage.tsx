// 点名: people × sessions, by keyboard. D 到, J 假, Q 缺, Delete clears, arrows walk, Shift with a letter fills the rest of the column.
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Button } from 'antd'
import {
  attendanceRate,
  attendedByPerson,
  attendedInAll,
  cellKey,
  marksByCell,
  rateWords,
} from '../../../shared/domain/classes/attendance'
import { heldSessions, weekdayOf, weekdayWord } from '../../../shared/domain/classes/calendar'
import { classList } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { Fields } from '../../../shared/domain/field'
import type { RowId } from '../../../shared/oplog/operation'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { PageFrame } from '../../ui/PageFrame'
import { today } from '../../ui/today'
import { paths } from './paths'
import { markOfKey, signs, stepOf, type Mark } from './roll-keys'
import { useClass } from './useClass'
import './classes.css'

export function RollPage({ id }: { readonly id: RowId }) {
  const now = useClass(id)
  const go = useGo()
  if (now === undefined) return <PageFrame title="点名">{null}</PageFrame>
  if (now === null)
    return (
      <PageFrame title="点名">
        <EmptyState title="没有这个培训班" actions={<Button onClick={() => go(paths.classes)}>回到才艺培训</Button>} />
      </PageFrame>
    )
  return <RollOf key={id} now={now} />
}

function RollOf({ now }: { readonly now: WholeClass }) {
  const go = useGo()
  const sessions = heldSessions(now.sessions)
  const people = classList(now.enrolments).seated
  const sum = attendedInAll(attendedByPerson(now, now.survivorOf))
  const words = [
    `正式 ${people.length} 人`,
    `出勤率 ${rateWords(attendanceRate(sum))}`,
    sum.due > 0 ? `到 ${sum.present} · 假 ${sum.leave} · 缺 ${sum.absent} · 未登记 ${sum.open}` : '',
  ]
  return (
    <PageFrame
      title={`点名：${String(now.of['name'] ?? '')}`}
      now={words.filter((word) => word !== '').join(' · ')}
      tools={<Button onClick={() => go(paths.class(now.of.id))}>返回培训班</Button>}
    >
      {sessions.length === 0 || people.length === 0 ? (
        <EmptyState
          title={sessions.length === 0 ? '还没有排课' : '还没有正式学员'}
          actions={
            <Button type="primary" onClick={() => go(paths.class(now.of.id))}>
              回到培训班
            </Button>
          }
        >
          排好课次、有了正式学员，就可以在这里逐次点名。
        </EmptyState>
      ) : (
        <>
          <p className="quiet">
            D 到 · J 请假 · Q 缺 · Delete 清空 · 方向键移动 · Shift＋字母把这一次还没登记的人都记上
          </p>
          <Matrix now={now} sessions={sessions} people={people} />
        </>
      )}
    </PageFrame>
  )
}

interface MatrixProps {
  readonly now: WholeClass
  readonly sessions: readonly Fields[]
  readonly people: readonly Fields[]
}

function Matrix({ now, sessions, people }: MatrixProps) {
  const run = useRun()
  const table = useRef<HTMLTableElement>(null)
  const cells = marksByCell(now.marks, now.survivorOf)
  const ids = people.map((row) => now.survivorOf(String(row['person'])))
  const rates = attendedByPerson(now, now.survivorOf)
  const first = currentColumn(sessions)
  // The session at hand has the keys at once; afterwards they stay where the clerk is.
  useEffect(() => table.current?.querySelector<HTMLElement>(`[data-cell="0,${first}"]`)?.focus(), [first])
  const focus = (row: number, column: number): void =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)?.focus()
  const mark = (column: number, persons: readonly string[], to: Mark | null): void => {
    const session = sessions[column]
    if (session && persons.length > 0)
      void run('class.mark', { session: session.id, marks: persons.map((person) => ({ person, mark: to })) })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, row: number, column: number): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = stepOf(event.key)
    const to = markOfKey(event.key)
    if (!step && to === undefined) return
    event.preventDefault()
    if (step) return focus(row + step.down, column + step.right)
    const open = ids.filter((person) => !cells.has(cellKey(person, sessions[column]?.id)))
    mark(column, event.shiftKey && to !== null ? open : [ids[row] as string], to ?? null)
    if (!event.shiftKey) focus(Math.min(row + 1, ids.length - 1), column)
  }
  return (
    <div className="plain-table roll roll-scroll">
      <table ref={table} aria-label="点名表">
        <Head sessions={sessions} fill={(column) => mark(column, openIn(ids, cells, sessions[column]), 'present')} />
        <tbody>
          {people.map((enrolment, row) => (
            <tr key={enrolment.id}>
              <th
                scope="row"
                className="roll-name"
              >{`${row + 1}　${String(now.people.get(String(enrolment['person']))?.['name'] ?? '')}`}</th>
              {sessions.map((session, column) => (
                <td
                  key={session.id}
                  className="roll-cell"
                  tabIndex={row === 0 && column === first ? 0 : -1}
                  data-cell={`${row},${column}`}
                  aria-label={`${String(now.people.get(String(enrolment['person']))?.['name'] ?? '')} ${String(session['date'])}`}
                  onClick={(event) => event.currentTarget.focus()}
                  onKeyDown={(event) => onKeyDown(event, row, column)}
                >
                  {signs[cells.get(cellKey(ids[row], session.id)) ?? ''] ?? ''}
                </td>
              ))}
              <td className="number">{rateWords(rates[row] && attendanceRate(rates[row]))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The latest session that has begun, or the first. */
function currentColumn(sessions: readonly Fields[]): number {
  const now = today()
  return Math.max(0, sessions.filter((row) => String(row['date']) <= now).length - 1)
}

function openIn(
  ids: readonly string[],
  cells: ReadonlyMap<string, string>,
  session: Fields | undefined,
): readonly string[] {
  return ids.filter((person) => !cells.has(cellKey(person, session?.id)))
}

function Head({ sessions, fill }: { readonly sessions: readonly Fields[]; readonly fill: (column: number) => void }) {
  const now = today()
  return (
    <thead>
      <tr>
        <th scope="col" className="roll-name">
          姓名
        </th>
        {sessions.map((session, column) => {
          const date = String(session['date'])
          return (
            <th key={session.id} scope="col">
              {`${date.slice(5)} ${weekdayWord(weekdayOf(date))}`}
              <br />
              {date > now ? (
                <span className="roll-off">未上课</span>
              ) : (
                <Button size="small" type="text" aria-label={`${date} 其余都到`} onClick={() => fill(column)}>
                  其余都到
                </Button>
              )}
            </th>
          )
        })}
        <th scope="col" className="number">
          出勤率
        </th>
      </tr>
    </thead>
  )
}
