// Printing a batch: 财务版, 公示版, or for cash the 走访版, of the version in force, from exactly the lines that were final.
import { useRef, useState } from 'react'
import { Form, Radio } from 'antd'
import type { Row } from '../../data/office'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import { paySheetJob, type Edition } from './pay-sheet'
import { paySlipsJob } from './pay-slips'
import { readBatch } from './read-batch'

export function PaySheetPrint({ batch }: { readonly batch: Row }) {
  const [edition, setEdition] = useState<Edition | 'door'>('finance')
  const [purpose, setPurpose] = useState('送财务')
  const [receiver, setReceiver] = useState('')
  const people = useRef(0)
  const make = async () => {
    const paper = await readBatch(batch)
    people.current = new Set(paper.lines.map((line) => line.person)).size
    return edition === 'door' ? paySlipsJob(paper) : paySheetJob({ ...paper, edition })
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
      fileName={`${String(batch['number'])}—${editionNames[edition]}`}
      onMade={edition === 'finance' ? logged : nothing}
      missing={edition === 'finance' && purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="版本">
          <Radio.Group
            value={edition}
            onChange={(event) => setEdition(event.target.value as Edition | 'door')}
            options={[
              { value: 'finance', label: '财务版' },
              { value: 'public', label: '公示版（姓名、单位、荣誉）' },
              ...(batch['way'] === '现金' ? [{ value: 'door', label: '走访版（入户签收单，一人一张）' }] : []),
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

const editionNames = { finance: '财务版', public: '公示版', door: '走访版' } as const

const nothing = async (): Promise<void> => undefined
