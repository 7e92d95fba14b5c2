// 结业 of the ticked people: the rate the class asks for is said, a person decides.
import { Button } from 'antd'
import { attendanceRate, attendedByPerson } from '../../../shared/domain/classes/attendance'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { useRun } from '../../registers/useRun'

interface GraduatingProps {
  readonly now: WholeClass
  readonly chosen: readonly RowId[]
  readonly done: () => void
}

export function Graduating({ now, chosen, done }: GraduatingProps) {
  const run = useRun()
  const short = chosen.filter((id) => fallsShort(now, id)).length
  const step = async (command: string, more: object) => {
    if ((await run(command, { class: now.of.id, enrolments: chosen, ...more })).ok) done()
  }
  return (
    <>
      <Button type="primary" onClick={() => void step('class.graduate', { result: 'passed' })}>
        {`确认结业并编号（${chosen.length} 人）`}
      </Button>
      <Button onClick={() => void step('class.graduate', { result: 'failed' })}>未结业</Button>
      <Button onClick={() => void step('class.ungraduate', {})}>收回结业</Button>
      {short > 0 ? <span className="quiet">{`其中 ${short} 人出勤率不到 ${String(now.of['passRate'])}%`}</span> : null}
    </>
  )
}

/** Below the class's own rate, or never called; a class that asks for none is passed by anybody. */
export function fallsShort(now: WholeClass, enrolment: RowId): boolean {
  const wanted = now.of['passRate']
  if (typeof wanted !== 'number') return false
  const own = attendedByPerson(now, now.survivorOf).find((one) => one.enrolment.id === enrolment)
  const rate = own && attendanceRate(own)
  return rate === undefined || rate < wanted * 10
}
