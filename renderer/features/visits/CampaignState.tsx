// The steps of a campaign and the ways back.
import type { Row } from '../../data/office'
import { ClosingStep } from '../../papers/evidence/ClosingStep'
import { useLacking } from '../../papers/evidence/PieceList'
import { StateSteps, type StatesAhead } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

const ahead: StatesAhead = {
  draft: { next: { to: 'approved', label: '标为已审批' }, others: [{ to: 'void', label: '作废' }] },
  approved: {
    next: { to: 'visiting', label: '开始走访' },
    others: [
      { to: 'draft', label: '退回编制' },
      { to: 'void', label: '作废' },
    ],
  },
  visiting: { next: { to: 'closed', label: '办结' }, others: [{ to: 'approved', label: '退回已审批' }] },
  closed: { others: [{ to: 'visiting', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

export function CampaignState({ row }: { readonly row: Row }) {
  const run = useRun()
  const move = (to: string) => void run('campaign.move', { campaign: row.id, to })
  return (
    <StateSteps
      ahead={ahead}
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
