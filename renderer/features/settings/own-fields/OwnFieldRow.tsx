// One field of the office's own in its ledger: renamed where it stands, moved, shown in lists or not, put out of use and back.
import { Button, Checkbox, Space, Tag } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { ownFieldKinds } from '../../../../shared/domain/office/own-field-schema'
import { OWN_SECTION } from '../../../../shared/domain/office/own-fields'
import type { Row } from '../../../data/office'
import { useRun } from '../../../registers/useRun'
import { movedKey } from '../order'
import { TextCell } from '../TextCell'

interface OwnFieldRowProps {
  readonly field: Row
  /** The fields of the same table, in their order. */
  readonly among: readonly Row[]
}

export function OwnFieldRow({ field, among }: OwnFieldRowProps) {
  const run = useRun()
  const change = (values: Readonly<Record<string, unknown>>) => run('own-field.change', { row: field.id, ...values })
  const name = String(field['label'] ?? '')
  const hidden = field['hidden'] === true
  const kind = ownFieldKinds.find(({ value }) => value === field['kind'])?.label ?? String(field['kind'] ?? '')
  return (
    <tr>
      <td style={{ minWidth: 140 }}>
        <TextCell label={`${name} 的名称`} value={name} required save={(label) => change({ label })} />
        {hidden ? <Tag>已停用</Tag> : null}
      </td>
      <td>{kind}</td>
      <td style={{ minWidth: 160 }}>
        {field['kind'] === 'choice' ? (
          <TextCell
            label={`${name} 的选项`}
            value={String(field['choices'] ?? '')}
            required
            save={(choices) => change({ choices })}
          />
        ) : null}
      </td>
      <td>
        <TextCell
          label={`${name} 的栏目`}
          value={String(field['section'] ?? '')}
          placeholder={OWN_SECTION}
          save={(section) => change({ section: section || null })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`${name} 在名单中显示`}
          checked={field['column'] === true}
          disabled={hidden}
          onChange={(event) => void change({ column: event.target.checked })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={`${name} 是敏感项`}
          checked={field['sensitive'] === true}
          onChange={(event) => void change({ sensitive: event.target.checked })}
        />
      </td>
      <td className="ledger-tools">
        <Space size={4}>
          <Move field={field} among={among} by={-1} change={change} />
          <Move field={field} among={among} by={1} change={change} />
          <Button
            size="small"
            aria-label={`${hidden ? '恢复使用' : '停用'}${name}`}
            onClick={() => void change({ hidden: !hidden })}
          >
            {hidden ? '恢复使用' : '停用'}
          </Button>
        </Space>
      </td>
    </tr>
  )
}

interface MoveProps extends OwnFieldRowProps {
  readonly by: -1 | 1
  readonly change: (values: Readonly<Record<string, unknown>>) => unknown
}

function Move({ field, among, by, change }: MoveProps) {
  const order = movedKey(among, field.id, by)
  return (
    <Button
      type="text"
      size="small"
      icon={by < 0 ? <ArrowUpOutlined aria-hidden /> : <ArrowDownOutlined aria-hidden />}
      disabled={order === undefined}
      aria-label={`${String(field['label'] ?? '')} ${by < 0 ? '上移' : '下移'}`}
      onClick={() => void change({ order })}
    />
  )
}
