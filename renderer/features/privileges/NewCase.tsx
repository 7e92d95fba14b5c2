// 新增优待事项: who, what kind, then the facts that kind asks for.
import { useState } from 'react'
import { Form, Select } from 'antd'
import { receiverFor } from '../../../shared/domain/privileges/case-standing'
import { caseKinds } from '../../../shared/domain/privileges/picklists'
import { profileId } from '../../../shared/domain/office/seed'
import type { RowId } from '../../../shared/oplog/operation'
import { FindPerson } from '../../registers/FindPerson'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { today } from '../../ui/today'
import { newFields } from './case-fields'

export function NewCase({ close }: { readonly close: () => void }) {
  const [person, setPerson] = useState<RowId>()
  const [kind, setKind] = useState('school')
  const profile = useRow('profile', profileId)
  if (profile === undefined) return null
  const city = typeof profile?.['city'] === 'string' ? `${profile['city'].replace(/市$/u, '')}市` : ''
  const receiver = receiverFor(kind, city)
  return (
    <>
      <Form layout="vertical" component="div">
        <FindPerson onFound={setPerson} />
        <Form.Item label="事项" htmlFor="new-case-kind">
          <Select
            id="new-case-kind"
            value={kind}
            onChange={setKind}
            options={caseKinds.map(({ value, label }) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
      {person === undefined ? (
        <p className="quiet">先找到申请的劳模。</p>
      ) : (
        <RecordForm
          key={`${person} ${kind}`}
          table="privilegeCase"
          columns={1}
          only={newFields(kind).filter((field) => field !== 'kind')}
          fixed={{ person, kind }}
          initial={{ appliedOn: today(), ...(receiver === '' ? {} : { receiver }) }}
          person={person}
          onSaved={close}
          onCancel={close}
        />
      )}
    </>
  )
}
