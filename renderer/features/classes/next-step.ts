// What a class waits for now, in one sentence, so that nobody has to know the order of the steps.
import { heldSessions } from '../../../shared/domain/classes/calendar'
import { classList } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'

type Standing = Pick<WholeClass, 'of' | 'sessions' | 'enrolments' | 'marks'>

/** '' where nothing is waited for. `today` is YYYY-MM-DD. */
export function nextWords({ of, sessions, enrolments, marks }: Standing, today: string): string {
  const held = heldSessions(sessions)
  const { seated, pending } = classList(enrolments)
  if (of['state'] === 'draft')
    return held.length === 0
      ? '点“排课”排好课次，再点“开始报名”。'
      : '课次排好了，点“开始报名”；要发通知的点“公文”生成开班通知。'
  if (of['state'] === 'open') {
    if (pending.length > 0) return `有 ${pending.length} 人待审核，在“待审核”里勾选后点“审核通过”。`
    if (held.length === 0) return '还没有排课，开班前先点“排课”。'
    return seated.length === 0 ? '登记报名，或从 Excel 导入名单。' : '报名齐了点“开班”；花名册、签到表点“打印”。'
  }
  if (of['state'] !== 'running') return ''
  const called = new Set(marks.filter((row) => row['mark']).map((row) => row['session']))
  const open = held.filter((row) => String(row['date']) <= today && !called.has(row.id))
  const [first] = open
  if (first) return `有 ${open.length} 次课还没有点名（最早 ${String(first['date'])}），点“点名”。`
  if (held.some((row) => String(row['date']) > today)) return '每次课后点“点名”；月底到“课酬”编制课酬。'
  const left = seated.filter((row) => !row['result']).length
  return left > 0
    ? `课上完了：勾选学员办理结业（还有 ${left} 人），再点“结班”。`
    : '都办好了结业，打印结业证书后点“结班”。'
}
