// 取消培训班: with the reason, and who must be told; every enrolment stays as it is, so that the class can be opened again.
import { Form } from 'antd'
import { classList } from '../../../shared/domain/classes/queue'
import type { WholeClass } from '../../../shared/domain/classes/read-class'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { WrittenReason } from '../../ui/ReasonField'
import { SidePanel } from '../../ui/SidePanel'

export function CancelPanel({ now, close }: { readonly now: WholeClass; readonly close: () => void }) {
  const { busy, failure, run } = useCommand()
  const { seated, waiting, pending } = classList(now.enrolments)
  const told = seated.length + waiting.length + pending.length
  const save = async ({ reason }: { readonly reason: string }) => {
    const outcome = await run('class.move', { class: now.of.id, to: 'void', reason: reason.trim() })
    if (outcome?.ok) close()
  }
  return (
    <SidePanel title="取消培训班" onClose={close}>
      <Form layout="vertical" onFinish={(typed: { readonly reason: string }) => void save(typed)}>
        {told > 0 ? (
          <p>{`已报名 ${told} 人（正式 ${seated.length}、候补 ${waiting.length}、待审核 ${pending.length}），取消后请逐一通知本人。`}</p>
        ) : null}
        <WrittenReason of="取消" label="取消原因" />
        <FormFoot failure={failure} busy={busy} label="确认取消培训班" close={close} />
        <p className="quiet">
          报名名单和课次都留着；以后要办，点“重新打开”接着办。取消的班不计班次和人次，也不再提示时间冲突。
        </p>
      </Form>
    </SidePanel>
  )
}
