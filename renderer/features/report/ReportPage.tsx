// 统计报告: the figures of a year beside the year before, by area; every number leads to the rows it counts.
import { Button, Select } from 'antd'
import { FileExcelOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { reportAreas } from '../../../shared/domain/report/areas'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { runningYear } from '../../registers/business-year'
import { later } from '../../ui/later'
import { Notice } from '../../ui/Notice'
import { PageFrame } from '../../ui/PageFrame'
import { SidePanel } from '../../ui/SidePanel'
import { ToolMenu } from '../../ui/ToolMenu'
import { useOnePanel } from '../../ui/useOnePanel'
import { AreaSection } from './AreaSection'
import { Charts } from './Charts'
import { useReport } from './useReport'
import { useReportYear } from './useReportYear'
import './report.css'

const ReportWorkbook = later(() => import('./ReportWorkbook').then((screen) => screen.ReportWorkbook))
const YearDocument = later(() => import('./YearDocument').then((screen) => screen.YearDocument))
const ReportPrint = later(() => import('../../sheets/report/ReportPrint').then((screen) => screen.ReportPrint))

type Panel = 'document' | 'workbook' | 'print'

const titles: Readonly<Record<Panel, string>> = {
  document: '年度工作报告',
  workbook: '年统计报告：导出 Excel',
  print: '年统计报告：打印、存 PDF',
}

/** The first year an office of this kind may ask for; earlier rows are history that nobody reports on. */
const FIRST_YEAR = 1990

export function ReportPage({ year: asked }: { readonly year?: string }) {
  const now = runningYear()
  const { year, ahead, choose } = useReportYear(asked)
  const { report, failure } = useReport(year)
  const { panel, key, open, close } = useOnePanel<Panel>()
  const years = Array.from({ length: now - FIRST_YEAR + 1 }, (_, at) => now - at)
  return (
    <div className="page-with-panel">
      <PageFrame
        title="统计报告"
        now={report ? <Now report={report} /> : '正在统计…'}
        tools={
          <>
            <Select
              aria-label="统计年度"
              value={year}
              options={years.map((value) => ({ value, label: `${value} 年` }))}
              onChange={choose}
            />
            <Tools open={open} disabled={!report} />
          </>
        }
      >
        {failure ? <Notice failure={failure} /> : null}
        {ahead === undefined ? null : (
          <Notice>
            {ahead} 年还没有开始，没有可统计的数字；这里是 {year} 年。
          </Notice>
        )}
        {report ? <Areas report={report} /> : null}
      </PageFrame>
      {panel && report ? (
        <SidePanel key={key} title={`${year} ${titles[panel]}`} onClose={close}>
          {panel === 'document' ? <YearDocument year={year} /> : null}
          {panel === 'workbook' ? <ReportWorkbook report={report} /> : null}
          {panel === 'print' ? <ReportPrint report={report} /> : null}
        </SidePanel>
      ) : null}
    </div>
  )
}

function Tools({ open, disabled }: { readonly open: (panel: Panel) => void; readonly disabled: boolean }) {
  const out = [
    { key: 'workbook', icon: <FileExcelOutlined />, label: '导出 Excel…', onClick: () => open('workbook') },
    { key: 'print', icon: <PrinterOutlined />, label: '打印、存 PDF…', onClick: () => open('print') },
  ]
  return (
    <>
      <ToolMenu items={out} label="导出和打印" disabled={disabled} />
      <Button
        type="primary"
        icon={<FileWordOutlined aria-hidden />}
        disabled={disabled}
        onClick={() => open('document')}
      >
        年度工作报告
      </Button>
    </>
  )
}

function Now({ report }: { readonly report: YearReport }) {
  const until = report.asOf.endsWith('-12-31') ? '全年' : `截至 ${report.asOf}`
  return (
    <>
      {report.year} 年 · {until}
      {report.closed ? ' · 已封账' : ''} · 点数字看是哪些记录，点 ⓘ 看怎么数的
    </>
  )
}

function Areas({ report }: { readonly report: YearReport }) {
  return (
    <div className="report">
      <nav className="report-areas" aria-label="统计范围">
        {reportAreas.map(({ key, label }) => (
          <button
            key={key}
            className="plain-button"
            onClick={() => document.getElementById(anchor(key))?.scrollIntoView()}
          >
            {label}
          </button>
        ))}
      </nav>
      <Charts report={report} />
      {reportAreas.map((area) => (
        <AreaSection key={area.key} id={anchor(area.key)} area={area} report={report} />
      ))}
    </div>
  )
}

const anchor = (area: string): string => `report-${area}`
