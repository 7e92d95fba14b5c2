// 安排 and 不安排 of ticked people: a batch, and a reason where a rule or a quota is gone beyond; what was decided stays through every review.
import { Form, Input, Select } from 'antd'
import { inOrder } from '../../../shared/domain/trips/quota-commands'
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useChildren } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { WrittenReason } from '../../ui/ReasonField'
import { SidePanel } from '../../ui/SidePanel'

interface Typed {
  readonly batch: RowId
  readonly reason?: string
}

interface PlacePanelProps {
  readonly plan: Row
  readonly candidates: readonly RowId[]
  readonly close: () => void
}

export function PlacePanel({ plan, candidates, close }: PlacePanelProps) {
  const batches = inOrder(useChildren('tripBatch', plan.id) ?? [])
  const { busy, failure, run } = useCommand()
  const save = async ({ batch, reason }: Typed) => {
    const why = reason?.trim() ?? ''
    if (await run('trip.place', { candidates, batch, ...(why === '' ? {} : { reason: why }) })) close()
  }
  const options = batches.map((batch) => ({
    value: batch.id,
    label: `${String(batch['name'])}（${String(batch['from'])} 起，名额 ${String(batch['places'])}）`,
  }))
  return (
    <SidePanel title={`安排 ${candidates.length} 人`} onClose={close}>
      <Form layout="vertical" onFinish={(typed: Typed) => void save(typed)}>
        <Form.Item name="batch" label="批次" rules={[{ required: true, message: '请选择批次' }]}>
          <Select options={options} autoFocus />
        </Form.Item>
        <Form.Item name="reason" label="原因（超出名额或规定的才填）">
          <Input maxLength={120} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="确认安排" close={close} />
        <p className="quiet">写了原因的记为“固定”，重新审核时保持不变；审核意见照旧写明。</p>
      </Form>
    </SidePanel>
  )
}

export function LeavePanel({
  candidates,
  close,
}: {
  readonly candidates: readonly RowId[]
  readonly close: () => void
}) {
  const { busy, failure, run } = useCommand()
  const save = async ({ reason }: { readonly reason: string }) => {
    if (await run('trip.leave', { candidates, reason: reason.trim() })) close()
  }
  return (
    <SidePanel title={`不安排 ${candidates.length} 人`} onClose={close}>
      <Form layout="vertical" onFinish={(typed: { readonly reason: string }) => void save(typed)}>
        <WrittenReason of="不安排" />
        <FormFoot failure={failure} busy={busy} label="确认不安排" close={close} />
      </Form>
    </SidePanel>
  )
}
