// 县（市、区）与单位: their names, their official order (which every list prints), and the spellings import recognises.
import { Button, Select } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { unitKinds } from '../../../shared/domain/roster/picklists'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { AddByName } from './AddByName'
import { inOfficialOrder, lastKey, movedKey } from './order'
import { useRun } from '../../registers/useRun'
import { TextCell } from './TextCell'

export function UnitsSection() {
  const units = inOfficialOrder(useAll('unit') ?? [])
  const run = useRun()
  const add = async (name: string) =>
    (await run('record.create', { table: 'unit', values: { name, kind: 'county', order: lastKey(units) } })).ok
  return (
    <>
      <h2>县（市、区）与单位</h2>
      <p className="settings-lead">名单按这里的次序排列。「其他写法」用顿号隔开，导入时这些写法都认作同一个单位。</p>
      <AddByName placeholder="名称" label="新单位名称" max={40} button="新增到末尾" add={add} />
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">次序</th>
            <th scope="col">名称</th>
            <th scope="col">类别</th>
            <th scope="col">其他写法</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {units.map((unit, index) => (
            <UnitRow key={unit.id} unit={unit} index={index} units={units} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function UnitRow({
  unit,
  index,
  units,
}: {
  readonly unit: Row
  readonly index: number
  readonly units: readonly Row[]
}) {
  const run = useRun()
  const edit = (values: Record<string, unknown>) => run('record.edit', { table: 'unit', row: unit.id, values })
  const move = (by: -1 | 1) => {
    const order = movedKey(units, unit.id, by)
    if (order !== undefined) void edit({ order })
  }
  const name = String(unit['name'] ?? '')
  return (
    <tr>
      <td className="number">{index + 1}</td>
      <td>
        <TextCell label={`${name} 的名称`} value={name} required save={(text) => edit({ name: text })} />
      </td>
      <td>
        <Select
          variant="borderless"
          aria-label={`${name} 的类别`}
          value={String(unit['kind'] ?? '')}
          options={unitKinds.map(({ value, label }) => ({ value, label }))}
          onChange={(kind) => void edit({ kind })}
          style={{ width: '11.5em' }}
          popupMatchSelectWidth={false}
        />
      </td>
      <td>
        <TextCell
          label={`${name} 的其他写法`}
          value={String(unit['aliases'] ?? '')}
          save={(text) => edit({ aliases: text || null })}
        />
      </td>
      <td className="ledger-tools">
        <Button
          type="text"
          size="small"
          icon={<ArrowUpOutlined aria-hidden />}
          disabled={index === 0}
          aria-label={`${name} 上移`}
          onClick={() => move(-1)}
        />
        <Button
          type="text"
          size="small"
          icon={<ArrowDownOutlined aria-hidden />}
          disabled={index === units.length - 1}
          aria-label={`${name} 下移`}
          onClick={() => move(1)}
        />
      </td>
    </tr>
  )
}
