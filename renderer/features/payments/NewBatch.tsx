// 新建批次: which scheme for which months, and for whom; everything else on the sheet's head can be filled in later.
import { useCallback, useMemo, useState } from 'react'
import { Form, Select } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import type { Filter } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useAll } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import type { Saving } from '../../registers/useRecordForm'
import { readView } from '../../registers/views'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

/** Asked at once; the rest of the head waits on the batch's own page. */
const fields = ['scheme', 'direction', 'from', 'to', 'on', 'way', 'account', 'basis']

interface Scope {
  readonly key: string
  readonly label: string
  readonly filters: readonly Filter[]
}

const everybody: Scope = {
  key: 'active',
  label: '在册全体',
  filters: [{ field: '_dActive', is: 'in', values: [1] }],
}
const hardship: Scope = {
  key: 'hardship',
  label: '困难劳模',
  filters: [...everybody.filters, { field: '_dHardship', is: 'in', values: [true] }],
}

interface NewBatchProps {
  readonly close: () => void
  readonly done: (batch: RowId) => void
}

export function NewBatch({ close, done }: NewBatchProps) {
  const office = useOffice()
  const scopes = useScopes()
  const [key, setKey] = useState(everybody.key)
  const initial = useMemo(() => ({ direction: 'pay', way: '银行代发', on: today() }), [])
  const scope = scopes.find((each) => each.key === key) ?? everybody
  const deliver = useCallback(
    async ({ values }: Saving) => {
      const { scheme, direction, from, to, on, ...head } = values
      const people = await office.ids({ table: 'person', text: '', filters: scope.filters, sort: [{ by: 'county' }] })
      return office.run('batch.open', {
        scheme: scheme ?? '',
        direction,
        from: monthOf(from),
        to: monthOf(to ?? from),
        on: on ?? today(),
        people,
        values: head,
      })
    },
    [office, scope],
  )
  return (
    <SidePanel title="新建批次" onClose={close}>
      <Form layout="vertical" component="div">
        <Form.Item
          label="发放范围"
          htmlFor="batch-scope"
          extra="不符合条件的不列入，并写明原因；上一批里有的人总会再看一遍"
        >
          <Select
            id="batch-scope"
            value={key}
            onChange={setKey}
            options={scopes.map(({ key: value, label }) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
      <RecordForm
        table="batch"
        only={fields}
        initial={initial}
        columns={1}
        deliver={deliver}
        saveLabel="建批次并计算"
        onSaved={done}
        onCancel={close}
      />
    </SidePanel>
  )
}

/** Everybody on the roster, the hardship list, and the roster's saved views (product.md §2, §3: recipients from a saved view). */
function useScopes(): readonly Scope[] {
  const views = useAll('savedView')
  return useMemo(() => {
    const saved = (views ?? [])
      .filter((row) => row['table'] === 'person')
      .map((row) => ({ key: row.id, label: `视图：${String(row['name'] ?? '')}`, filters: readView(row).filters }))
    return [everybody, hardship, ...saved]
  }, [views])
}

function monthOf(date: unknown): string {
  return typeof date === 'string' ? date.slice(0, 7) : ''
}
