// The passphrase again: the system could not keep the key (another Windows user, a reset password, a copied profile).
import { Button, Form, Input } from 'antd'
import { Notice } from '../ui/Notice'
import { useAsk } from './ask'

export function Unlock() {
  const { busy, failure, ask } = useAsk()
  return (
    <div className="sync-step">
      <p>这台电脑没有记住共享的口令（例如换了 Windows 用户或重设过密码）。本机数据照常使用；输入口令后继续同步。</p>
      <Form<{ secret: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={({ secret }) => void ask('sync:unlock', { secret })}
        autoComplete="off"
      >
        <Form.Item name="secret" label="口令或恢复码" rules={[{ required: true, message: '请输入口令或恢复码' }]}>
          <Input.Password maxLength={128} autoComplete="off" />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <Button type="primary" htmlType="submit" loading={busy}>
          继续同步
        </Button>
      </Form>
    </div>
  )
}
