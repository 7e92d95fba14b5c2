// A new PC has joined and nobody of the office is known yet: what the share holds is on its way, and what hinders it is said.
import { Button, Popconfirm, Progress } from 'antd'
import { useAsk } from '../sync-status/ask'
import { useNow, useSync } from '../sync-status/status'
import { Unlock } from '../sync-status/Unlock'
import { stateSentence } from '../sync-status/words'
import { Notice } from '../ui/Notice'

export function Joining() {
  const status = useSync()
  const now = useNow()
  const { progress } = status
  const { busy, failure, ask } = useAsk()
  return (
    <main className="gate first-run" id="page">
      <div className="first-card">
        <h1>正在加入共享</h1>
        <p className="quiet" role="status">
          {stateSentence(status, now)}
        </p>
        {progress && progress.total > 0 ? (
          <Progress percent={Math.floor((progress.done / progress.total) * 100)} />
        ) : null}
        {status.problems.map((problem) => (
          <Notice key={problem.code} failure={problem} />
        ))}
        {status.state === 'locked' ? <Unlock /> : null}
        {failure ? <Notice failure={failure} /> : null}
        <hr />
        <Popconfirm
          title="先不加入了？"
          description="已经取到的部分留在本机；以后再加入同一个共享文件夹，会接着取。"
          okText="停止加入"
          cancelText="继续"
          onConfirm={() => void ask('sync:leave', undefined)}
        >
          <Button loading={busy}>停止加入…</Button>
        </Popconfirm>
      </div>
    </main>
  )
}
