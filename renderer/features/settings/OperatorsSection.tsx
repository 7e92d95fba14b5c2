// 操作员: whose name every change carries, what their role allows, their PIN. Nobody is deleted: who has left stays in history.
import { useState } from 'react'
import { Button, Popconfirm, Select, Space, Tag } from 'antd'
import { isLastAdmin, roleOf, roles, type Role } from '../../../shared/domain/office/roles'
import type { RowRecord } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { AddByName } from './AddByName'
import { SetPin } from './SetPin'

const roleOptions = roles.map(({ value, label }) => ({ value, label }))

export function OperatorsSection() {
  const operators = useAll('operator') ?? []
  const run = useRun()
  const [setting, setSetting] = useState<Row>()
  const add = async (name: string) => (await run('operator.add', { name })).ok
  return (
    <>
      <h2>操作员</h2>
      <p className="settings-lead">
        每一处改动都会记下是谁改的。经办和复核可以登记、修改、打印；管理员另管本页和单位、称号、政策等设置；领导（查看）只看不改。角色和口令防止误用别人的名字，不能代替电脑的登录密码。
      </p>
      <AddByName placeholder="姓名" label="新操作员姓名" max={20} button="新增操作员" primary add={add} />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">角色</th>
            <th scope="col">口令</th>
            <th scope="col">状态</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {operators.map((row) => (
            <OperatorRow key={row.id} row={row} operators={operators} onSetPin={() => setSetting(row)} />
          ))}
        </tbody>
      </table>
      {setting ? <SetPin operator={setting} onDone={() => setSetting(undefined)} /> : null}
    </>
  )
}

interface OperatorRowProps {
  readonly row: Row
  readonly operators: readonly Row[]
  readonly onSetPin: () => void
}

function OperatorRow({ row, operators, onSetPin }: OperatorRowProps) {
  const run = useRun()
  const name = String(row['name'] ?? '')
  const left = row['left'] === true
  const known = operators as unknown as readonly RowRecord[]
  const onlyAdmin = isLastAdmin(row.id, known)
  const why = onlyAdmin ? '唯一的管理员；先把另一位设为管理员' : undefined
  const setRole = (role: Role) => void run('operator.set-role', { row: row.id, role })
  return (
    <tr>
      <td>{name}</td>
      <td>
        <Select
          size="small"
          style={{ width: 140 }}
          aria-label={`${name}的角色`}
          value={roleOf(row.id, known)}
          options={roleOptions}
          disabled={left || onlyAdmin}
          {...(why === undefined ? {} : { title: why })}
          onChange={setRole}
        />
      </td>
      <td>{row['hasPin'] === true ? '已设' : '未设'}</td>
      <td>{left ? <Tag>已离岗</Tag> : '在岗'}</td>
      <td className="ledger-tools">
        <Space>
          <Button size="small" aria-label={`设置${name}的口令`} onClick={onSetPin}>
            {row['hasPin'] === true ? '改口令' : '设口令'}
          </Button>
          {row['hasPin'] === true ? <ClearPin row={row} name={name} /> : null}
          <Button
            size="small"
            disabled={onlyAdmin}
            title={why}
            onClick={() => void run('operator.set-left', { row: row.id, left: !left })}
          >
            {left ? '恢复在岗' : '设为离岗'}
          </Button>
        </Space>
      </td>
    </tr>
  )
}

function ClearPin({ row, name }: { readonly row: Row; readonly name: string }) {
  const run = useRun()
  return (
    <Popconfirm
      title={`清除${name}的口令？`}
      description="之后任何人都可以切换到这个名字，请本人尽快重设。"
      okText="清除口令"
      cancelText="不清除"
      onConfirm={() => run('operator.set-pin', { row: row.id, pin: null })}
    >
      <Button size="small">清除口令</Button>
    </Popconfirm>
  )
}
