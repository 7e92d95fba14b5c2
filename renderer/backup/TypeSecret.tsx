// The passphrase of backups, or their recovery key, as somebody types it.
import { Form, Input } from 'antd'
import { StepFoot } from '../sync-status/StepFoot'

export interface TypeSecretProps {
  readonly button: string
  readonly busy: boolean
  readonly onDone: (secret: string) => void
  readonly onBack?: () => void
}

export function TypeSecret({ button, busy, onDone, onBack }: TypeSecretProps) {
  return (
    <Form<{ secret: string }>
      className="sync-step"
      layout="vertical"
      requiredMark={false}
      onFinish={({ secret }) => onDone(secret)}
      autoComplete="off"
    >
      <Form.Item name="secret" label="备份口令或恢复码" rules={[{ required: true, message: '请输入备份口令或恢复码' }]}>
        <Input.Password autoFocus maxLength={128} autoComplete="off" />
      </Form.Item>
      <StepFoot next={button} busy={busy} onBack={onBack} />
    </Form>
  )
}
