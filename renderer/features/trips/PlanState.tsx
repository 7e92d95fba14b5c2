// The next step of a plan as its one primary button, in the office's own order; the ways back stand in a menu beside it.
import { Button, Dropdown, Space } from 'antd'
import { DownOutlined } from '@ant-design/icons'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'

interface Step {
  readonly to: string
  readonly label: string
}

const cancel: Step = { to: 'void', label: '取消方案' }

const steps: Readonly<Record<string, { readonly next?: Step; readonly others: readonly Step[] }>> = {
  draft: { next: { to: 'open', label: '下发推荐' }, others: [cancel] },
  open: { next: { to: 'review', label: '转入审核' }, others: [{ to: 'draft', label: '退回编制' }, cancel] },
  review: { next: { to: 'posted', label: '开始公示' }, others: [{ to: 'open', label: '退回推荐' }, cancel] },
  posted: { next: { to: 'formed', label: '成团' }, others: [{ to: 'review', label: '退回审核' }] },
  formed: { next: { to: 'done', label: '归档' }, others: [{ to: 'posted', label: '退回公示' }] },
  done: { others: [{ to: 'formed', label: '重新打开' }] },
  void: { others: [{ to: 'draft', label: '重新打开' }] },
}

export function PlanState({ row }: { readonly row: Row }) {
  const run = useRun()
  const { next, others } = steps[String(row['state'] ?? 'draft')] ?? { others: [] }
  const move = (to: string) => void run('trip-plan.move', { plan: row.id, to })
  const items = others.map(({ to, label }) => ({ key: to, label, onClick: () => move(to) }))
  return (
    <Space.Compact>
      {next ? (
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
