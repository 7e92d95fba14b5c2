// The foot of a small form in a side panel: what went wrong, the button that says what it does, and the way back.
import { Button } from 'antd'
import type { Failure } from '../../shared/kernel/result'
import { Notice } from './Notice'

export interface FormFootProps {
  readonly failure: Failure | undefined
  readonly busy: boolean
  readonly label: string
  readonly close: () => void
}

export function FormFoot({ failure, busy, label, close }: FormFootProps) {
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <div className="bar">
        <Button type="primary" htmlType="submit" loading={busy}>
          {label}
        </Button>
        <Button onClick={close}>取消</Button>
      </div>
    </>
  )
}
