// What to look for among all changes: whose, which words, between which days.
import { DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import type { RecentOnly } from '../../data/office'
import { useAll } from '../../registers/rows'
import { clearing } from '../../ui/clearing'

export interface ChangesFilterProps {
  readonly only: RecentOnly
  readonly onChange: (only: RecentOnly) => void
}

type Part = keyof RecentOnly

export function ChangesFilter({ only, onChange }: ChangesFilterProps) {
  const operators = useAll('operator') ?? []
  const put = (parts: Readonly<Partial<Record<Part, string | undefined>>>): void => {
    const next = Object.entries({ ...only, ...parts }).filter(([, value]) => value !== undefined && value !== '')
    onChange(Object.fromEntries(next) as RecentOnly)
  }
  return (
    <div className="settings-bar" role="search" aria-label="查找改动">
      <Select
        aria-label="操作员"
        placeholder="全部操作员"
        style={{ width: 150 }}
        allowClear={clearing}
        value={only.by ?? null}
        options={operators.map((row) => ({ value: row.id, label: String(row['name'] ?? '') }))}
        onChange={(by: string | null | undefined) => put({ by: by ?? undefined })}
      />
      <DatePicker.RangePicker
        aria-label="日期"
        placeholder={['起', '止']}
        allowEmpty={[true, true]}
        value={[only.from ? dayjs(only.from) : null, only.to ? dayjs(only.to) : null]}
        onChange={(days) => put({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
      />
      <Input.Search
        aria-label="改动内容"
        placeholder="改动内容，如姓名、导入、撤销"
        style={{ width: 260 }}
        allowClear={clearing}
        onSearch={(text) => put({ text: text.trim() })}
      />
    </div>
  )
}
