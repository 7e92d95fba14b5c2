// The next step of a record on its way as its one primary button; the ways back stand in a menu beside it.
import type { ReactNode } from 'react'
import { Button, Space } from 'antd'
import { ToolMenu } from '../ui/ToolMenu'

export interface StateStep {
  readonly to: string
  readonly label: string
}

/** What may follow each state. */
export type StatesAhead = Readonly<Record<string, { readonly next?: StateStep; readonly others: readonly StateStep[] }>>

export interface StateStepsProps {
  readonly ahead: StatesAhead
  readonly state: string
  readonly move: (to: string) => void
  /** In place of the primary button where a step asks something first; undefined = the button. */
  readonly instead?: (next: StateStep) => ReactNode
}

export function StateSteps({ ahead, state, move, instead }: StateStepsProps) {
  const { next, others } = ahead[state] ?? { others: [] }
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
