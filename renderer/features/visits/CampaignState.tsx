// The next step of a campaign as its one primary button; the ways back stand in a menu beside it.
import { Button, Dropdown, Popconfirm, Space } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { Row } from '../../data/office'
import { useLacking } from '../../papers/evidence/PieceList'
import { useRun } from '../../registers/useRun'

interface Step {
  readonly to: string
  readonly label: string
}

const steps: Readonly<Record<string, { readonly next?: Step; readonly others: readonly Step[] }>> = {
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
  const { next, others } = steps[String(row['state'] ?? 'draft')] ?? { others: [] }
  const move = (to: string) => void run('campaign.move', { campaign: row.id, to })
  const items = others.map(({ to, label }) => ({ key: to, label, onClick: () => move(to) }))
  return (
    <Space.Compact>
      {next?.to === 'closed' ? <CloseButton row={row} label={next.label} close={() => move('closed')} /> : null}
      {next && next.to !== 'closed' ? (
        <Button type="primary" onClick={() => move(next.to)}>
          {next.label}
        </Button>
      ) : null}
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button aria-label="其他状态">
          {next ? '其他' : '状态'} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </Space.Compact>
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
