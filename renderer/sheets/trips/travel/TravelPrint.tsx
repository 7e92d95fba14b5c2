// 打印 of one batch on the road: which sheet, then preview and printer. No ID number, telephone or illness stands on any of them.
import { useState } from 'react'
import { Form, Radio } from 'antd'
import type { Row } from '../../../data/office'
import { PrintPanel } from '../../PrintPanel'
import { readTravel } from './read-travel'
import { travelSheets } from './travel-sheets'

export function TravelPrint({ batch }: { readonly batch: Row }) {
  const [kind, setKind] = useState('itinerary')
  const sheet = travelSheets.find((each) => each.kind === kind) ?? travelSheets[0]!
  return (
    <PrintPanel
      make={async () => sheet.job(await readTravel(String(batch['plan']), batch.id))}
      version={`${batch.id} ${sheet.kind}`}
      fileName={`${String(batch['name'])}${sheet.label}`}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={sheet.kind}
            onChange={(event) => setKind(String(event.target.value))}
            options={travelSheets.map((each) => ({ value: each.kind, label: each.label }))}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
