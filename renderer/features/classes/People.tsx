// Everybody of a class in the order of enrolling: seats and places in the queue are counted here from that order, always in sight.
import { useState } from 'react'
import { Button, Checkbox, Segmented } from 'antd'
import { attendanceRate, attendedByPerson, rateWords } from '../../../shared/domain/classes/attendance'
import { enrolling, results, standing, wordOf } from '../../../shared/domain/classes/picklists'
import { capacityOf, classList, type ClassList } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { Fields } from '../../../shared/domain/field'
import type { RowId } from '../../../shared/oplog/operation'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { LedgerHead } from '../../ui/LedgerHead'
import type { ClassPanel } from './ClassPage'
import { Graduating } from './Graduating'
import { paths } from './paths'

interface PeopleProps {
  readonly now: WholeClass
  readonly open: (panel: ClassPanel) => void
}

const sides = ['seated', 'waiting', 'pending', 'left'] as const
const labels = { seated: '正式', waiting: '候补', pending: '待审核', left: '退出' } as const

export function People({ now, open }: PeopleProps) {
  const [side, setSide] = useState<keyof ClassList>('seated')
  const [ticked, setTicked] = useState<ReadonlySet<RowId>>(new Set())
  const go = useGo()
  const list = classList(now.enrolments)
  const shown = list[side]
  const chosen = shown.map(({ id }) => id).filter((id) => ticked.has(id))
  const show = (next: keyof ClassList) => {
    setSide(next)
    setTicked(new Set())
  }
  const options = sides.map((value) => ({ value, label: `${labels[value]} ${list[value].length}` }))
  return (
    <>
      <div className="bar">
        <Segmented<keyof ClassList> aria-label="名单" value={side} onChange={show} options={options} />
        {enrolling.has(now.of['state']) ? (
          <>
            <Button type="primary" onClick={() => open({ kind: 'enrol' })}>
              登记报名
            </Button>
            <Button onClick={() => go(paths.enrolImport(now.of.id))}>从 Excel 导入报名</Button>
          </>
        ) : null}
        <Steps now={now} side={side} chosen={chosen} open={open} done={() => setTicked(new Set())} />
      </div>
      {shown.length === 0 ? <p className="quiet">{emptyWords(side, now)}</p> : null}
      {shown.length > 0 ? (
        <Rows now={now} side={side} rows={shown} ticked={ticked} tick={setTicked} open={open} />
      ) : null}
    </>
  )
}

function emptyWords(side: keyof ClassList, { of }: WholeClass): string {
  if (side !== 'seated') return side === 'waiting' ? '没有人候补。' : `没有${labels[side]}的人。`
  return of['state'] === 'draft'
    ? '还没有人报名。先点“排课”排好课次，再点“开始报名”。'
    : '还没有正式学员。点“登记报名”逐人登记，县里、行业工会报来的名单点“从 Excel 导入报名”；名额满了自动记为候补。'
}

interface StepsProps extends PeopleProps {
  readonly side: keyof ClassList
  readonly chosen: readonly RowId[]
  readonly done: () => void
}

/** What may be done with the ticked people of the list that is shown. */
function Steps({ now, side, chosen, open, done }: StepsProps) {
  const run = useRun()
  if (chosen.length === 0 || side === 'left') return null
  const input = { class: now.of.id, enrolments: chosen }
  const step = async (command: string) => {
    if ((await run(command, input)).ok) done()
  }
  const beyond = classList(now.enrolments).seated.length > capacityOf(now.of)
  return (
    <>
      {side === 'pending' ? (
        <Button type="primary" onClick={() => void step('class.approve')}>{`审核通过 ${chosen.length} 人`}</Button>
      ) : null}
      {side === 'seated' && now.of['state'] === 'running' ? <Graduating now={now} chosen={chosen} done={done} /> : null}
      {side === 'seated' && beyond ? <Button onClick={() => void step('class.requeue')}>改为候补</Button> : null}
      {enrolling.has(now.of['state']) ? (
        <Button onClick={() => open({ kind: 'leave', enrolments: chosen })}>{`退出 ${chosen.length} 人`}</Button>
      ) : null}
    </>
  )
}

interface RowsProps extends PeopleProps {
  readonly side: keyof ClassList
  readonly rows: readonly Fields[]
  readonly ticked: ReadonlySet<RowId>
  readonly tick: (ticked: ReadonlySet<RowId>) => void
}

function Rows({ now, side, rows, ticked, tick, open }: RowsProps) {
  const all = rows.every(({ id }) => ticked.has(id))
  const fixed = side === 'left' || !enrolling.has(now.of['state'])
  const toggle = (id: RowId) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    tick(next)
  }
  const rates = new Map(
    attendedByPerson(now, now.survivorOf).map((one) => [one.enrolment.id, rateWords(attendanceRate(one))]),
  )
  const extra = side === 'seated' ? ['出勤率', '结业'] : side === 'left' ? ['退出'] : ['提醒']
  return (
    <div className="plain-table">
      {fixed ? null : (
        <div className="class-all">
          <Checkbox checked={all} onChange={() => tick(new Set(all ? [] : rows.map(({ id }) => id)))}>
            全选
          </Checkbox>
        </div>
      )}
      <table aria-label={`${labels[side]}名单`}>
        <LedgerHead
          words={[side === 'waiting' ? '候补第几' : '序号', '姓名', '单位', '报名日期', '备注', ...extra]}
          numbers={[]}
          rest={['']}
        />
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id}>
              <td>
                {fixed ? (
                  at + 1
                ) : (
                  <Checkbox checked={ticked.has(row.id)} onChange={() => toggle(row.id)}>
                    {at + 1}
                  </Checkbox>
                )}
              </td>
              <PersonCells now={now} row={row} side={side} rate={rates.get(row.id) ?? ''} />
              <td className="row-tools">
                <Button size="small" type="text" onClick={() => open({ kind: 'enrolment', enrolment: row.id })}>
                  修改
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellsProps {
  readonly now: WholeClass
  readonly row: Fields
  readonly side: keyof ClassList
  readonly rate: string
}

function PersonCells({ now, row, side, rate }: CellsProps) {
  const go = useGo()
  const person = now.people.get(String(row['person']))
  const said = (now.clashes.get(String(row['person'])) ?? []).join('；')
  const warn = standing.has(row['state']) ? said : ''
  const words = (field: string): string => String(row[field] ?? '')
  const certificate = [wordOf(results, row['result']), words('certificate')].filter(Boolean).join(' ')
  return (
    <>
      <td>
        <button
          type="button"
          className="plain-button"
          onClick={() => go(paths.person(String(person?.id ?? row['person'])))}
        >
          {String(person?.['name'] ?? '')}
        </button>
        {row['duty'] ? `（${words('duty')}）` : ''}
      </td>
      <td>{String(person?.['employer'] ?? '')}</td>
      <td className="class-day">{words('enrolledOn')}</td>
      <td>
        {[words('base'), words('hand') && `加座：${words('hand')}`, words('note'), side === 'seated' ? warn : '']
          .filter(Boolean)
          .join('；')}
      </td>
      {side === 'seated' ? (
        <>
          <td>{rate}</td>
          <td>{certificate}</td>
        </>
      ) : (
        <td>{side === 'left' ? `${words('leftOn')} ${words('leftReason')}` : warn}</td>
      )}
    </>
  )
}
