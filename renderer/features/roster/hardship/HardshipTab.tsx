// 困难 on a person's file: their 困难档案 over the years, and the beginning of a new one.
import { useMemo } from 'react'
import type { Row } from '../../../data/office'
import { ChildPanels } from '../../../registers/ChildPanels'
import { RecordForm } from '../../../registers/RecordForm'
import { useRow } from '../../../registers/rows'
import { useTable } from '../../../registers/source'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { caseFields } from './case-fields'
import { CasePanel } from './CasePanel'

export function HardshipTab({ person }: { readonly person: Row }) {
  const table = useTable('hardshipCase')
  const only = useMemo(() => caseFields(table), [table])
  const income = typeof person['income'] === 'number' ? { income: person['income'] } : {}
  const name = String(person['name'] ?? '')
  return (
    <ChildPanels
      table="hardshipCase"
      parent={person.id}
      newestBy="appliedOn"
      empty="没有困难档案。本人申请后在这里建档，再走单位、县、市三级意见和公示。"
      add={(close) => (
        <SidePanel title={`新增困难档案：${name}`} onClose={close}>
          <RecordForm
            table="hardshipCase"
            only={only}
            fixed={{ person: person.id }}
            initial={{ appliedOn: today(), ...income }}
            person={person.id}
            columns={1}
            onSaved={close}
            onCancel={close}
          />
        </SidePanel>
      )}
      show={(id, close) => (
        <SidePanel title={`困难档案：${name}`} onClose={close}>
          <Case id={id} />
        </SidePanel>
      )}
    />
  )
}

function Case({ id }: { readonly id: string }) {
  const file = useRow('hardshipCase', id)
  return file ? <CasePanel file={file} /> : null
}
