// The people of a suggestion, one line each: where they stand, where they would go, and why.
import { memo, useState } from 'react'
import { Pagination } from 'antd'
import type { WholePlan } from '../../../../shared/domain/trips/read-plan'
import type { Change, CompareLine } from '../../../../shared/domain/trips/suggest/compare'
import { nameOf } from '../../../../shared/domain/trips/suggest/rows'
import type { RowId } from '../../../../shared/oplog/operation'

/** Lines of one page: nobody reads more at once, and of a large year a better list comes every second. */
const PAGE = 50

const words: Readonly<Record<Change, string>> = {
  in: '新安排',
  moved: '换批次',
  out: '移出',
  same: '不变',
  left: '未安排',
}

interface SuggestTableProps {
  readonly lines: readonly CompareLine[]
  readonly whole: WholePlan
}

export const SuggestTable = memo(function SuggestTable({ lines, whole }: SuggestTableProps) {
  const batches = new Map(whole.batches.map((batch) => [batch.id, String(batch['name'] ?? '')]))
  const named = (id: RowId | undefined): string => (id === undefined ? '' : (batches.get(id) ?? ''))
  const [asked, setPage] = useState(1)
  if (lines.length === 0) return <p className="quiet">没有这样的人。</p>
  const page = Math.min(asked, Math.ceil(lines.length / PAGE))
  return (
    <div className="plain-table">
      <table aria-label="建议名单">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">县（市、区）</th>
            <th scope="col" className="number">
              县内次序
            </th>
            <th scope="col">变动</th>
            <th scope="col">现在</th>
            <th scope="col">建议</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice((page - 1) * PAGE, page * PAGE).map(({ candidate, change, now, then, why }) => (
            <Line
              key={candidate.id}
              name={nameOf(candidate, whole.people)}
              county={whole.countyName(candidate['county'])}
              rank={String(candidate['countyRank'] ?? '')}
              change={words[change]}
              now={named(now)}
              then={named(then)}
              why={why()}
            />
          ))}
        </tbody>
      </table>
      <Pagination
        size="small"
        align="end"
        current={page}
        pageSize={PAGE}
        total={lines.length}
        showSizeChanger={false}
        hideOnSinglePage
        showTotal={(total) => `共 ${total} 人`}
        onChange={setPage}
      />
    </div>
  )
})

interface LineProps {
  readonly name: string
  readonly county: string
  readonly rank: string
  readonly change: string
  readonly now: string
  readonly then: string
  readonly why: string
}

/** Drawn again only where it says something else: of a thousand people a better list moves a few. */
const Line = memo(function Line({ name, county, rank, change, now, then, why }: LineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="whole">{county}</td>
      <td className="number">{rank}</td>
      <td className="whole">{change}</td>
      <td className="whole">{now}</td>
      <td className="whole">{then}</td>
      <td className="trip-why">{why}</td>
    </tr>
  )
})
