// 节假日: days off and working weekends, filled for a year from the published arrangement and edited by hand.
import { useState } from 'react'
import { App, Button } from 'antd'
import { ChildList } from '../../registers/ChildList'
import { useRun } from '../../registers/useRun'
import { today } from '../../ui/today'
import { ForYear } from './ForYear'

export function HolidaysSection() {
  const run = useRun()
  const { message } = App.useApp()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const fill = async (): Promise<void> => {
    const { publishedHolidays } = await import('./published-holidays')
    const outcome = await run('holiday.fill', { year, days: publishedHolidays(year) })
    if (!outcome.ok) return
    const { added } = outcome.answer as { added: number }
    void message.success(added > 0 ? `已填入 ${year} 年 ${added} 天` : `${year} 年已经填过，没有变化`)
  }
  return (
    <>
      <h2>节假日</h2>
      <p className="settings-lead">
        放假和调休上班的日期以这张表为准。国务院公布新一年的安排后填入，或逐条修改；已有的日期不会被改动。
      </p>
      <ForYear year={year} from={2020} onYear={setYear}>
        <Button onClick={() => void fill()}>填入这一年的放假安排</Button>
      </ForYear>
      <ChildList
        table="holiday"
        columns={['date', 'name', 'work']}
        newestBy="date"
        empty="还没有节假日。选好年度，点“填入这一年的放假安排”。"
      />
    </>
  )
}
