// 年检: the figures of a year counted from the registers, the rows of each a click away, and what only the accounts can tell.
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { inspectionFigures, type InspectionFigure } from '../../../shared/domain/association/inspection'
import { formatMoney } from '../../../shared/kernel/money'
import { useYearOfPage } from '../../registers/business-year'
import { ChildList } from '../../registers/ChildList'
import { useAll } from '../../registers/rows'
import { useFound } from '../../registers/useFound'
import { later } from '../../ui/later'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { useOnePanel } from '../../ui/useOnePanel'
import { YearInput } from '../../ui/YearInput'
import { FigureRows } from './FigureRows'
import { paths } from './paths'
import { Sides } from './Sides'

const InspectionPrint = later(() => import('../../sheets/association/prints').then((screen) => screen.InspectionPrint))

export function InspectionPage() {
  const [year, setYear] = useYearOfPage()
  const { panel, key, open, close } = useOnePanel<'print' | { readonly label: string }>()
  const figures = useFigures(year)
  const shown = typeof panel === 'object' ? figures.find(({ label }) => label === panel.label) : undefined
  return (
    <div className="page-with-panel">
      <PageFrame
        title="协会工作"
        now={`${year} 年年检数据，由各登记表推算`}
        tabs={
          <div className="bar">
            <Sides at={paths.inspection} />
          </div>
        }
        tools={
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open('print')}>
            打印年检数据表
          </Button>
        }
      >
        <div className="bar">
          <label>
            年检年度 <YearInput label="年检年度" year={year} onYear={setYear} />
          </label>
        </div>
        <div className="plain-table" style={{ overflow: 'auto', minHeight: 0 }}>
          <FigureTable figures={figures} onShow={(label) => open({ label })} />
          <h3>年检登记</h3>
          <ChildList table="inspection" newestBy="year" empty="报送年检后在这里登记日期、结论和财务报表上的数。" />
        </div>
      </PageFrame>
      {panel === 'print' ? (
        <SidePanel key={key} title="打印年检数据表" onClose={close}>
          <InspectionPrint year={year} />
        </SidePanel>
      ) : null}
      {shown ? (
        <SidePanel key={key} title={`${year} 年 · ${shown.label}`} onClose={close}>
          <FigureRows figure={shown} />
        </SidePanel>
      ) : null}
    </div>
  )
}

function useFigures(year: number): readonly InspectionFigure[] {
  return inspectionFigures(year, {
    members: useAll('member') ?? [],
    dues: useFound('due', 'year', [year]) ?? [],
    council: useAll('councilMember') ?? [],
    meetings: useAll('councilMeeting') ?? [],
    counties: useAll('countyAssociation') ?? [],
    studios: useAll('studio') ?? [],
  })
}

interface FigureTableProps {
  readonly figures: readonly InspectionFigure[]
  readonly onShow: (label: string) => void
}

function FigureTable({ figures, onShow }: FigureTableProps) {
  return (
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
        {figures.map(({ label, value, unit, rows }) => (
          <tr key={label}>
            <td>{label}</td>
            <td className="number">{`${unit === '元' ? formatMoney(value) : value.toLocaleString('zh-CN')} ${unit}`}</td>
            <td>
              <Button size="small" type="text" aria-label={`${label}的来源`} onClick={() => onShow(label)}>
                看 {rows.length} 条记录
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
