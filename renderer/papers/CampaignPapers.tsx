// 材料 of a campaign: its documents and letters, and what is kept for its archive.
import { Tabs } from 'antd'
import type { Row } from '../data/office'
import { SidePanel } from '../ui/SidePanel'
import { DocumentsPanel } from './documents/DocumentsPanel'
import { EvidencePanel } from './evidence/EvidencePanel'

interface CampaignPapersProps {
  readonly campaign: Row
  readonly close: () => void
}

export function CampaignPapers({ campaign, close }: CampaignPapersProps) {
  const owner = { kind: 'campaign', row: campaign } as const
  return (
    <SidePanel wide title={`材料：${String(campaign['name'] ?? '')}`} onClose={close}>
      <Tabs
        items={[
          { key: 'documents', label: '公文', children: <DocumentsPanel of="campaign" row={campaign} /> },
          { key: 'evidence', label: '附件与归档', children: <EvidencePanel owner={owner} /> },
        ]}
      />
    </SidePanel>
  )
}
