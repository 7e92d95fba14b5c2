// 材料 of a batch: its documents, the 银行文件, and what is kept for the archive.
import { Tabs } from 'antd'
import type { Row } from '../data/office'
import { SidePanel } from '../ui/SidePanel'
import { BankFile } from './bank/BankFile'
import { DocumentsPanel } from './documents/DocumentsPanel'
import { EvidencePanel } from './evidence/EvidencePanel'

interface BatchPapersProps {
  readonly batch: Row
  readonly close: () => void
}

export function BatchPapers({ batch, close }: BatchPapersProps) {
  return (
    <SidePanel wide title={`材料：批次 ${String(batch['number'])}`} onClose={close}>
      <Tabs
        items={[
          { key: 'documents', label: '公文', children: <DocumentsPanel of="batch" row={batch} /> },
          { key: 'bank', label: '银行文件', children: <BankFile batch={batch} /> },
          {
            key: 'evidence',
            label: '附件与归档',
            children: <EvidencePanel owner={{ kind: 'batch', row: batch }} />,
          },
        ]}
      />
    </SidePanel>
  )
}
