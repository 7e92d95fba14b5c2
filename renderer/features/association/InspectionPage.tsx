// 年检: the figures of a year counted from the registers, the rows of each a click away, and what only the accounts can tell.
import { useState } from 'react'
import { Button, InputNumber } from 'antd'
import { inspectionFigures, type InspectionFigure } from '../../../shared/domain/association/inspection'
import { formatMoney } from '../../../shared/kernel/money'
import { ChildList } from '../../registers/ChildList'
import { useAll } from '../../registers/rows'
import { useTable } from '../../registers/source'
import { shownTitle } from '../../../shared/domain/masking'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { paths } from './paths'
import { Sides } from './Sides'

export function InspectionPage() {
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [shown, setShown] = useState<InspectionFigure>()
  const rows = {
    members: useAll('member') ?? [],
    dues: useAll('due') ?? [],
    council: useAll('councilMember') ?? [],
    meetings: useAll('councilMeeting') ?? [],
    counties: useAll('countyAssociation') ?? [],
    studios: useAll('studio') ?? [],
  }
  const figures = inspectionFigures(year, rows)
  return (
    <div className="page-with-panel">
      <PageFrame title="协会工作" now={`${year} 年年检数据，由各登记表推算`} tools={<Sides at={paths.inspection} />}>
        <div className="bar">
          <label>
            年检年度{' '}
            <InputNumber
              aria-label="年检年度"
              min={1980}
              max={2100}
              value={year}
              onChange={(value) => setYear(value ?? year)}
            />
          </label>
        </div>
        <div className="plain-table" style={{ overflow: 'auto', minHeight: 0 }}>
          <table aria-label="年检数据" style={{ maxWidth: 640 }}>
            <thead>
              <tr>
                <th scope="col">项目</th>
                <th scope="col" className="number">
                  数字
                </th>
                <th scope="col">来源</th>
              </tr>
            </thead>
            <tbody>
              {figures.map((figure) => (
                <tr key={figure.label}>
                  <td>{figure.label}</td>
                  <td className="number">{figure.money ? `${formatMoney(figure.value)} 元` : figure.value}</td>
                  <td>
                    <Button
                      size="small"
                      type="text"
                      aria-label={`${figure.label}的来源`}
                      onClick={() => setShown(figure)}
                    >
                      看 {figure.rows.length} 条记录
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>年检登记</h3>
          <ChildList table="inspection" newestBy="year" empty="报送年检后在这里登记日期、结论和财务报表上的数。" />
        </div>
      </PageFrame>
      {shown ? (
        <SidePanel title={`${year} 年 · ${shown.label}`} onClose={() => setShown(undefined)}>
          <FigureRows figure={shown} names={new Map(rows.members.map((row) => [row.id, String(row['name'])]))} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function FigureRows({
  figure,
  names,
}: {
  readonly figure: InspectionFigure
  readonly names: ReadonlyMap<string, string>
}) {
  const table = useTable(figure.table)
  if (figure.rows.length === 0) return <p className="quiet">没有记录。</p>
  return (
    <ol>
      {figure.rows.map((row) => (
        <li key={row.id}>
          {figure.table === 'due'
            ? `${names.get(String(row['member'])) ?? ''}　${formatMoney(Number(row['paid'] ?? 0))} / ${formatMoney(Number(row['amount'] ?? 0))} 元`
            : shownTitle(table, row)}
        </li>
      ))}
    </ol>
  )
}
