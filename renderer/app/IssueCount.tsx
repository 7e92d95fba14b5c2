// How many things wait in 待核对, beside its entry in the navigation and in the status line.
import { useIssues } from '../registers/useIssues'

export function IssueCount() {
  const count = useIssues()?.length ?? 0
  if (count === 0) return null
  return (
    <span className="nav-count" aria-label={`${count} 项待核对`}>
      {count > 999 ? '999+' : count}
    </span>
  )
}

/** 3 项待核对 for the status line. */
export function IssuesSaid() {
  const count = useIssues()?.length ?? 0
  return count === 0 ? null : <span>{count.toLocaleString('zh-CN')} 项待核对</span>
}
