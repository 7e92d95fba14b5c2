// Step three: what the other PCs call this one.
import { Form, Input } from 'antd'
import type { ChosenFolder } from '../../shared/ipc/sync-channels'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'
import { StepFoot } from './StepFoot'

export interface NameStepProps {
  readonly folder: ChosenFolder
  readonly secret: string
  readonly joining: boolean
  readonly onBack: () => void
  /** A new share is prepared: its recovery key. After joining the page goes on by itself. */
  readonly onCreated: (recovery: string) => void
}

export function NameStep({ folder, secret, joining, onBack, onCreated }: NameStepProps) {
  const { busy, failure, ask } = useAsk()
  const finish = async (name: string): Promise<void> => {
    if (joining) return void (await ask('sync:join', { folder: folder.folder, secret, name }))
    const answer = await ask('sync:create', { folder: folder.folder, passphrase: secret, name })
    if (answer) onCreated(answer.value.recovery)
  }
  return (
    <div className="sync-step">
      <p>别的电脑会用这个名字称呼这台电脑，例如改动冲突时说明“二楼电脑 10:42 改的”。</p>
      <Form<{ name: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ name }) => void finish(name.trim())}
        autoComplete="off"
      >
        <Form.Item
          name="name"
          label="本机名称"
          rules={[{ required: true, whitespace: true, message: '请给这台电脑起个名字，例如：前台电脑' }]}
        >
          <Input autoFocus maxLength={20} placeholder="例如：前台电脑、二楼电脑" />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <StepFoot next={joining ? '加入共享' : '下一步'} busy={busy} onBack={onBack} />
      </Form>
    </div>
  )
}
