// 导出 Excel: all figures and tables of the year, a sheet each. Only counts and sums leave, nobody is named.
import { Button } from 'antd'
import { FileExcelOutlined } from '@ant-design/icons'
import { profileId } from '../../../shared/domain/office/seed'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { ok } from '../../../shared/kernel/result'
import { startExportDesk } from '../../exporting/export-client'
import { yearTables } from '../../exporting/year-tables'
import { usePaperTrail } from '../../exporting/usePaperTrail'
import { useRow } from '../../registers/rows'
import { useCatalogue } from '../../registers/source'
import { Notice } from '../../ui/Notice'
import { useStep } from '../../ui/useStep'

export function ReportWorkbook({ report }: { readonly report: YearReport }) {
  const catalogue = useCatalogue()
  const trail = usePaperTrail()
  const office = String(useRow('profile', profileId)?.['name'] ?? '')
  const step = useStep()
  const save = async () => {
    const client = startExportDesk(catalogue)
    try {
      const tables = yearTables(report, office)
      const name = `${report.year}年统计报告`
      const saved = await trail(`${name}.xlsx`, await client.desk.book(tables), {
        kind: '导出',
        what: name,
        purpose: '年度统计',
        receiver: '',
        people: 0,
        fields: ['合计人数', '合计金额'],
        full: false,
      })
      return saved.ok ? ok(saved.value ? `已保存：${name}.xlsx` : '') : saved
    } finally {
      client.stop()
    }
  }
  return (
    <>
      <p className="quiet">
        一个工作簿：第一张是全部数字（本年、上年、增减、口径），后面一张表一页。只有人数和金额，没有姓名。
      </p>
      <Button
        type="primary"
        icon={<FileExcelOutlined aria-hidden />}
        loading={step.busy}
        onClick={() => void step.run(save, (said) => said)}
      >
        导出工作簿
      </Button>
      {step.failure ? <Notice failure={step.failure} /> : null}
      {step.said ? <Notice>{step.said}</Notice> : null}
    </>
  )
}
