// 新增工作室: the leader is chosen from the roster where they are on it; the name stands beside it on paper.
import { useState } from 'react'
import { Form } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { FindPerson } from '../../registers/FindPerson'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'

const typed = [
  'name',
  'level',
  'county',
  'unit',
  'field',
  'leader',
  'document',
  'namedOn',
  'reviewYear',
  'contact',
  'phone',
  'address',
  'summary',
  'note',
]

export function NewStudio({ close }: { readonly close: () => void }) {
  const [person, setPerson] = useState<RowId>()
  const found = useRow('person', person ?? '')
  const leader = person === undefined ? undefined : found
  const initial = leader
    ? {
        leader: String(leader['name'] ?? ''),
        ...(typeof leader['county'] === 'string' ? { county: leader['county'] } : {}),
        ...(typeof leader['employer'] === 'string' ? { unit: leader['employer'] } : {}),
      }
    : {}
  return (
    <>
      <p className="quiet">领衔人在名册里的，先在这里选；不在名册的直接填姓名。</p>
      <Form layout="vertical" component="div">
        <FindPerson optional onFound={setPerson} />
      </Form>
      {person !== undefined && !leader ? null : (
        <RecordForm
          key={person ?? ''}
          table="studio"
          only={typed}
          initial={initial}
          fixed={person === undefined ? {} : { person }}
          columns={1}
          onSaved={close}
          onCancel={close}
        />
      )}
    </>
  )
}
