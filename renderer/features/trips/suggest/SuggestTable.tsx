// The people of a suggestion, one line each: where they stand, where they would go, and why.
import type { WholePlan } from '../../../../shared/domain/trips/read-plan'
import type { Change, CompareLine } from '../../../../shared/domain/trips/suggest/compare'
import { nameOf } from '../../../../shared/domain/trips/suggest/rows'
import type { RowId } from '../../../../shared/oplog/operation'

const words: Readonly<Record<Change, string>> = {
  in: '新安排',
  moved: '换批次',
  out: '移出',
  same: '不变',
  left: '未安排',
}

export function SuggestTable({ lines, whole }: { readonly lines: readonly CompareLine[]; readonly whole: WholePlan }) {
  const batches = new Map(whole.batches.map((batch) => [batch.id, String(batch['name'] ?? '')]))
  const named = (id: RowId | undefined): string => (id === undefined ? '' : (batches.get(id) ?? ''))
  if (lines.length === 0) return <p className="quiet">没有这样的人。</p>
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
          {lines.map(({ candidate, change, now, then, why }) => (
            <tr key={candidate.id}>
              <th scope="row">{nameOf(candidate, whole.people)}</th>
              <td className="whole">{whole.countyName(candidate['county'])}</td>
              <td className="number">{String(candidate['countyRank'] ?? '')}</td>
              <td className="whole">{words[change]}</td>
              <td className="whole">{named(now)}</td>
              <td className="whole">{named(then)}</td>
              <td className="trip-why">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
