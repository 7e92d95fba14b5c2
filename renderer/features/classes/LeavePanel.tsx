// 退出 of ticked people, with the reason; as many as wait and fit move up in their order.
import { App, Form } from 'antd'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import type { RowId } from '../../../shared/oplog/operation'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { WrittenReason } from '../../ui/ReasonField'
import { SidePanel } from '../../ui/SidePanel'

interface LeavePanelProps {
  readonly now: WholeClass
  readonly enrolments: readonly RowId[]
  readonly close: () => void
}

export function LeavePanel({ now, enrolments, close }: LeavePanelProps) {
  const { message } = App.useApp()
  const { busy, failure, run } = useCommand()
  const nameOf = (enrolment: RowId): string => {
    const row = now.enrolments.find(({ id }) => id === enrolment)
    return String(now.people.get(String(row?.['person']))?.['name'] ?? '')
  }
  const save = async ({ reason }: { readonly reason: string }) => {
    const outcome = await run('class.cancel', { class: now.of.id, enrolments, reason: reason.trim() })
    if (!outcome?.ok) return
    const { movedUp } = outcome.answer as { readonly movedUp: readonly RowId[] }
    if (movedUp.length > 0) void message.info(`${movedUp.map(nameOf).join('、')}已由候补递补为正式，请通知本人。`, 8)
    close()
  }
  return (
    <SidePanel title={`退出 ${enrolments.length} 人`} onClose={close}>
      <Form layout="vertical" onFinish={(typed: { readonly reason: string }) => void save(typed)}>
        <p>{enrolments.map(nameOf).join('、')}</p>
        <WrittenReason of="退出" label="退出原因" />
        <FormFoot failure={failure} busy={busy} label="确认退出" close={close} />
        <p className="quiet">空出的名额按报名次序由候补递补；报名记录留着，以后还可以再报。</p>
      </Form>
    </SidePanel>
  )
}
