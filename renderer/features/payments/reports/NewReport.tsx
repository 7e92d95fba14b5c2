// 编制报送表: which scheme, which month, who pays, and for which county; the list itself follows from the roster and the policies.
import { useState } from 'react'
import { Button, Form, Input, Select } from 'antd'
import type { RowId } from '../../../../shared/oplog/operation'
import { handlings } from '../../../../shared/domain/payments/picklists'
import type { Row } from '../../../data/office'
import { useAll } from '../../../registers/rows'
import { useOffice } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { SidePanel } from '../../../ui/SidePanel'
import { today } from '../../../ui/today'

interface Typed {
  readonly scheme?: string
  readonly month?: string
  readonly receiver?: string
  readonly county?: string
}

interface NewReportProps {
  readonly close: () => void
  readonly done: (report: RowId) => void
}

export function NewReport({ close, done }: NewReportProps) {
  const office = useOffice()
  const [form] = Form.useForm<Typed>()
  const { run, busy, failure } = useCommand()
  const [schemes, reports, units] = [useAll('scheme') ?? [], useAll('payReport') ?? [], useAll('unit') ?? []]
  const [reading, setReading] = useState(false)
  const offered = schemes.filter((scheme) => scheme['handling'] !== 'own' && scheme['ended'] !== true)
  const save = async ({ scheme = '', month = '', receiver = '', county }: Typed) => {
    setReading(true)
    const filters = [{ field: '_dActive', is: 'in', values: [1] } as const]
    const people = await office.ids({ table: 'person', text: '', filters, sort: [{ by: 'county' }] })
    setReading(false)
    const outcome = await run('report.make', { scheme, month, receiver, people, ...(county ? { county } : {}) })
    if (outcome?.ok) done((outcome.answer as { id: string }).id)
  }
  /** Whoever paid last time pays this time. */
  const remember = (scheme: string): void => {
    const last = latestOf(reports, scheme)
    if (last) form.setFieldsValue({ receiver: String(last['receiver'] ?? '') })
  }
  return (
    <SidePanel title="编制报送表" onClose={close}>
      <p className="settings-lead">与同一接收单位上一个月的名单比较，得出增、减、变更。第一次编制的都算新增。</p>
      {offered.length === 0 ? (
        <Notice>
          没有由别的单位支付的项目。请在“设置 → 政策”里把项目的经办方式改为造表送财政、送单位、报送医保或上级直发。
        </Notice>
      ) : null}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ month: today().slice(0, 7) }}
        onFinish={(typed) => void save(typed)}
      >
        <Form.Item name="scheme" label="发放项目" rules={[{ required: true, message: '请选择发放项目' }]}>
          <Select showSearch={{ optionFilterProp: 'label' }} onChange={remember} options={offered.map(optionOf)} />
        </Form.Item>
        <Form.Item name="month" label="月份" rules={[{ required: true, message: '请填写月份，如 2026-05' }]}>
          <Input />
        </Form.Item>
        <Form.Item name="receiver" label="接收单位" extra="由谁支付或结算，如：温州市财政局、温州市医疗保障局">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="county" label="县（市、区）" extra="空着为全市">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.id, label: String(unit['name'] ?? '') }))}
          />
        </Form.Item>
        {failure ? <Notice failure={failure} /> : null}
        <div className="bar">
          <Button type="primary" htmlType="submit" loading={busy || reading}>
            编制
          </Button>
          <Button onClick={close}>取消</Button>
        </div>
      </Form>
    </SidePanel>
  )
}

function optionOf(scheme: Row): { readonly value: string; readonly label: string } {
  const handling = handlings.find(({ value }) => value === scheme['handling'])?.label ?? ''
  return { value: scheme.id, label: `${String(scheme['name'] ?? '')}（${handling}）` }
}

function latestOf(reports: readonly Row[], scheme: string): Row | undefined {
  return reports
    .filter((row) => row['scheme'] === scheme)
    .sort((a, b) => (String(a['month']) < String(b['month']) ? 1 : -1))[0]
}
