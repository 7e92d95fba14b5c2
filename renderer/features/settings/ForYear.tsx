// A year and what is done with it, in one line: 填入放假安排, 封账.
import type { ReactNode } from 'react'
import { InputNumber, Space } from 'antd'

export interface ForYearProps {
  readonly year: number
  /** Earliest year that makes sense here. */
  readonly from: number
  readonly onYear: (year: number) => void
  /** The button. */
  readonly children: ReactNode
}

export function ForYear({ year, from, onYear, children }: ForYearProps) {
  return (
    <div className="settings-bar">
      <Space.Compact>
        <InputNumber aria-label="年度" min={from} max={2100} value={year} onChange={(next) => onYear(next ?? year)} />
        {children}
      </Space.Compact>
    </div>
  )
}
