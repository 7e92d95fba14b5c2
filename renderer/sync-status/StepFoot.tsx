// The foot of one step of a set-up: on, and back where there is a step before.
import { Button } from 'antd'

export interface StepFootProps {
  /** What going on is called. */
  readonly next: string
  readonly busy?: boolean
  readonly onBack?: (() => void) | undefined
}

export function StepFoot({ next, busy = false, onBack }: StepFootProps) {
  return (
    <div className="sync-actions">
      <Button type="primary" htmlType="submit" loading={busy}>
        {next}
      </Button>
      {onBack ? (
        <Button onClick={onBack} disabled={busy}>
          上一步
        </Button>
      ) : null}
    </div>
  )
}
