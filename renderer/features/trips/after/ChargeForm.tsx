// One line of 结算增减: of the whole batch, or of one person, who is chosen and never typed.
import { useMemo, useState } from 'react'
import { Select } from 'antd'
import { RecordForm } from '../../../registers/RecordForm'
import { SidePanel } from '../../../ui/SidePanel'
import { clearing } from '../../../ui/clearing'
import type { BatchNow } from './useBatch'

interface ChargeFormProps {
  readonly now: BatchNow
  /** Absent = a new one. */
  readonly id?: string
  readonly close: () => void
}

export function ChargeForm({ now, id, close }: ChargeFormProps) {
  const known = now.charges.find((row) => row.id === id)?.['candidate']
  const [candidate, setCandidate] = useState(typeof known === 'string' ? known : undefined)
  const who = now.guests.find((each) => each.candidate.id === candidate)?.person['name']
  const fixed = useMemo(
    () => ({
      batch: now.batch.id,
      ...(candidate === undefined ? {} : { candidate, who: String(who ?? '') }),
    }),
    [now.batch.id, candidate, who],
  )
  return (
    <SidePanel title={id === undefined ? '新增结算增减' : '修改结算增减'} onClose={close}>
      {id === undefined ? (
        <div className="bar">
          <label htmlFor="charge-who">人员</label>
          <Select
            id="charge-who"
            style={{ minWidth: 200 }}
            allowClear={clearing}
            showSearch
            optionFilterProp="label"
            placeholder="全批的不选"
            value={candidate}
            onChange={(value: string | undefined) => setCandidate(value)}
            options={now.guests.map((each) => ({ value: each.candidate.id, label: String(each.person['name'] ?? '') }))}
          />
        </div>
      ) : null}
      <RecordForm
        key={candidate ?? ''}
        table="tripCharge"
        only={['kind', 'amount', 'own', 'note']}
        fixed={fixed}
        columns={1}
        onSaved={close}
        onCancel={close}
        {...(id === undefined ? {} : { id })}
      />
    </SidePanel>
  )
}
