// The last step before a change of policy is saved: whom it touches, from which sum to which, and a button that says what it does.
import { useEffect } from 'react'
import { Button, Progress } from 'antd'
import { formatMoney } from '../../../../shared/kernel/money'
import type { Failure } from '../../../../shared/kernel/result'
import type { PolicyEffect } from '../../../data/questions/asked'
import { useCommand } from '../../../registers/useCommand'
import type { Outcome } from '../../../data/office'
import { Notice } from '../../../ui/Notice'
import { usePolicyEffect, type WantedChange } from './usePolicyEffect'

/** Rows of the list that a screen of 4 GB shows without a pause; the sums above it are always of everybody. */
const MOST_ROWS = 2000

export interface ConfirmEffectProps {
  readonly change: WantedChange
  /** Words of the confirming button. */
  readonly confirm: string
  readonly onDone: (outcome: Outcome) => void
  /** The office refuses the change: nothing to confirm. */
  readonly onRefused: (failure: Failure) => void
  readonly onBack: () => void
}

export function ConfirmEffect({ change, confirm, onDone, onRefused, onBack }: ConfirmEffectProps) {
  const { effect, failure, progress, stop } = usePolicyEffect(change)
  const { busy, failure: refused, run } = useCommand()
  useEffect(() => {
    if (failure && failure.code !== 'answer.stopped') onRefused(failure)
  }, [failure, onRefused])
  const save = async (): Promise<void> => {
    const outcome = await run(change.command, change.input)
    if (outcome) onDone(outcome)
  }
  return (
    <section className="policy-effect" aria-label="影响的人员">
      {failure ? <Notice failure={failure} /> : null}
      {!effect && !failure ? <Reckoning progress={progress} stop={stop} /> : null}
      {effect ? <Effect effect={effect} /> : null}
      {refused ? <Notice failure={refused} /> : null}
      <div className="form-foot">
        <Button type="primary" disabled={!effect} loading={busy} onClick={() => void save()}>
          {confirm}
        </Button>
        <Button onClick={onBack}>返回修改</Button>
      </div>
    </section>
  )
}

function Reckoning({
  progress,
  stop,
}: {
  readonly progress: { readonly done: number; readonly total: number } | undefined
  readonly stop: () => void
}) {
  if (!progress) return <p className="quiet">正在逐人计算影响……</p>
  const percent = progress.total > 0 ? Math.min(100, Math.floor((progress.done / progress.total) * 100)) : 0
  return (
    <div role="status">
      <p>
        正在逐人计算影响：{progress.done.toLocaleString('zh-CN')} / {progress.total.toLocaleString('zh-CN')} 人
      </p>
      <Progress percent={percent} showInfo={false} />
      <Button size="small" onClick={stop}>
        停止计算
      </Button>
    </div>
  )
}

function Effect({ effect }: { readonly effect: PolicyEffect }) {
  const { on, unit, touched, people } = effect
  if (on === undefined || touched.length === 0)
    return (
      <Notice>
        这次改动不影响任何人的金额{people > 0 ? `（按 ${on ?? ''} 逐一算过 ${people.toLocaleString('zh-CN')} 人）` : ''}
        。
      </Notice>
    )
  const sum = (which: 'old' | 'now'): number => touched.reduce((total, each) => total + (each[which] ?? 0), 0)
  const count = touched.length.toLocaleString('zh-CN')
  return (
    <>
      <p className="policy-sum">
        按 {on} 计算，涉及 <strong>{count} 人</strong>，{unit}合计由 {formatMoney(sum('old'))} 元变为{' '}
        <strong>{formatMoney(sum('now'))} 元</strong>。已定稿的发放表不受影响。
      </p>
      <div className="plain-table policy-touched">
        <table>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col" className="number">
                原{unit}（元）
              </th>
              <th scope="col" className="number">
                现{unit}（元）
              </th>
              <th scope="col">依据或原因</th>
            </tr>
          </thead>
          <tbody>
            {touched.slice(0, MOST_ROWS).map((person) => (
              <tr key={person.id}>
                <td>{person.name}</td>
                <td className="number">{money(person.old)}</td>
                <td className="number">{money(person.now)}</td>
                <td>{person.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {touched.length > MOST_ROWS ? (
        <p className="quiet">
          人数较多，这里列出前 {MOST_ROWS.toLocaleString('zh-CN')} 人；合计是全部 {count} 人的。
        </p>
      ) : null}
    </>
  )
}

function money(fen: number | undefined): string {
  return fen === undefined ? '不发' : formatMoney(fen)
}
