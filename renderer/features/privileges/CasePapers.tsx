// The papers of a case: the 函 as a Word file with its number, and 《劳模子女入学情况证明》 through the office's one register of certificates.
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { DocumentsPanel } from '../../papers/documents/DocumentsPanel'
import { useRow } from '../../registers/rows'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { CertificatePrint } from '../../sheets/roster/CertificatePrint'
import { FormFoot } from '../../ui/FormFoot'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'

export type CasePaper = 'letter' | 'schooling'

interface CasePapersProps {
  readonly id: RowId
  readonly paper: CasePaper
  readonly close: () => void
}

export function CasePapers({ id, paper, close }: CasePapersProps) {
  const row = useRow('privilegeCase', id)
  if (!row) return null
  return (
    <SidePanel title={paper === 'letter' ? '函' : '劳模子女入学情况证明'} onClose={close}>
      {paper === 'letter' ? <Letter row={row} /> : <Schooling row={row} close={close} />}
    </SidePanel>
  )
}

const subjects = { school: 'schoolCase', housing: 'housingCase' } as const

function Letter({ row }: { readonly row: Row }) {
  const { busy, failure, run } = useCommand()
  const number = row['letterNo']
  const of = subjects[row['kind'] as keyof typeof subjects] ?? 'otherCase'
  return (
    <>
      {typeof number === 'string' ? (
        <p>函号：{number}</p>
      ) : (
        <div className="bar">
          <Button loading={busy} onClick={() => void run('privilege-case.number', { case: row.id })}>
            编函号
          </Button>
          <span className="quiet">编出的号不再使用第二次；没有编号的函上留横线。</span>
        </div>
      )}
      {failure ? <Notice failure={failure} /> : null}
      <DocumentsPanel of={of} row={row} />
      <p className="quiet">送出以后，在事项里点“登记发函”。</p>
    </>
  )
}

function Schooling({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const [issued, setIssued] = useState<{ readonly id: RowId; readonly number: string }>()
  if (issued) return <SchoolingPaper {...issued} />
  const issue = async ({ purpose, receiver }: { readonly purpose: string; readonly receiver?: string }) => {
    const input = { person: String(row['person']), kind: 'schooling', case: row.id, purpose, receiver: receiver ?? '' }
    const outcome = await run('certificate.issue', input)
    if (outcome?.ok) setIssued(outcome.answer as { readonly id: RowId; readonly number: string })
  }
  return (
    <Form
      layout="vertical"
      initialValues={{ purpose: '子女入学', receiver: row['schoolGiven'] ?? row['school'] ?? '' }}
      onFinish={(typed: { readonly purpose: string; readonly receiver?: string }) => void issue(typed)}
    >
      <Form.Item name="purpose" label="用途" rules={[{ required: true, whitespace: true, message: '请填写用途' }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="receiver" label="接收单位">
        <Input maxLength={100} />
      </Form.Item>
      <FormFoot failure={failure} busy={busy} label="编号并打印" close={close} />
      <p className="quiet">编号后记入“证明登记簿”，以后从登记簿补打。</p>
    </Form>
  )
}

function SchoolingPaper({ id, number }: { readonly id: RowId; readonly number: string }) {
  const office = useOffice()
  const keep = async ({ job }: { readonly job: string }) => {
    const outcome = await office.run('certificate.printed', { certificate: id, job })
    if (!outcome.ok) throw new FailureError(outcome.failure)
  }
  return (
    <>
      <p>编号：{number}</p>
      <CertificatePrint certificate={id} number={number} onMade={keep} />
    </>
  )
}
