// The steps of a campaign and the ways back.
import { campaignSteps } from '../../../shared/domain/visits/picklists'
import type { Row } from '../../data/office'
import { ClosingStep } from '../../papers/evidence/ClosingStep'
import { useLacking } from '../../papers/evidence/PieceList'
import { StateSteps } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

export function CampaignState({ row }: { readonly row: Row }) {
  const run = useRun()
  const move = (to: string) => void run('campaign.move', { campaign: row.id, to })
  return (
    <StateSteps
      steps={campaignSteps}
      state={String(row['state'] ?? 'draft')}
      move={move}
      instead={({ to, label }) =>
        to === 'closed' ? <CloseButton row={row} label={label} close={() => move(to)} /> : undefined
      }
    />
  )
}

function CloseButton({ row, label, close }: { readonly row: Row; readonly label: string; readonly close: () => void }) {
  const missing = useLacking({ kind: 'campaign', row }) ?? []
  return <ClosingStep label={label} count={missing.length} lines={missing.map(({ name }) => name)} close={close} />
}
