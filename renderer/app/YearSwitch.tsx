// 业务年度 at the top: the years there are, closed ones marked. Yearly pages open with the one chosen here.
import { useEffect } from 'react'
import { Dropdown } from 'antd'
import { CalendarOutlined, DownOutlined, LockOutlined } from '@ant-design/icons'
import { office } from '../data/client'
import { useReading } from '../data/queries/reading'
import { chooseBusinessYear, runningYear, useBusinessYear } from '../registers/business-year'
import { afterFirstRows } from '../ui/first-rows'
import { useIsOpen, useSession } from './session'

export function YearSwitch() {
  const which = useSession((session) => session.which)
  const isOpen = useIsOpen()
  // Another office has other years.
  useEffect(() => chooseBusinessYear(undefined), [which])
  return isOpen ? <Years key={which} /> : null
}

/** A commit in one of these can add or close a year. */
const tables = ['businessYear', 'campaign', 'batch', 'tripPlan', 'budget', 'checkSheet']

function Years() {
  const year = useBusinessYear()
  const running = runningYear()
  const { value } = useReading(
    'years',
    () => afterFirstRows().then(() => office().answer('office.years', undefined)),
    (change) => tables.some((table) => table in change.tables),
  )
  const years = value ?? [{ year: running, closed: false }]
  const closed = years.some((each) => each.year === year && each.closed)
  const items = years.map((each) => ({
    key: String(each.year),
    label: `${each.year} 年${each.closed ? '（已封账）' : each.year === running ? '（今年）' : ''}`,
    icon: each.closed ? <LockOutlined aria-hidden /> : undefined,
  }))
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        selectable: true,
        selectedKeys: [String(year)],
        onClick: ({ key }) => chooseBusinessYear(Number(key) === running ? undefined : Number(key)),
      }}
    >
      <button type="button" className="top-year" data-other={year === running ? undefined : 'yes'}>
        {closed ? <LockOutlined aria-hidden /> : <CalendarOutlined aria-hidden />}
        业务年度 {year}
        {closed ? '（已封账）' : ''}
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  )
}
