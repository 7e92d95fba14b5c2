// 提示汇总 over the rows of 导入预检: one line for what is said many times, opening to every place with sheet, row and value.
import { Collapse, Table, Typography } from 'antd'
import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { WarningGroup } from './warning-groups'

export function WarningGroups({ groups }: { readonly groups: readonly WarningGroup[] }) {
  if (groups.length === 0) return null
  return (
    <Collapse
      size="small"
      aria-label="提示汇总"
      style={{ marginTop: 8 }}
      items={groups.map((group) => ({
        key: group.key,
        label: (
          <Typography.Text type="warning">
            <ExclamationCircleOutlined aria-hidden /> {group.column && `【${group.column}】`}
            {group.message}（{group.places.length} 处，不影响导入）
          </Typography.Text>
        ),
        children: <Places group={group} />,
      }))}
    />
  )
}

function Places({ group }: { readonly group: WarningGroup }) {
  return (
    <Table<WarningGroup['places'][number]>
      size="small"
      virtual
      scroll={{ x: 600, y: 200 }}
      rowKey={({ key, finding }) => `${key} ${finding.value}`}
      pagination={false}
      dataSource={[...group.places]}
      columns={[
        { title: '工作表', width: 120, render: (_, { finding }) => finding.sheet },
        { title: '行', width: 80, align: 'right', render: (_, { finding }) => finding.row },
        { title: '姓名', dataIndex: 'name', width: 120 },
        { title: '值', render: (_, { finding }) => finding.value },
      ]}
    />
  )
}
