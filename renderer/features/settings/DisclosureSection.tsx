// 导出与查看登记: what left the office, to whom and why, newest first (office-practice.md 13a). Nobody can remove a line here.
import { useMemo, useState } from 'react'
import { Input, Pagination, Tag } from 'antd'
import dayjs from 'dayjs'
import type { Row } from '../../data/office'
import { EmptyState } from '../../ui/EmptyState'
import { useAll } from '../../registers/rows'
import { clearing } from '../../ui/clearing'

const pageSize = 50

export function DisclosureSection() {
  const rows = useAll('exportLog')
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const found = useMemo(() => newestFirst(rows ?? []).filter((row) => matches(row, text)), [rows, text])
  if (rows && rows.length === 0) {
    return (
      <EmptyState title="还没有导出或查看记录">
        导出名单、打印完整信息、显示完整号码时，谁、何时、给谁、几人、哪些字段会记在这里。
      </EmptyState>
    )
  }
  return (
    <>
      <h2>导出与查看登记</h2>
      <p className="settings-lead">每次导出名单、打印完整信息、显示完整号码都登记在此，不能删改。</p>
      <div className="settings-bar">
        <Input.Search
          placeholder="按用途、接收方、内容查找"
          aria-label="查找登记"
          allowClear={clearing}
          value={text}
          onChange={(event) => (setText(event.target.value), setPage(1))}
          style={{ width: 300 }}
        />
        <span className="settings-count">{found.length.toLocaleString('zh-CN')} 条</span>
      </div>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">方式</th>
            <th scope="col">内容</th>
            <th scope="col">用途</th>
            <th scope="col">接收方</th>
            <th scope="col" className="number">
              人数
            </th>
            <th scope="col">字段</th>
          </tr>
        </thead>
        <tbody>
          {found.slice((page - 1) * pageSize, page * pageSize).map((row) => (
            <tr key={row.id}>
              <td style={{ whiteSpace: 'nowrap' }}>{timeOf(row)}</td>
              <td>
                {words(row, 'kind')} {row['full'] === true ? <Tag color="gold">完整</Tag> : null}
              </td>
              <td>{words(row, 'what')}</td>
              <td>{words(row, 'purpose')}</td>
              <td>{words(row, 'receiver')}</td>
              <td className="number">{words(row, 'people')}</td>
              <td>{words(row, 'fields')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.length > pageSize ? (
        <Pagination
          current={page}
          pageSize={pageSize}
          total={found.length}
          onChange={setPage}
          showSizeChanger={false}
          style={{ marginTop: 12 }}
        />
      ) : null}
    </>
  )
}

function newestFirst(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => (words(a, 'at') < words(b, 'at') ? 1 : -1))
}

function matches(row: Row, text: string): boolean {
  const wanted = text.trim()
  return (
    wanted === '' ||
    ['kind', 'what', 'purpose', 'receiver', 'fields'].some((field) => words(row, field).includes(wanted))
  )
}

function timeOf(row: Row): string {
  const at = words(row, 'at')
  return at === '' ? '' : dayjs(at).format('YYYY-MM-DD HH:mm')
}

function words(row: Row, field: string): string {
  const value = row[field]
  return value === undefined || value === null ? '' : String(value)
}
