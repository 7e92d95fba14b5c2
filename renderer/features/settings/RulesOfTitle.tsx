// The dated treatment rules of one title: shown as sentences, changed in a small form, never overwritten silently.
import { useState } from 'react'
import { Button, Form, Input, Modal, Popconfirm, Select } from 'antd'
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons'
import { isPlainDate } from '../../../shared/kernel/plain-date'
import { levels } from '../../../shared/domain/roster/picklists'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'

interface RulesProps {
  readonly title: string
  readonly name: string
  readonly rules: readonly Row[]
}

export function RulesOfTitle({ title, name, rules }: RulesProps) {
  const run = useRun()
  const [editing, setEditing] = useState<Row | 'new'>()
  const ordered = [...rules].sort((a, b) => (String(a['from'] ?? '') < String(b['from'] ?? '') ? -1 : 1))
  return (
    <div className="rules">
      {ordered.map((rule) => (
        <div key={rule.id} className="rule">
          <span>{sentence(rule)}</span>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={`修改 ${name} 的对照`}
            onClick={() => setEditing(rule)}
          />
          <Popconfirm
            title="删除这条对照？"
            description="按它认定的待遇级别会立即重算。"
            okText="删除"
            cancelText="不删"
            onConfirm={() => void run('record.remove', { table: 'treatmentRule', rows: [rule.id] })}
          >
            <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={`删除 ${name} 的对照`} />
          </Popconfirm>
        </div>
      ))}
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setEditing('new')}
        aria-label={`给 ${name} 新增对照`}
      >
        {ordered.length === 0 ? '不享受待遇；新增对照' : '新增'}
      </Button>
      {editing ? (
        <RuleForm
          title={title}
          name={name}
          rule={editing === 'new' ? undefined : editing}
          close={() => setEditing(undefined)}
        />
      ) : null}
    </div>
  )
}

function RuleForm({
  title,
  name,
  rule,
  close,
}: {
  readonly title: string
  readonly name: string
  readonly rule: Row | undefined
  readonly close: () => void
}) {
  const run = useRun()
  const [form] = Form.useForm<Record<string, string>>()
  const save = async (typed: Record<string, string | undefined>) => {
    const values: Record<string, string | null> = { honourTitle: title }
    for (const [field, text] of Object.entries(typed)) values[field] = text?.trim() || null
    const outcome = rule
      ? await run('record.edit', { table: 'treatmentRule', row: rule.id, values })
      : await run('record.create', { table: 'treatmentRule', values })
    if (outcome.ok) close()
  }
  return (
    <Modal
      open
      title={`${name}：享受待遇级别`}
      okText="保存对照"
      cancelText="取消"
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ ...rule }} onFinish={(typed) => void save(typed)}>
        <Form.Item name="level" label="享受待遇级别" rules={[{ required: true, message: '请选择级别' }]}>
          <Select options={levels.map(({ value, label }) => ({ value, label }))} />
        </Form.Item>
        <Form.Item name="from" label="起（可只到年或月）" rules={[{ validator: dateRule }]}>
          <Input placeholder="2022-01" />
        </Form.Item>
        <Form.Item name="to" label="止（仍在执行则空着）" rules={[{ validator: dateRule }]}>
          <Input />
        </Form.Item>
        <Form.Item name="source" label="依据（文件名或文号）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

async function dateRule(_rule: unknown, text: string | undefined): Promise<void> {
  if (text && text.trim() !== '' && !isPlainDate(text.trim())) throw new Error('日期请写成 2022、2022-01 或 2022-01-01')
}

/** 省部级，自 2022-01 起（温政发…） */
function sentence(rule: Row): string {
  const level = levels.find((each) => each.value === rule['level'])?.label ?? ''
  const from = rule['from'] ? `自 ${String(rule['from'])}` : ''
  const to = rule['to'] ? `至 ${String(rule['to'])}` : ''
  const source = rule['source'] ? `（${String(rule['source'])}）` : ''
  return [level, [from, to].filter((part) => part !== '').join(' ')].filter((part) => part !== '').join('，') + source
}
