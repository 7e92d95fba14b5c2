// The status line: the last change in words, and where the data lives. Sync joins it with its own issue.
import { IssuesSaid } from './IssueCount'
import { useSession } from './session'

export function StatusLine() {
  const said = useSession((session) => session.said)
  const sample = useSession((session) => session.which === 'sample')
  return (
    <footer className="status" aria-label="状态栏">
      <span className="status-said" role="status" aria-live="polite">
        {said ?? '就绪'}
      </span>
      <span className="top-space" />
      <IssuesSaid />
      <span>{sample ? '示例数据 · 与真实数据分开存放' : '已保存在本机'}</span>
    </footer>
  )
}
