// How an inquiry stands today, in words and with a sign: its state, what deadline runs, and how many days are left.
import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { standingNow, stateOf, type Standing as Stands } from '../../../shared/domain/inquiries/deadlines'
import { states } from '../../../shared/domain/inquiries/picklists'
import { lastWorkingDay } from '../../../shared/domain/office/posting'
import { daysBetween } from '../../../shared/kernel/plain-date'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { today } from '../../ui/today'

const signs: Readonly<Record<Stands, React.ReactNode>> = {
  over: <ExclamationCircleOutlined aria-hidden />,
  near: <ClockCircleOutlined aria-hidden />,
  running: null,
}

export function Standing({ row }: { readonly row: Row }) {
  const now = today()
  const stands = standingNow(row, now)
  const due = String(row['_dDueOn'] ?? '')
  const state = states.find(({ value }) => value === stateOf(row))?.label ?? ''
  if (!stands) return <span>{state}</span>
  const left = daysBetween(now, due)
  const words =
    stands === 'over'
      ? `超期 ${-left} 天`
      : left === 0
        ? '临期：今天到期'
        : `${stands === 'near' ? '临期：' : ''}还有 ${left} 天`
  return (
    <span className={`inquiry-${stands}`}>
      {signs[stands]} {state} · {dueName(row)} {due} · {words}
      <DayOff due={due} now={now} />
    </span>
  )
}

/** Calendar days are counted, and the office is shut on some of them. */
function DayOff({ due, now }: { readonly due: string; readonly now: string }) {
  const holidays = useAll('holiday') ?? []
  const last = lastWorkingDay(due, holidays)
  return last < due && last >= now ? `（到期那天休息，最后一个工作日 ${last}）` : null
}

/** Which deadline it is that runs. */
function dueName(row: Row): string {
  if (row['_dDueOn'] === row['due']) return '约定答复日期'
  return stateOf(row) === 'open' ? '受理期限' : '办结期限'
}
