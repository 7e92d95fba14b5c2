// 操作员: whose name every change carries. Nobody is deleted: who has left stays in history and can no longer be chosen.
import { Button, Tag } from 'antd'
import { useAll } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { AddByName } from './AddByName'

export function OperatorsSection() {
  const operators = useAll('operator') ?? []
  const run = useRun()
  const add = async (name: string) => (await run('operator.add', { name })).ok
  const setLeft = (row: string, left: boolean) => void run('record.edit', { table: 'operator', row, values: { left } })
  return (
    <>
      <h2>操作员</h2>
      <p className="settings-lead">
        每一处改动都会记下是谁改的。在右上角切换操作员；离岗的人不再出现在那里，他改过的记录仍然写着他的名字。
      </p>
      <AddByName placeholder="姓名" label="新操作员姓名" max={20} button="新增操作员" primary add={add} />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">状态</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {operators.map((row) => (
            <tr key={row.id}>
              <td>{String(row['name'] ?? '')}</td>
              <td>{row['left'] === true ? <Tag>已离岗</Tag> : '在岗'}</td>
              <td className="ledger-tools">
                <Button size="small" onClick={() => setLeft(row.id, row['left'] !== true)}>
                  {row['left'] === true ? '恢复在岗' : '设为离岗'}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
