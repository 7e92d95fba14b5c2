// What a 考核 or 复核 has in common for all studios of the list: which kind, which year, on which day and by whom.
import { Input, Segmented } from 'antd'
import { YearInput } from '../../ui/YearInput'

export type Kind = 'annual' | 'confirm'

export interface Common {
  readonly kind: Kind
  readonly year: number
  readonly on: string
  readonly by: string
  /** 复核 only: the year of the next one, for those that pass. */
  readonly next: number
}

interface AssessBarProps extends Common {
  readonly onChange: (part: Partial<Common>) => void
}

export function AssessBar({ kind, year, on, by, next, onChange }: AssessBarProps) {
  return (
    <div className="bar">
      <Segmented<Kind>
        aria-label="类别"
        value={kind}
        onChange={(value) => onChange({ kind: value })}
        options={[
          { value: 'annual', label: '年度考核' },
          { value: 'confirm', label: '复核' },
        ]}
      />
      <label>
        年度 <YearInput label="考核年度" year={year} onYear={(value) => onChange({ year: value })} />
      </label>
      <label>
        考核日期{' '}
        <Input
          aria-label="考核日期"
          style={{ width: 130 }}
          value={on}
          onChange={(event) => onChange({ on: event.target.value.trim() })}
        />
      </label>
      <label>
        考核人{' '}
        <Input
          aria-label="考核人"
          style={{ width: 160 }}
          maxLength={40}
          value={by}
          onChange={(event) => onChange({ by: event.target.value })}
        />
      </label>
      {kind === 'confirm' ? (
        <label>
          通过的下次复核 <YearInput label="下次复核年度" year={next} onYear={(value) => onChange({ next: value })} />
        </label>
      ) : null}
    </div>
  )
}
