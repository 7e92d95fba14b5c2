// 打印、存 PDF of a year: the working report as its Word template says it, or all figures and tables.
import { useState } from 'react'
import { Form, Radio } from 'antd'
import type { YearReport } from '../../../shared/domain/report/year-report'
import { orThrow } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import { fillDocx } from '../../papers/documents/fill-docx'
import { readDocx } from '../../papers/documents/read-docx'
import { reportFacts } from '../../papers/documents/report-facts'
import { templateId, templateOf } from '../../papers/documents/templates'
import { PrintPanel } from '../PrintPanel'
import { officeName, todayWords } from '../roster/read'
import { tablesJob } from './tables-sheet'
import { textJob } from './text-sheet'

type What = 'text' | 'tables'

const names: Readonly<Record<What, string>> = { text: '年度工作报告', tables: '年统计表' }

export function ReportPrint({ report }: { readonly report: YearReport }) {
  const [what, setWhat] = useState<What>('text')
  const fileName = `${report.year}${names[what]}`
  const make = async () => {
    const name = await officeName()
    if (what === 'tables') return tablesJob(report, name)
    const own = await office().row('exportTemplate', templateId('yearReport'))
    const template = orThrow(await templateOf('yearReport', own))
    const filled = orThrow(fillDocx(template, reportFacts(report, name, todayWords())))
    return textJob(readDocx(filled), fileName, name)
  }
  return (
    <PrintPanel make={make} version={`${what} ${JSON.stringify(report.figures)}`} fileName={fileName}>
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="内容">
          <Radio.Group
            value={what}
            onChange={(event) => setWhat(event.target.value as What)}
            options={[
              { value: 'text', label: '年度工作报告（正文，同 Word 模板）' },
              { value: 'tables', label: '统计表（全部数字和表）' },
            ]}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
