// 材料 of a campaign: what is kept for its archive.
import type { Row } from '../data/office'
import { SidePanel } from '../ui/SidePanel'
import { EvidencePanel } from './evidence/EvidencePanel'

interface CampaignPapersProps {
  readonly campaign: Row
  readonly close: () => void
}

export function CampaignPapers({ campaign, close }: CampaignPapersProps) {
  return (
    <SidePanel wide title={`材料：${String(campaign['name'] ?? '')}`} onClose={close}>
      <EvidencePanel owner={{ kind: 'campaign', row: campaign }} />
    </SidePanel>
  )
}
