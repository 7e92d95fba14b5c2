// The recovery key: shown this once, printed or written down, and typed back, so that it is known to exist on paper.
import { Button, Form, Input } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'

export interface RecoveryStepProps {
  readonly recovery: string
  /** What it opens, in the sentence and on the paper; and what the button begins. */
  readonly words?: { readonly opens: string; readonly paper: string; readonly button: string }
  readonly channel?: 'sync:confirm-recovery' | 'backup:confirm-recovery'
  readonly onDone?: () => void
}

const OF_SYNC = { opens: '打开共享里的数据', paper: '数据同步恢复码', button: '核对无误，开始同步' }

export function RecoveryStep({
  recovery,
  words = OF_SYNC,
  channel = 'sync:confirm-recovery',
  onDone,
}: RecoveryStepProps) {
  const { busy, failure, ask } = useAsk()
  return (
    <div className="sync-step">
      <p>
        这是<b>恢复码</b>
        ，只显示这一次。万一大家都忘了口令，只有它能{words.opens}。请打印出来或抄在纸上，由管理员锁好，不要存在电脑里。
      </p>
      <div className="sync-recovery" aria-label="恢复码">
        {recovery}
      </div>
      <p className="sync-recovery-note">劳模之家　{words.paper}　由管理员保管，勿拍照、勿外传</p>
      {/* Not through the sheets: those keep every printed page, and this one must not stay on any disk. */}
      <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        打印恢复码
      </Button>
      <Form<{ typed: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ typed }) => void ask(channel, { typed }).then((done) => done && onDone?.())}
        autoComplete="off"
      >
        <Form.Item
          name="typed"
          label="请照着纸上的恢复码输入一遍（不分大小写，空格和横线可以不打）"
          rules={[{ required: true, message: '请输入一遍恢复码，确认已经抄对' }]}
        >
          <Input className="sync-recovery-typed" maxLength={80} autoComplete="off" spellCheck={false} />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.button}
        </Button>
      </Form>
    </div>
  )
}
