// What was judged 无误: nobody is asked again while the data stays the same; each can be taken back. 不是同一人 is listed under 疑似重复.
import { Button } from 'antd'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'

export function Accepted() {
  const run = useRun()
  const go = useGo()
  const decisions = useAll('decision')
  const accepted = decisions?.filter((row) => row['verdict'] === 'accepted') ?? []
  const pairs = decisions?.filter((row) => row['verdict'] === 'not-duplicate').length ?? 0
  const more =
    pairs === 0 ? null : (
      <Button type="link" onClick={() => go('/roster/duplicates')}>
        另有 {pairs} 对已确认不是同一人，在「疑似重复」中查看
      </Button>
    )
  if (accepted.length === 0) {
    return (
      <EmptyState title="还没有核对结论" actions={more}>
        点「无误」的事项会列在这里，可以取消。
      </EmptyState>
    )
  }
  return (
    <section className="issues" aria-label="已核对无误">
      {more}
      <ul>
        {accepted.map((row) => (
          <li key={row.id} className="issue">
            <span className="issue-words">{String(row['note'] ?? '')}</span>
            <Button size="small" onClick={() => void run('issue.reopen', { ids: [row.id] })}>
              重新核对
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
