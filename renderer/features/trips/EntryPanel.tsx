// 逐人登记推荐: one person of the roster, recommended by their own county.
import { useState } from 'react'
import { Button, Form, Radio, Select } from 'antd'
import { inOrder } from '../../../shared/domain/trips/quota-commands'
import { roles } from '../../../shared/domain/trips/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { FindPerson } from '../../registers/FindPerson'
import { useChildren } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { clearing } from '../../ui/clearing'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'

interface Typed {
  readonly role: string
  readonly wish1?: RowId
}

export function EntryPanel({ plan, close }: { readonly plan: Row; readonly close: () => void }) {
  const office = useOffice()
  const batches = inOrder(useChildren('tripBatch', plan.id) ?? [])
  const [person, setPerson] = useState<RowId>()
  const { busy, failure, run } = useCommand()
  const save = async ({ role, wish1 }: Typed) => {
    const county = person && (await office.row('person', person))?.['county']
    const values = { role, ...(wish1 ? { wish1 } : {}) }
    if (await run('trip.recommend', { plan: plan.id, county: county ?? '', people: [{ person, values }] })) close()
  }
  return (
    <SidePanel title="逐人登记推荐" onClose={close}>
      <Form layout="vertical" initialValues={{ role: 'named' }} onFinish={(typed: Typed) => void save(typed)}>
        <FindPerson onFound={setPerson} />
        <Form.Item name="role" label="推荐类别">
          <Radio.Group options={roles.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="wish1" label="意向批次">
          <Select
            allowClear={clearing}
            options={batches.map((batch) => ({ value: batch.id, label: String(batch['name']) }))}
          />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy} disabled={person === undefined}>
            登记推荐
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
        <p className="quiet">联系人、随行人、上车点等在名单里点开这个人补填。</p>
      </Form>
    </SidePanel>
  )
}
