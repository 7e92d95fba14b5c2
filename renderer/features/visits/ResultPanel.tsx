// 登记结果 for ticked people: one result, day and pair of visitors for all of them.
import { Form, Input, Radio, AutoComplete } from 'antd'
import { collectorRelations, delivered, results } from '../../../shared/domain/visits/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import { useCommand } from '../../registers/useCommand'
import { FormFoot } from '../../ui/FormFoot'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'

export interface ResultTyped {
  readonly result: string
  readonly on?: string
  readonly visitorA?: string
  readonly visitorB?: string
  readonly collector?: string
  readonly relation?: string
  readonly found?: string
}

export interface ResultPanelProps {
  readonly visits: readonly RowId[]
  readonly first?: Partial<ResultTyped>
  readonly close: () => void
  readonly title?: string
}

export function ResultPanel({ visits, first, close, title }: ResultPanelProps) {
  const [form] = Form.useForm<ResultTyped>()
  const { busy, failure, run } = useCommand()
  const result = Form.useWatch('result', form)
  const save = async (typed: ResultTyped) => {
    const filled = Object.fromEntries(Object.entries(typed).filter(([, text]) => (text ?? '').trim() !== ''))
    if (await run('visit.result', { visits, ...filled })) close()
  }
  const start = { result: 'visited', on: today(), ...first }
  return (
    <SidePanel title={title ?? `登记结果：${visits.length} 人`} onClose={close}>
      <Form form={form} layout="vertical" initialValues={start} onFinish={(typed) => void save(typed)}>
        <Form.Item name="result" label="走访结果">
          <Radio.Group options={results.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="on" label={result === 'later' ? '改到哪一天' : '走访日期'}>
          <Input placeholder="2026-01-25" />
        </Form.Item>
        {delivered.has(result) ? (
          <div className="visit-pair">
            <Form.Item name="visitorA" label="走访人一" required>
              <Input maxLength={20} />
            </Form.Item>
            <Form.Item name="visitorB" label="走访人二" required>
              <Input maxLength={20} />
            </Form.Item>
          </div>
        ) : null}
        {result === 'family' ? (
          <div className="visit-pair">
            <Form.Item name="collector" label="代收人" required>
              <Input maxLength={20} />
            </Form.Item>
            <Form.Item name="relation" label="与本人关系" required>
              <AutoComplete options={collectorRelations.map(({ value }) => ({ value }))} />
            </Form.Item>
          </div>
        ) : null}
        <Form.Item name="found" label="走访情况">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        <FormFoot failure={failure} busy={busy} label="登记结果" close={close} />
      </Form>
    </SidePanel>
  )
}
