// 最近改动: everything anybody wrote on any PC, newest first, to be searched as an audit log; any step can be taken back on its own,
// whatever came after it (an import found to be wrong next week, peers.md §2.9: "undo of an import is a standing wish everywhere").
import { useState } from 'react'
import { Button, Popconfirm, Tag } from 'antd'
import dayjs from 'dayjs'
import type { Office, RecentOnly } from '../../data/office'
import { useReading } from '../../data/queries/reading'
import { useOffice } from '../../registers/source'
import { useTakeBack } from '../../registers/useTakeBack'
import { EmptyState } from '../../ui/EmptyState'
import { ChangesFilter } from './ChangesFilter'

/** As many as a person will look through at once. */
const step = 200

type Step = Awaited<ReturnType<Office['recent']>>[number]

export function ChangesSection() {
  const office = useOffice()
  const [only, setOnly] = useState<RecentOnly>({})
  const [shown, setShown] = useState(step)
  const { value: changes } = useReading(
    JSON.stringify([shown, only]),
    () => office.recent(shown, only),
    () => true,
  )
  const search = (next: RecentOnly): void => {
    setOnly(next)
    setShown(step)
  }
  const filtered = Object.keys(only).length > 0
  if (changes && changes.length === 0 && !filtered)
    return <EmptyState title="还没有改动">登记、修改、导入的每一步都会列在这里，可以单独撤销其中一步。</EmptyState>
  return (
    <>
      <h2>最近改动</h2>
      <p className="settings-lead">
        谁、何时、在哪台电脑、改了什么，全部留存，不能删改。可以单独撤销其中一步（例如整次导入）；之后又改过的内容保留并列出。
      </p>
      <ChangesFilter only={only} onChange={search} />
      {changes && changes.length === 0 ? <p className="quiet">没有符合条件的改动。</p> : null}
      {changes && changes.length > 0 ? <ChangesTable changes={changes} /> : null}
      {changes && changes.length >= shown ? (
        <div className="settings-bar">
          <Button onClick={() => setShown(shown + step)}>再看更早的 {step} 步</Button>
        </div>
      ) : null}
    </>
  )
}

function ChangesTable({ changes }: { readonly changes: readonly Step[] }) {
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">操作员</th>
          <th scope="col">改动</th>
          <th scope="col">电脑</th>
          <th scope="col" className="number">
            记录数
          </th>
          <th scope="col" />
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.txn}>
            <td style={{ whiteSpace: 'nowrap' }}>{dayjs(change.at).format('YYYY-MM-DD HH:mm')}</td>
            <td>{change.byName}</td>
            <td>{change.label}</td>
            <td>{change.device}</td>
            <td className="number">{change.rows.toLocaleString('zh-CN')}</td>
            <td className="ledger-tools">
              <TakeBack change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function TakeBack({ change }: { readonly change: Step }) {
  const takeBack = useTakeBack()
  if (change.undone) return <Tag>已撤销</Tag>
  if (change.final !== undefined) return <Tag title={change.final}>不可撤销</Tag>
  return (
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
  )
}
