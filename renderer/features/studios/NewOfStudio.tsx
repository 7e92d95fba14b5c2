// A new row of 成员, 项目, 考核 or 补助 from the list of all studios: first whose it is, then its form.
import { useState } from 'react'
import { Form, Select } from 'antd'
import { isKept } from '../../../shared/domain/studios/due'
import type { Value } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { useAll } from '../../registers/rows'

interface NewOfStudioProps {
  readonly table: string
  readonly initial: Readonly<Record<string, Value>>
  readonly close: () => void
}

export function NewOfStudio({ table, initial, close }: NewOfStudioProps) {
  const studios = (useAll('studio') ?? []).filter(isKept)
  const [studio, setStudio] = useState<string>()
  return (
    <>
      <Form layout="vertical" component="div">
        <Form.Item label="创新工作室" htmlFor="new-of-studio" required>
          <Select
            id="new-of-studio"
            showSearch={{ optionFilterProp: 'label' }}
            autoFocus
            placeholder="选择或输入名称"
            value={studio ?? null}
            options={studios.map((row) => ({ value: row.id, label: String(row['name']) }))}
            onChange={(value: string | null) => setStudio(value ?? undefined)}
          />
        </Form.Item>
      </Form>
      {studio === undefined ? null : (
        <RecordForm
          key={studio}
          table={table}
          fixed={{ studio }}
          initial={initial}
          columns={1}
          onSaved={close}
          onCancel={close}
        />
      )}
    </>
  )
}
