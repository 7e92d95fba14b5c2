// 设置 → 经费: which money there is for what, what was spent of it, and the month's statement for finance. Not bookkeeping.
import { useState } from 'react'
import { Segmented, Select } from 'antd'
import { ClosedYear, useYearOfPage } from '../../../registers/business-year'
import { today } from '../../../ui/today'
import { AccountsPart } from './AccountsPart'
import { BudgetPart } from './BudgetPart'
import { LedgerPart } from './LedgerPart'

const parts = ['预算执行', '支出台账', '账户与科目'] as const
type Part = (typeof parts)[number]

export function FundsSection() {
  const now = Number(today().slice(0, 4))
  const [part, setPart] = useState<Part>('预算执行')
  const [year, setYear] = useYearOfPage()
  const near = Array.from({ length: 6 }, (_, at) => now + 1 - at)
  const years = near.includes(year) ? near : [...near, year]
  return (
    <section className="child-list">
      <h2>经费</h2>
      <div className="settings-bar">
        <Segmented<Part> value={part} options={[...parts]} onChange={setPart} />
        {part === '账户与科目' ? null : (
          <Select
            aria-label="预算年度"
            value={year}
            options={years.map((value) => ({ value, label: `${value} 年` }))}
            onChange={setYear}
          />
        )}
        {part === '账户与科目' ? null : <ClosedYear year={year} />}
      </div>
      {part === '预算执行' ? <BudgetPart year={year} /> : null}
      {part === '支出台账' ? <LedgerPart year={year} /> : null}
      {part === '账户与科目' ? <AccountsPart /> : null}
    </section>
  )
}
