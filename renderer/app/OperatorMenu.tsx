// Whose name the next changes carry, and switching it. A PIN keeps names apart among colleagues; it is a courtesy (decisions.md 16).
import { useState } from 'react'
import { Button, Dropdown, Input, Modal } from 'antd'
import { UserOutlined } from '@ant-design/icons'
import { roles } from '../../shared/domain/office/roles'
import type { Failure } from '../../shared/kernel/result'
import { Notice } from '../ui/Notice'
import { addOperator } from './operators'
import { AskPin } from './AskPin'
import { takeOperator, useSession, type Operator } from './session'

export function OperatorMenu() {
  const operator = useSession((session) => session.operator)
  const operators = useSession((session) => session.operators)
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState<Operator>()
  const items = [
    { key: 'title', type: 'group' as const, label: '切换操作员' },
    ...operators.map((each) => ({ key: each.id, label: <OperatorLine operator={each} /> })),
    { type: 'divider' as const },
    { key: '+', label: '新增操作员…' },
  ]
  const choose = (key: string): void => {
    if (key === '+') return setAdding(true)
    const found = operators.find((each) => each.id === key)
    if (found?.hasPin) setAsking(found)
    else if (found) void takeOperator(found)
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items,
          selectable: true,
          selectedKeys: operator ? [operator.id] : [],
          onClick: ({ key }) => choose(key),
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined aria-hidden />}
          aria-haspopup="menu"
          aria-label={`操作员：${operator?.name ?? '未选择'}`}
        >
          {operator?.name ?? '未选择操作员'}
        </Button>
      </Dropdown>
      {adding ? <AddOperator onDone={() => setAdding(false)} /> : null}
      {asking ? <AskPin operator={asking} onDone={() => setAsking(undefined)} /> : null}
    </>
  )
}

/** 王芳　经办 */
function OperatorLine({ operator }: { readonly operator: Operator }) {
  const role = roles.find(({ value }) => value === operator.role)?.label
  return (
    <span className="operator-line">
      {operator.name}
      <span className="quiet">{role}</span>
    </span>
  )
}

function AddOperator({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const add = async (): Promise<void> => {
    const refused = await addOperator(name)
    if (refused) setFailure(refused)
    else onDone()
  }
  return (
    <Modal
      open
      title="新增操作员"
      okText="新增并切换"
      cancelText="取消"
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void add()}
      onCancel={onDone}
      destroyOnHidden
    >
      <Input
        aria-label="操作员姓名"
        placeholder="姓名"
        autoFocus
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void add()}
      />
      {failure ? <Notice failure={failure} /> : null}
    </Modal>
  )
}
