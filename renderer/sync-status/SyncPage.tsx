// 数据同步: set up in three steps, afterwards where the data is, who has seen what, and what to do where something is wrong.
import { Button } from 'antd'
import { house } from '../ui/house'
import { EmptyState } from '../ui/EmptyState'
import { PageFrame } from '../ui/PageFrame'
import { Overview } from './Overview'
import { SetUp } from './SetUp'
import { useNow, useSync } from './status'
import './sync.css'
import { stateSentence } from './words'

/** `sample`: the sample office is open, which is never shared. */
export function SyncPage({ sample }: { readonly sample: boolean }) {
  const status = useSync()
  const now = useNow()
  if (sample) return <NotInSample />
  const tools =
    status.state === 'ready' || status.state === 'away' ? (
      <Button type="primary" onClick={() => void house()?.call('sync:now', undefined)}>
        立即同步
      </Button>
    ) : null
  return (
    <PageFrame title="数据同步" now={stateSentence(status, now)} tools={tools}>
      <div className="sync">{status.state === 'off' ? <SetUp own /> : <Overview status={status} now={now} />}</div>
    </PageFrame>
  )
}

function NotInSample() {
  return (
    <PageFrame title="数据同步">
      <EmptyState title="示例单位不参加同步">
        示例里的人和事都是虚构的，只放在这台电脑上。退出示例后再设置数据同步。
      </EmptyState>
    </PageFrame>
  )
}
