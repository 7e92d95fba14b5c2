// A new PC has joined and nobody of the office is known yet: what the share holds is on its way, and what hinders it is said.
import { Progress } from 'antd'
import { useNow, useSync } from '../sync-status/status'
import { Unlock } from '../sync-status/Unlock'
import { stateSentence } from '../sync-status/words'
import { Notice } from '../ui/Notice'

export function Joining() {
  const status = useSync()
  const now = useNow()
  const { progress } = status
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
      </div>
    </main>
  )
}
