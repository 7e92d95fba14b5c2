// The steps of a batch on its way and back: 登记出行, 结算 (which asks for its day), 重新结算.
import type { Steps } from '../../../../shared/domain/record/steps'
import { StateSteps } from '../../../registers/StateSteps'
import { useRun } from '../../../registers/useRun'
import { Button } from 'antd'
import type { BatchNow } from './useBatch'

const ahead: Steps = {
  ready: { next: { to: 'out', label: '登记出行' }, others: [] },
  out: { next: { to: 'settled', label: '结算…' }, others: [{ to: 'ready', label: '撤回出行' }] },
  settled: { others: [{ to: 'reopen', label: '重新结算' }] },
}

const commands: Readonly<Record<string, string>> = {
  out: 'trip-batch.depart',
  ready: 'trip-batch.back',
  reopen: 'trip-batch.reopen',
}

export function BatchState({ now, settle }: { readonly now: BatchNow; readonly settle: () => void }) {
  const run = useRun()
  const { batch, plan } = now
  if (plan['state'] !== 'formed') return null
  const state = String(batch['state'] ?? 'ready')
  if (state === 'ready')
    return (
      <Button type="primary" onClick={() => void run('trip-batch.depart', { batch: batch.id })}>
        登记出行
      </Button>
    )
  const move = (to: string) => (to === 'settled' ? settle() : void run(commands[to] ?? '', { batch: batch.id }))
  return <StateSteps steps={ahead} state={state} move={move} />
}
