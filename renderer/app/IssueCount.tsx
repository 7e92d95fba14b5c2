// How many things wait in 待核对, beside its entry in the navigation and in the status line.
import { useIssues } from '../registers/useIssues'
import { useGo } from '../ui/go'

export function IssueCount() {
  const count = useIssues()?.length ?? 0
  if (count === 0) return null
  return (
    <span className="nav-count" aria-label={`${count} 项待核对`}>
      {count > 999 ? '999+' : count}
    </span>
  )
}

/** 待核对 3 for the status line; opens the list. */
export function IssuesSaid() {
  const go = useGo()
  const count = useIssues()?.length ?? 0
  if (count === 0) return null
  return (
    <button type="button" className="status-button" onClick={() => go('/attention')}>
      待核对 {count.toLocaleString('zh-CN')}
    </button>
  )
}
