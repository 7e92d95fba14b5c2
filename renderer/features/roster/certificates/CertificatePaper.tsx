// The paper of one issued certificate: made once and kept; printed again it is the stored PDF, counted as 补打 (decisions.md 25).
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { FailureError, type Failure } from '../../../../shared/kernel/result'
import type { RowId } from '../../../../shared/oplog/operation'
import { useRow } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { useRun } from '../../../registers/useRun'
import { CertificatePrint } from '../../../sheets/roster/CertificatePrint'
import { previewJob } from '../../../sheets/print-job'
import { Notice } from '../../../ui/Notice'

export function CertificatePaper({ certificate }: { readonly certificate: RowId }) {
  const row = useRow('certificate', certificate)
  const office = useOffice()
  // The job made in this panel stays in its print panel; only one kept before is a reprint.
  const [made, setMade] = useState(false)
  if (!row) return null
  const job = row['printJob']
  if (typeof job === 'string' && !made)
    return <Reprint certificate={certificate} job={job} times={Number(row['reprints'] ?? 0)} />
  const keep = async ({ job: id }: { readonly job: string }) => {
    setMade(true)
    const outcome = await office.run('certificate.printed', { certificate, job: id })
    if (!outcome.ok) throw new FailureError(outcome.failure)
  }
  return <CertificatePrint certificate={certificate} number={String(row['number'] ?? '')} onMade={keep} />
}

function Reprint({
  certificate,
  job,
  times,
}: {
  readonly certificate: RowId
  readonly job: string
  readonly times: number
}) {
  const run = useRun()
  const [failure, setFailure] = useState<Failure>()
  const reprint = async () => {
    const shown = await previewJob(job)
    setFailure(shown.ok ? undefined : shown.failure)
    if (shown.ok) await run('certificate.reprint', { certificate })
  }
  return (
    <div className="bar">
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => void reprint()}>
        补打
      </Button>
      <span className="quiet">{times > 0 ? `已补打 ${times} 次；` : ''}补打的与原件一致，每次登记。</span>
      {failure ? <Notice failure={failure} /> : null}
    </div>
  )
}
