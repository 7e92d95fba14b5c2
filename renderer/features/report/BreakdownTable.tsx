// A table of the report: groups down, figures across, each number a way to its rows; with few columns last year stands beside.
import type { Breakdown } from '../../../shared/domain/report/figure'
import { groupsOn, hasLast } from '../../../shared/domain/report/tables'
import type { ReportCell, YearReport } from '../../../shared/domain/report/year-report'
import { LedgerHead } from '../../ui/LedgerHead'
import { FigureLink } from './FigureLink'

interface BreakdownTableProps {
  readonly breakdown: Breakdown
  readonly report: YearReport
}

export function BreakdownTable({ breakdown, report }: BreakdownTableProps) {
  const table = report.tables.find(({ key }) => key === breakdown.key)
  const groups = table ? groupsOn(breakdown, table) : []
  if (!table || groups.length === 0) return null
  const both = hasLast(breakdown)
  const heads = breakdown.columns.flatMap(({ label }) => (both ? [label, '上年'] : [label]))
  return (
    <div className="report-wide">
      <table className="ledger report-table" aria-label={breakdown.title}>
        <caption>{breakdown.title}</caption>
        <Heads head={breakdown.head} numbers={heads} />
        <tbody>
          {groups.map((group) => (
            <tr key={group.value}>
              <th scope="row">{group.label}</th>
              <Cells breakdown={breakdown} report={report} cells={group.cells} both={both} group={group} />
            </tr>
          ))}
          <tr className="report-sum">
            <th scope="row">合计</th>
            <Cells breakdown={breakdown} report={report} cells={table.total} both={both} />
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** 上年 stands once for each column: the head is keyed by its place. */
function Heads({ head, numbers }: { readonly head: string; readonly numbers: readonly string[] }) {
  if (!numbers.includes('上年')) return <LedgerHead words={[head]} numbers={numbers} rest={[]} />
  return (
    <thead>
      <tr>
        <th scope="col">{head}</th>
        {numbers.map((label, at) => (
          <th key={at} scope="col" className="number">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface CellsProps {
  readonly breakdown: Breakdown
  readonly report: YearReport
  readonly cells: readonly ReportCell[]
  readonly both: boolean
  readonly group?: { readonly value: string; readonly label: string }
}

function Cells({ breakdown, report, cells, both, group }: CellsProps) {
  const { year } = report
  return cells.flatMap((cell, at) => {
    const column = breakdown.columns[at]
    if (!column) return []
    const { figure, label } = column
    const within = group ? { breakdown: breakdown.key, group: group.value } : {}
    const link = (of: number, tally: ReportCell['now']) => (
      <FigureLink
        place={{ year: of, figure: figure.key, ...within }}
        tally={tally}
        unit={figure.unit}
        label={`${of} 年${breakdown.title} ${group?.label ?? '合计'} ${label}`}
      />
    )
    const now = (
      <td key={`${label} now`} className="number">
        {link(year, cell.now)}
      </td>
    )
    if (!both) return [now]
    return [
      now,
      <td key={`${label} last`} className="number quiet">
        {link(year - 1, cell.last)}
      </td>,
    ]
  })
}
