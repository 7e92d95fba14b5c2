// 证明登记簿: every certificate that left the office, with reprinting, and the register itself on paper.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import { Register } from '../../../registers/Register'
import { CertificateRegisterPrint } from '../../../sheets/roster/CertificatePrint'
import { EmptyState } from '../../../ui/EmptyState'
import { useGo } from '../../../ui/go'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import { CertificatePaper } from './CertificatePaper'
import '../roster.css'

export function CertificatesPage() {
  const go = useGo()
  const [printing, setPrinting] = useState(false)
  return (
    <>
      <Register
        table="certificate"
        title="证明登记簿"
        readOnly
        tools={() => (
          <>
            <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
              打印登记簿
            </Button>
            <Button onClick={() => go(paths.roster)}>回到名册</Button>
          </>
        )}
        panel={(row) => <CertificatePanel row={row} />}
        empty={
          <EmptyState title="还没有开具过证明">
            在一个人的档案页上点「开具证明」，编号、用途、接收单位会记在这里。
          </EmptyState>
        }
      />
      {printing ? (
        <SidePanel title="打印证明开具登记簿" onClose={() => setPrinting(false)}>
          <CertificateRegisterPrint />
        </SidePanel>
      ) : null}
    </>
  )
}

function CertificatePanel({ row }: { readonly row: Row }) {
  const go = useGo()
  return (
    <>
      <div className="bar">
        <Button onClick={() => go(paths.person(String(row['person'] ?? '')))}>打开档案</Button>
      </div>
      <CertificatePaper certificate={row.id} />
      <RecordForm table="certificate" id={row.id} only={['receiver', 'note']} columns={1} />
    </>
  )
}
