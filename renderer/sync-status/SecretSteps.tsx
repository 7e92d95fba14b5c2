// Step two: a passphrase of one's own for a new share, or the one (or the recovery key) of a share to join, with a preview
// of what joining brings together where this PC has people of its own.
import { useState } from 'react'
import { Form, Input } from 'antd'
import { PASSPHRASE_LEAST, type ChosenFolder } from '../../shared/ipc/sync-channels'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'
import { StepFoot } from './StepFoot'

export interface NewSecretStepProps {
  readonly onBack: () => void
  readonly onNext: (secret: string) => void
}

export function NewSecretStep({ onBack, onNext }: NewSecretStepProps) {
  return (
    <div className="sync-step">
      <p>
        共享文件夹里的内容全部加密，没有口令谁也看不了。请定一个单位里几位经办人都记得住的口令，至少 {PASSPHRASE_LEAST}{' '}
        个字，例如一句话。其他电脑加入时要输入它。
      </p>
      <NewPassphrase button="下一步" onDone={onNext} onBack={onBack} />
    </div>
  )
}

export interface NewPassphraseProps {
  readonly button: string
  readonly busy?: boolean
  readonly onDone: (passphrase: string) => void
  readonly onBack?: () => void
}

/** A passphrase typed twice, so that a slip of the finger does not lock everybody out. */
export function NewPassphrase({ button, busy = false, onDone, onBack }: NewPassphraseProps) {
  return (
    <Form<{ first: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={({ first }) => onDone(first)}
      autoComplete="off"
    >
      <Form.Item
        name="first"
        label="口令"
        rules={[{ required: true, min: PASSPHRASE_LEAST, message: `口令至少 ${PASSPHRASE_LEAST} 个字，请写长一点` }]}
      >
        <Input.Password autoFocus maxLength={128} autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="second"
        label="再输一遍"
        dependencies={['first']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, second: unknown) => {
              if (second !== getFieldValue('first')) throw new Error('两遍不一样，请重新输入')
            },
          }),
        ]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
      <StepFoot next={button} busy={busy} onBack={onBack} />
    </Form>
  )
}

export interface SecretStepProps {
  readonly folder: ChosenFolder
  readonly own: boolean
  readonly onBack: () => void
  readonly onNext: (secret: string) => void
}

interface Preview {
  readonly here: number
  readonly there: number
  readonly alike: number
}

export function SecretStep({ folder, own, onBack, onNext }: SecretStepProps) {
  const { busy, failure, ask } = useAsk()
  const [checked, setChecked] = useState<{ readonly secret: string; readonly preview: Preview }>()
  const finish = async (secret: string): Promise<void> => {
    if (!own || checked?.secret === secret) return onNext(secret)
    const answer = await ask('sync:preview', { folder: folder.folder, secret })
    if (!answer) return
    if (answer.value.here === 0) return onNext(secret)
    setChecked({ secret, preview: answer.value })
  }
  return (
    <div className="sync-step">
      <p>请输入这个共享的口令（问建共享的同事），也可以输入当时抄下的恢复码。</p>
      <Form<{ secret: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ secret }) => void finish(secret)}
        onValuesChange={() => setChecked(undefined)}
        autoComplete="off"
      >
        <Form.Item name="secret" label="口令或恢复码" rules={[{ required: true, message: '请输入口令或恢复码' }]}>
          <Input.Password autoFocus maxLength={128} autoComplete="off" />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        {checked ? <PreviewWords preview={checked.preview} /> : null}
        <StepFoot next={checked ? '合在一起，继续' : '下一步'} busy={busy} onBack={onBack} />
      </Form>
    </div>
  )
}

function PreviewWords({ preview: { here, there, alike } }: { readonly preview: Preview }) {
  const count = (n: number): string => n.toLocaleString('zh-CN')
  return (
    <Notice>
      <b>加入后两边的数据合在一起：</b>
      <ul className="kept">
        <li>
          本机现有 {count(here)} 人，共享里现有 {count(there)} 人，一个都不会少。
        </li>
        <li>
          {alike === 0
            ? '没有看起来是同一个人的档案。'
            : `其中 ${count(alike)} 人两边都有档案，看起来是同一个人；加入后列在“待核对”里，由您逐一合并。`}
        </li>
      </ul>
    </Notice>
  )
}
