// 开具证明, of honours, of what was paid or of hours served: purpose, receiver, until when; the number comes from the command, the paper at once (office-practice.md 28).
import { useState } from 'react'
import { AutoComplete, Form, Input, Modal, Radio, Space } from 'antd'
import { certificateKinds } from '../../../../shared/domain/roster/picklists'
import { isPlainDate } from '../../../../shared/kernel/plain-date'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useRun } from '../../../registers/useRun'

/** A 子女入学情况证明 begins from its 优待事项. */
const issuedHere = certificateKinds.filter(({ value }) => value !== 'schooling')

const purposes = ['子女入学', '购房（公租房）', '景区优待', '就医优待', '补办证书', '办理待遇', '志愿服务认定']

export type CertificateKind = 'identity' | 'payment' | 'hours'

interface Typed {
  readonly kind: CertificateKind
  readonly paidFrom?: string
  readonly paidTo?: string
  readonly purpose: string
  readonly receiver?: string
  readonly validUntil?: string
  readonly note?: string
}

interface IssueDialogProps {
  readonly person: Row
  /** Chosen at first; absent = 身份（荣誉）证明. */
  readonly first?: CertificateKind
  readonly close: () => void
  readonly issued: (certificate: RowId) => void
}

export function IssueDialog({ person, first = 'identity', close, issued }: IssueDialogProps) {
  const [form] = Form.useForm<Typed>()
  const kind = Form.useWatch('kind', form)
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const issue = async (typed: Typed) => {
    setBusy(true)
    const values = Object.fromEntries(
      Object.entries(typed).filter(([, text]) => typeof text === 'string' && text.trim() !== ''),
    )
    const outcome = await run('certificate.issue', { person: person.id, ...values })
    if (outcome.ok) {
      close()
      issued((outcome.answer as { readonly id: RowId }).id)
    }
    setBusy(false)
  }
  return (
    <Modal
      open
      title={`开具证明：${String(person['name'] ?? '')}`}
      okText="编号并打印"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form form={form} layout="vertical" initialValues={{ kind: first }} onFinish={(typed) => void issue(typed)}>
        <Form.Item name="kind" label="证明种类">
          <Radio.Group options={issuedHere.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        {kind === 'payment' ? <Span what="发放" /> : kind === 'hours' ? <Span what="服务" /> : null}
        <Form.Item name="purpose" label="用途" rules={[{ required: true, whitespace: true, message: '请填写用途' }]}>
          <AutoComplete options={purposes.map((value) => ({ value }))} autoFocus />
        </Form.Item>
        <Form.Item name="receiver" label="接收单位">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="validUntil" label="有效期至" rules={[{ validator: dateRule }]}>
          <Input placeholder="2026-12-31" />
        </Form.Item>
        <Form.Item name="note" label="备注（只记在登记簿上）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <p className="quiet">编号开出后不再使用第二次；开错了在登记簿备注中注明作废，另开一份。</p>
    </Modal>
  )
}

/** What is certified: payments made in this time and not reversed, or hours served in it. */
function Span({ what }: { readonly what: string }) {
  return (
    <Space>
      <Form.Item
        name="paidFrom"
        label={`${what}起`}
        rules={[{ required: true, message: '请填写起' }, { validator: dateRule }]}
      >
        <Input placeholder="2025" maxLength={10} />
      </Form.Item>
      <Form.Item
        name="paidTo"
        label={`${what}止`}
        rules={[{ required: true, message: '请填写止' }, { validator: dateRule }]}
      >
        <Input placeholder="2026-06" maxLength={10} />
      </Form.Item>
    </Space>
  )
}

async function dateRule(_rule: unknown, text: string | undefined): Promise<void> {
  if (text && text.trim() !== '' && !isPlainDate(text.trim())) throw new Error('日期请写成 2026-12-31、2026-12 或 2026')
}
