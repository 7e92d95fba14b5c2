// Printing 参保人员名单 of one policy: whole ID numbers and telephones, so each print is logged with whom it went to.
import { useState } from 'react'
import { Form, Select } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { useAll } from '../../registers/rows'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import { insuranceDuties, insuredListJob, type InsurancePaper } from './insurance-sheet'
import { peopleOf } from './read-people'

export function InsurancePrint() {
  const policies = [...(useAll('insurancePolicy') ?? [])].sort((a, b) =>
    String(a['from']) < String(b['from']) ? 1 : -1,
  )
  const [chosen, setChosen] = useState<RowId>()
  const [purpose, setPurpose] = useState('投保')
  const [receiver, setReceiver] = useState<string>()
  const policy = policies.find(({ id }) => id === chosen) ?? policies[0]
  const sentTo = receiver ?? String(policy?.['insurer'] ?? '')
  const name = String(policy?.['name'] ?? '')
  const logged = async () => {
    const { lines } = await readInsured(policy)
    const fields = ['姓名', '身份证号', '联系电话', '单位']
    await logPaper({ what: `参保人员名单：${name}`, purpose, receiver: sentTo, people: lines.length, fields })
  }
  const missing = policy === undefined ? '还没有保单' : purpose.trim() === '' ? '含个人信息，请先填写用途' : undefined
  return (
    <PrintPanel
      make={async () => insuredListJob(await readInsured(policy))}
      version={JSON.stringify([policy?.id, purpose, sentTo])}
      fileName={`${name}参保人员名单`}
      onMade={logged}
      missing={missing}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="保单" htmlFor="print-insurance-policy">
          <Select
            id="print-insurance-policy"
            value={policy?.id ?? null}
            onChange={setChosen}
            options={policies.map((row) => ({ value: row.id, label: String(row['name']) }))}
          />
        </Form.Item>
        <PurposeFields
          purpose={purpose}
          receiver={sentTo}
          onChange={(part) => {
            if (part.purpose !== undefined) setPurpose(part.purpose)
            if (part.receiver !== undefined) setReceiver(part.receiver)
          }}
        />
        <p className="quiet">已退保的不在名单上。</p>
      </Form>
    </PrintPanel>
  )
}

/** Throws FailureError `sheet.empty` where there is no policy. */
async function readInsured(policy: Row | undefined): Promise<InsurancePaper> {
  if (!policy) throw new FailureError({ code: 'sheet.empty', message: '还没有保单，没有可打印的内容。' })
  const rows = await office().find('insurance', 'policy', [policy.id])
  const [lines, lists, name] = await Promise.all([peopleOf(rows), readLists(), officeName()])
  const signers = signersLine(lists['signer'] ?? [], 'insurance', insuranceDuties, today())
  return { office: name, date: todayWords(), policy, lines, lists, signers }
}
