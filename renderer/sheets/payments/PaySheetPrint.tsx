// Printing a batch: 财务版 or 公示版 of the version in force, from exactly the lines that were final.
import { useRef, useState } from 'react'
import { Form, Radio } from 'antd'
import type { Row } from '../../data/office'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import { paySheetJob, type Edition } from './pay-sheet'
import { readBatch } from './read-batch'

export function PaySheetPrint({ batch }: { readonly batch: Row }) {
  const [edition, setEdition] = useState<Edition>('finance')
  const [purpose, setPurpose] = useState('送财务')
  const [receiver, setReceiver] = useState('')
  const people = useRef(0)
  const make = async () => {
    const sheet = { ...(await readBatch(batch)), edition }
    people.current = new Set(sheet.lines.map((line) => line.person)).size
    return paySheetJob(sheet)
  }
  const logged = () =>
    logPaper({
      what: `发放表 ${String(batch['number'])}`,
      purpose,
      receiver,
      people: people.current,
      fields: ['身份证号', '银行账号', '金额'],
    })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([edition, purpose, receiver, batch['version'], batch['state']])}
      fileName={`${String(batch['number'])}—${edition === 'public' ? '公示版' : '财务版'}`}
      onMade={edition === 'finance' ? logged : nothing}
      missing={edition === 'finance' && purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="版本">
          <Radio.Group
            value={edition}
            onChange={(event) => setEdition(event.target.value as Edition)}
            options={[
              { value: 'finance', label: '财务版' },
              { value: 'public', label: '公示版（姓名、单位、荣誉）' },
            ]}
          />
        </Form.Item>
        {edition === 'finance' ? (
          <PurposeFields
            purpose={purpose}
            receiver={receiver}
            onChange={(part) => {
              if (part.purpose !== undefined) setPurpose(part.purpose)
              if (part.receiver !== undefined) setReceiver(part.receiver)
            }}
          />
        ) : null}
      </Form>
    </PrintPanel>
  )
}

const nothing = async (): Promise<void> => undefined
