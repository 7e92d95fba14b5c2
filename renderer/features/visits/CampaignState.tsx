// The steps of a campaign and the ways back.
import { Button, Popconfirm } from 'antd'
import type { Row } from '../../data/office'
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

/** Closing says first what the archive still lacks; it may be closed all the same, since paper may lie in the cabinet. */
function CloseButton({ row, label, close }: { readonly row: Row; readonly label: string; readonly close: () => void }) {
  const missing = useLacking({ kind: 'campaign', row }) ?? []
  if (missing.length === 0)
    return (
      <Button type="primary" onClick={close}>
        {label}
      </Button>
    )
  return (
    <Popconfirm
      title={`归档材料还缺 ${missing.length} 件`}
      description={
        <ul className="lacking">
          {missing.map(({ kind, name }) => (
            <li key={kind}>{name}</li>
          ))}
        </ul>
      }
      okText="仍然办结"
      cancelText="先补材料"
      onConfirm={close}
    >
      <Button type="primary">{label}</Button>
    </Popconfirm>
  )
}
