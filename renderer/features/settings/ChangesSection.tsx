// 最近改动: everything anybody wrote, newest first; any step can be taken back on its own, whatever came after it (an import
// found to be wrong next week, peers.md §2.9: "undo of an import is a standing wish everywhere").
import { Button, Popconfirm, Tag } from 'antd'
import dayjs from 'dayjs'
import { useReading } from '../../data/queries/reading'
import { useOffice } from '../../registers/source'
import { useTakeBack } from '../../registers/useTakeBack'
import { EmptyState } from '../../ui/EmptyState'

/** As many as a person will look through; older ones are found in the history of their record. */
const shown = 200

export function ChangesSection() {
  const office = useOffice()
  const takeBack = useTakeBack()
  const { value: changes } = useReading(
    'recent',
    () => office.recent(shown),
    () => true,
  )
  if (changes && changes.length === 0)
    return <EmptyState title="还没有改动">登记、修改、导入的每一步都会列在这里，可以单独撤销其中一步。</EmptyState>
  return (
    <>
      <h2>最近改动</h2>
      <p className="settings-lead">
        最近 {shown} 步，谁、何时、改了什么。可以单独撤销其中一步（例如整次导入）；之后又改过的内容保留并列出。
      </p>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">操作员</th>
            <th scope="col">改动</th>
            <th scope="col" className="number">
              记录数
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {(changes ?? []).map((change) => (
            <tr key={change.txn}>
              <td style={{ whiteSpace: 'nowrap' }}>{dayjs(change.at).format('YYYY-MM-DD HH:mm')}</td>
              <td>{change.byName}</td>
              <td>{change.label}</td>
              <td className="number">{change.rows.toLocaleString('zh-CN')}</td>
              <td className="ledger-tools">
                {change.undone ? (
                  <Tag>已撤销</Tag>
                ) : change.final !== undefined ? (
                  <Tag title={change.final}>不可撤销</Tag>
                ) : (
                  <Popconfirm
                    title={`撤销“${change.label}”？`}
                    description="之后又改过的内容会保留。"
                    okText="撤销这一步"
                    cancelText="不撤销"
                    onConfirm={() => takeBack(change.txn, `已撤销“${change.label}”`)}
                  >
                    <Button size="small" aria-label={`撤销 ${change.label}`}>
                      撤销
                    </Button>
                  </Popconfirm>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
