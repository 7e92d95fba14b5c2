// Matters of other PCs that a clerk here must know: changes that cannot be shown yet, a clock that runs ahead, data that differs.
import type { DifferingPc } from '../ipc/replication'
import { issueId, type Issue } from './issue'

/** Changes kept but not shown: bundles that could not be read (name → code), and what only a newer version knows. */
export function unappliedIssues(
  refused: Readonly<Record<string, string>>,
  newer: string | undefined,
): readonly Issue[] {
  const names = Object.keys(refused).sort()
  const issues: Issue[] = []
  if (names.length > 0)
    issues.push({
      ...anywhere('unapplied', names, 'unapplied.refused', '其他电脑的改动'),
      id: issueId('unapplied', [], 'refused'),
      sentence: `有 ${names.length} 批来自其他电脑的改动读不出来，尚未采用；原件保存完好。请先更新本机程序；仍不行请在“数据同步”导出诊断信息交给维护人员。`,
    })
  if (newer !== undefined)
    issues.push({
      ...anywhere('unapplied', [], 'unapplied.newer', '新版本的内容'),
      id: issueId('unapplied', [], 'newer'),
      sentence: newer,
    })
  return issues
}

/** One issue per PC whose clock was more than a day ahead; `at` is when that was heard, so that a new finding is a new issue. */
export function clockIssues(
  clocks: Readonly<Record<string, { readonly ahead: number; readonly at: number }>>,
): readonly Issue[] {
  return Object.entries(clocks).map(([device, { ahead, at }]) => ({
    ...anywhere('clock', [device], 'clock.ahead', '电脑时钟'),
    id: issueId('clock', [device], String(at)),
    sentence: `另一台电脑（编号 ${device}）的时钟比本机快了约 ${daysOf(ahead)}。它的改动都已采用；请到那台电脑校准日期和时间，再点“无误”。`,
  }))
}

/** One issue naming every PC whose data differs from this one's; it ends when they agree, not when somebody waves it through. */
export function differenceIssues(pcs: readonly DifferingPc[]): readonly Issue[] {
  if (pcs.length === 0) return []
  const devices = pcs.map(({ device }) => device).sort()
  return [
    {
      ...anywhere('difference', devices, 'difference.state', '数据核对'),
      id: issueId('difference', devices),
      sentence: differSentence(pcs),
    },
  ]
}

/** What is wrong, that nothing is lost, what to do. Also said in 数据同步. */
export function differSentence(pcs: readonly Pick<DifferingPc, 'name'>[]): string {
  const names = pcs.map(({ name }) => `“${name}”`).sort()
  return `本机和${names.join('、')}收到的改动完全相同，显示的数据却不一致。修改记录都在，可以照常工作；请在这${pcs.length + 1}台电脑上分别到“设置 → 核对数据”核对，有不一致的按修改记录重建。重建后约一刻钟这条提示自动消失；仍不消失，请在各台电脑的“数据同步”导出诊断信息交给维护人员。`
}

type Bare = Omit<Issue, 'id' | 'sentence'>

function anywhere(rule: Issue['rule'], subjects: readonly string[], code: string, title: string): Bare {
  return { rule, table: '', subjects, person: '', title, code }
}

function daysOf(ms: number): string {
  const days = Math.round(ms / 86_400_000)
  return days >= 365 ? `${Math.round(days / 365)} 年` : `${Math.max(1, days)} 天`
}
