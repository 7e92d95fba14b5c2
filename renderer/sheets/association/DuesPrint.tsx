// 打印会费收缴表: which year, then preview and printer. No telephone and no ID stands on it.
import { useState } from 'react'
import { Form } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import { YearInput } from '../../ui/YearInput'
import { PrintPanel } from '../PrintPanel'
import { duesJob } from './dues-sheet'
import { readCommon } from './read-association'

/** `shown` is the year that the page shows. */
export function DuesPrint({ shown }: { readonly shown: number }) {
  const [year, setYear] = useState(shown)
  const make = async () => {
    const [dues, members, common] = await Promise.all([
      office().find('due', 'year', [year]),
      office().all('member'),
      readCommon(),
    ])
    if (dues.length === 0)
      throw new FailureError({ code: 'dues.none', message: `${year} 年还没有会费，请先在“会费”里生成。` })
    const known = new Map(members.map((row) => [row.id, row]))
    return duesJob({ ...common, year, dues, members: known })
  }
  return (
    <PrintPanel make={make} version={String(year)} fileName={`${year}年度会费收缴表`}>
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="会费年度" htmlFor="print-dues-year">
          <YearInput id="print-dues-year" year={year} onYear={setYear} />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
