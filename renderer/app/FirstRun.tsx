// First run: 新建单位 · 导入名册 · 加入共享文件夹 · 从备份恢复 · 看示例. The clerk's name is asked here, once (issue 2, 8).
import { useState } from 'react'
import { Button, Form, Input } from 'antd'
import type { Failure } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { JoinShare } from './JoinShare'
import { RestoreFirst } from './RestoreFirst'
import { router } from './router'
import { foundOffice, openSample, useSession } from './session'

interface Answers {
  readonly office: string
  readonly clerk: string
}

export function FirstRun() {
  const notices = useSession((session) => session.notices)
  const [failure, setFailure] = useState<Failure>()
  const [busy, setBusy] = useState(false)
  const [way, setWay] = useState<'join' | 'restore'>()
  const [form] = Form.useForm<Answers>()
  const found = async (next: string): Promise<void> => {
    const answers = await form.validateFields().catch(() => undefined)
    if (!answers) return
    setBusy(true)
    setFailure(await foundOffice(answers.office.trim(), answers.clerk.trim()))
    setBusy(false)
    router.history.push(next)
  }
  if (way === 'join') return <JoinShare onBack={() => setWay(undefined)} />
  if (way === 'restore') return <RestoreFirst onBack={() => setWay(undefined)} />
  return (
    <main className="gate first-run" id="page">
      <div className="first-card">
        <h1>
          <span className="top-seal" aria-hidden>
            劳
          </span>
          劳模之家
        </h1>
        <p className="quiet">
          数据只存在这台电脑上，不需要网络。先告诉我们单位和您的姓名，以后每一处修改都会记下是谁做的。
        </p>
        {notices.map((notice) => (
          <Notice key={notice}>{notice}</Notice>
        ))}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={() => void found('/roster')}
          autoComplete="off"
        >
          <Form.Item
            name="office"
            label="单位名称"
            rules={[{ required: true, whitespace: true, message: '请填写单位名称，例如：温州市劳模协会' }]}
          >
            <Input autoFocus maxLength={60} placeholder="例如：温州市劳模协会" />
          </Form.Item>
          <Form.Item
            name="clerk"
            label="您的姓名"
            rules={[{ required: true, whitespace: true, message: '请填写您的姓名，修改记录要用' }]}
          >
            <Input maxLength={20} placeholder="经办人姓名" />
          </Form.Item>
          {failure ? <Notice failure={failure} /> : null}
          <div className="first-actions">
            <Button type="primary" htmlType="submit" loading={busy}>
              新建单位
            </Button>
            <Button onClick={() => void found('/roster/import')} disabled={busy}>
              新建并导入名册
            </Button>
          </div>
        </Form>
        <hr />
        <div className="first-sample">
          <div>
            <b>同事的电脑上已经在用？</b>
            <p className="quiet">选同一个共享文件夹、输入口令，名册等数据会自动取到这台电脑上。</p>
          </div>
          <Button onClick={() => setWay('join')} disabled={busy}>
            加入共享文件夹
          </Button>
        </div>
        <hr />
        <div className="first-sample">
          <div>
            <b>换了电脑，或者原来的坏了？</b>
            <p className="quiet">接上存有备份的 U 盘或硬盘，把原来的数据找回来。</p>
          </div>
          <Button onClick={() => setWay('restore')} disabled={busy}>
            从备份恢复
          </Button>
        </div>
        <hr />
        <div className="first-sample">
          <div>
            <b>先看看再说？</b>
            <p className="quiet">
              打开一个虚构的示例单位（约 1,200 位劳模）。它另存一处，不会混入真实数据，随时可以整个删除。
            </p>
          </div>
          <Button onClick={() => void openSample()}>看示例</Button>
        </div>
      </div>
    </main>
  )
}
