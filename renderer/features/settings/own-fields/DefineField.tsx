// The dialog that adds a field of the office's own; what is chosen here for good (所属, 类型) is said to be for good.
import { useState } from 'react'
import { Checkbox, Form, Input, Modal, Select } from 'antd'
import { extensibleTables, ownFieldKinds } from '../../../../shared/domain/office/own-field-schema'
import { choicesIn, OWN_SECTION } from '../../../../shared/domain/office/own-fields'
import type { Row } from '../../../data/office'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { lastKey } from '../order'

interface Typed {
  readonly table: (typeof extensibleTables)[number]['value']
  readonly label: string
  readonly kind: (typeof ownFieldKinds)[number]['value']
  readonly choices: string
  readonly section: string
  readonly column: boolean
  readonly sensitive: boolean
}

const blank: Typed = {
  table: 'person',
  label: '',
  kind: 'text',
  choices: '',
  section: '',
  column: true,
  sensitive: false,
}

export function DefineField({ fields, onDone }: { readonly fields: readonly Row[]; readonly onDone: () => void }) {
  const [typed, setTyped] = useState(blank)
  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const { run, busy, failure } = useCommand()
  const save = async (): Promise<void> => {
    const { choices, section, ...rest } = typed
    const outcome = await run('own-field.define', {
      ...rest,
      ...(typed.kind === 'choice' ? { choices } : {}),
      ...(section.trim() === '' ? {} : { section }),
      order: lastKey(fields.filter((field) => field['table'] === typed.table)),
    })
    if (outcome?.ok) onDone()
  }
  const incomplete = typed.label.trim() === '' || (typed.kind === 'choice' && choicesIn(typed.choices).length === 0)
  return (
    <Modal
      open
      title="新增本会项目"
      okText="新增项目"
      cancelText="取消"
      okButtonProps={{ disabled: incomplete, loading: busy }}
      onOk={() => void save()}
      onCancel={onDone}
      destroyOnHidden
    >
      <Form layout="vertical" component="div">
        <Meaning typed={typed} change={change} />
        <Placing typed={typed} change={change} />
      </Form>
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}

interface PartProps {
  readonly typed: Typed
  readonly change: (part: Partial<Typed>) => void
}

function Meaning({ typed, change }: PartProps) {
  return (
    <>
      <Form.Item label="名称" htmlFor="own-label" required>
        <Input
          id="own-label"
          autoFocus
          maxLength={20}
          placeholder="如：慰问片区"
          value={typed.label}
          onChange={(event) => change({ label: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="所属" htmlFor="own-table" extra="所属和类型定下后不能改。">
        <Select
          id="own-table"
          value={typed.table}
          options={[...extensibleTables]}
          onChange={(table) => change({ table })}
        />
      </Form.Item>
      <Form.Item label="类型" htmlFor="own-kind">
        <Select id="own-kind" value={typed.kind} options={[...ownFieldKinds]} onChange={(kind) => change({ kind })} />
      </Form.Item>
      {typed.kind === 'choice' ? (
        <Form.Item label="选项" htmlFor="own-choices" required extra="用顿号隔开，如：东片、西片、山区。">
          <Input.TextArea
            id="own-choices"
            autoSize
            maxLength={2000}
            value={typed.choices}
            onChange={(event) => change({ choices: event.target.value })}
          />
        </Form.Item>
      ) : null}
    </>
  )
}

function Placing({ typed, change }: PartProps) {
  return (
    <>
      <Form.Item label="登记表栏目" htmlFor="own-section" extra="写已有栏目的名称（如：联系方式），就排在那一栏末尾。">
        <Input
          id="own-section"
          maxLength={20}
          placeholder={OWN_SECTION}
          value={typed.section}
          onChange={(event) => change({ section: event.target.value })}
        />
      </Form.Item>
      <Checkbox checked={typed.column} onChange={(event) => change({ column: event.target.checked })}>
        在名单中显示
      </Checkbox>
      <Checkbox checked={typed.sensitive} onChange={(event) => change({ sensitive: event.target.checked })}>
        敏感项（平时遮住，脱敏版不含）
      </Checkbox>
    </>
  )
}
