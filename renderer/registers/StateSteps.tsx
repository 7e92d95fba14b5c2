// The next step of a record on its way as its one primary button; the ways back stand in a menu beside it.
import type { ReactNode } from 'react'
import { Button, Space } from 'antd'
import type { Step, Steps } from '../../shared/domain/record/steps'
import { ToolMenu } from '../ui/ToolMenu'

export interface StateStepsProps {
  readonly steps: Steps
  readonly state: string
  readonly move: (to: string) => void
  /** In place of the primary button where a step asks something first; undefined = the button. */
  readonly instead?: (next: Step) => ReactNode
}

export function StateSteps({ steps, state, move, instead }: StateStepsProps) {
  const { next, others } = steps[state] ?? { others: [] }
  const items = others.map(({ to, label }) => ({ key: to, label, onClick: () => move(to) }))
  return (
    <Space.Compact>
      {next
        ? (instead?.(next) ?? (
            <Button type="primary" onClick={() => move(next.to)}>
              {next.label}
            </Button>
          ))
        : null}
      <ToolMenu items={items} label={next ? '其他' : '状态'} name="其他状态" />
    </Space.Compact>
  )
}
