// 打印理事会名册: which term, with or without those who left, then preview and printer. No telephone and no ID stands on it.
import { useState } from 'react'
import { Checkbox, Form, InputNumber } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import { office } from '../../data/client'
import { PrintPanel } from '../PrintPanel'
import { councilJob } from './council-sheet'
import { readCommon } from './read-association'

/** `newest` is the term that stands in the form at first. */
export function CouncilPrint({ newest }: { readonly newest: number }) {
  const [term, setTerm] = useState(newest)
  const [left, setLeft] = useState(false)
  const make = async () => {
    const [found, common] = await Promise.all([office().find('councilMember', 'term', [term]), readCommon()])
    const council = left ? found : found.filter((row) => row['leftOn'] === undefined)
    if (council.length === 0)
      throw new FailureError({ code: 'council.none', message: `第 ${term} 届理事会还没有登记成员，请核对届次。` })
    return councilJob({ ...common, term, council })
  }
  return (
    <PrintPanel make={make} version={JSON.stringify([term, left])} fileName={`第${term}届理事会名册`}>
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="届次" htmlFor="print-council-term">
          <InputNumber
            id="print-council-term"
            min={1}
            max={99}
            value={term}
            onChange={(value) => setTerm(value ?? term)}
          />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={left} onChange={(event) => setLeft(event.target.checked)}>
            包括届满之前离任的
          </Checkbox>
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
