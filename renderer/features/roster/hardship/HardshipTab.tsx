// 困难 on a person's file: their 困难档案 over the years, and the beginning of a new one.
import { useMemo, useState } from 'react'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { useRow } from '../../../registers/rows'
import { useTable } from '../../../registers/source'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'
import { caseFields } from './case-fields'
import { CasePanel } from './CasePanel'

type Open = { readonly kind: 'new' } | { readonly kind: 'case'; readonly id: string }

export function HardshipTab({ person }: { readonly person: Row }) {
  const table = useTable('hardshipCase')
  const only = useMemo(() => caseFields(table), [table])
  const [open, setOpen] = useState<Open>()
  const close = (): void => setOpen(undefined)
  return (
    <>
      <ChildList
        table="hardshipCase"
        parent={person.id}
        newestBy="appliedOn"
        onAdd={() => setOpen({ kind: 'new' })}
        onEdit={(row) => setOpen({ kind: 'case', id: row.id })}
        empty="没有困难档案。本人申请后在这里建档，再走单位、县、市三级意见和公示。"
      />
      {open?.kind === 'new' ? (
        <SidePanel title="新增困难档案" onClose={close}>
          <RecordForm
            table="hardshipCase"
            only={only}
            fixed={{ person: person.id }}
            initial={{
              appliedOn: today(),
              ...(typeof person['income'] === 'number' ? { income: person['income'] } : {}),
            }}
            person={person.id}
            columns={1}
            onSaved={close}
            onCancel={close}
          />
        </SidePanel>
      ) : null}
      {open?.kind === 'case' ? (
        <SidePanel title="困难档案" onClose={close}>
          <Case id={open.id} />
        </SidePanel>
      ) : null}
    </>
  )
}

function Case({ id }: { readonly id: string }) {
  const file = useRow('hardshipCase', id)
  return file ? <CasePanel file={file} /> : null
}
