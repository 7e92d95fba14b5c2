// 办理过程 as a timeline: the steps of the matter and what was written down between them.
import { useState } from 'react'
import { Button } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { RowId } from '../../../shared/oplog/operation'
import { RecordForm } from '../../registers/RecordForm'
import { RemoveRows } from '../../registers/RemoveRows'
import { useChildren } from '../../registers/rows'
import { useTable } from '../../registers/source'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

type Open = { readonly kind: 'form'; readonly id?: RowId } | { readonly kind: 'remove'; readonly id: RowId }

export function Steps({ inquiry, revealed }: { readonly inquiry: RowId; readonly revealed: boolean }) {
  const steps = useChildren('inquiryStep', inquiry) ?? []
  const table = useTable('inquiryStep')
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  const ordered = [...steps].sort((a, b) => (`${String(a['date'])} ${a.id}` < `${String(b['date'])} ${b.id}` ? -1 : 1))
  return (
    <section aria-label="办理过程">
      <div className="bar">
        <h2>办理过程</h2>
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen({ kind: 'form' })}>
          记一笔
        </Button>
      </div>
      {ordered.length === 0 ? (
        <p className="quiet">调查、沟通、研究、催办等随手记一笔；受理、转办、答复、办结会自动记。</p>
      ) : null}
      <ol className="inquiry-steps">
        {ordered.map((step) => (
          <li key={step.id}>
            <span className="inquiry-day">{String(step['date'] ?? '')}</span>
            <b>{String(step['kind'] ?? '')}</b>
            <span className="inquiry-text">{step['what'] ? (revealed ? String(step['what']) : '＊＊＊') : ''}</span>
            <span className="quiet">{String(step['by'] ?? '')}</span>
            <span>
              <Button size="small" type="text" onClick={() => setOpen({ kind: 'form', id: step.id })}>
                修改
              </Button>
              <Button size="small" type="text" onClick={() => setOpen({ kind: 'remove', id: step.id })}>
                删除
              </Button>
            </span>
          </li>
        ))}
      </ol>
      {open?.kind === 'form' ? (
        <SidePanel key={open.id} title={open.id === undefined ? '记一笔' : '修改办理过程'} onClose={close}>
          <RecordForm
            table="inquiryStep"
            columns={1}
            fixed={{ inquiry }}
            initial={{ date: today(), kind: '沟通' }}
            onSaved={close}
            onCancel={close}
            {...(open.id === undefined ? {} : { id: open.id })}
          />
        </SidePanel>
      ) : null}
      {open?.kind === 'remove' ? <RemoveRows table={table} ids={[open.id]} onClose={close} /> : null}
    </section>
  )
}
