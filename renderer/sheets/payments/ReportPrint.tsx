// Printing a 人员增减变动表: it carries full numbers, so purpose and receiver are asked and logged.
import { useState } from 'react'
import { Form } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { unpack, type ReportChange } from '../../../shared/domain/payments/report'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, todayWords } from '../roster/read'
import { reportDuties, reportSheetJob } from './report-sheet'

export function ReportPrint({ report }: { readonly report: Row }) {
  const [purpose, setPurpose] = useState('报送人员增减变动')
  const [receiver, setReceiver] = useState(String(report['receiver'] ?? ''))
  const changes = unpack<ReportChange>(report['changes'])
  const month = String(report['month'] ?? '')
  const count = (field: string): number => Number(report[field] ?? 0)
  const make = async () => {
    const [name, scheme, signers] = await Promise.all([
      officeName(),
      office().row('scheme', String(report['scheme'])),
      office().all('signer'),
    ])
    return reportSheetJob({
      title: `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月${String(scheme?.['name'] ?? '')}`,
      office: name,
      receiver: String(report['receiver'] ?? ''),
      counts: `期初 ${count('opening')} 人　增 ${count('added')} 人　减 ${count('stopped')} 人　期末 ${count('people')} 人`,
      changes,
      date: todayWords(),
      signers: signersLine(signers, 'paySheet', reportDuties, today()),
    })
  }
  const logged = () =>
    logPaper({
      what: `人员增减变动表 ${month}`,
      purpose,
      receiver,
      people: changes.length,
      fields: ['姓名', '身份证号', '享受待遇级别'],
    })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([report['changes'], purpose, receiver])}
      fileName={`人员增减变动表 ${month}`}
      onMade={logged}
      missing={purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <PurposeFields
          purpose={purpose}
          receiver={receiver}
          onChange={(part) => {
            if (part.purpose !== undefined) setPurpose(part.purpose)
            if (part.receiver !== undefined) setReceiver(part.receiver)
          }}
        />
      </Form>
    </PrintPanel>
  )
}
