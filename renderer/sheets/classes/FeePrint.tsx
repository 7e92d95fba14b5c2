// 打印 of 《课酬（劳务费）发放表》 for the ticked lines: full numbers for finance, with a purpose that is logged.
import { useRef, useState } from 'react'
import { Form } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import type { SheetJob } from '../page-model'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, todayWords } from '../roster/read'
import { feeDuties, feeJob } from './fee-sheet'

interface Options {
  readonly purpose: string
  readonly receiver: string
}

export function FeePrint({ fees }: { readonly fees: readonly RowId[] }) {
  const [options, setOptions] = useState<Options>({ purpose: '送财务', receiver: '' })
  const people = useRef(0)
  const make = async (): Promise<SheetJob> => {
    const rows = await office().rows('teachingFee', fees)
    const [teachers, classes, signers] = await Promise.all([
      office().rows('classTeacher', [...new Set(rows.map((row) => String(row['teacher'])))]),
      office().rows('trainingClass', [...new Set(rows.map((row) => String(row['class'])))]),
      office().all('signer'),
    ])
    people.current = teachers.length
    const named = (list: typeof rows, id: unknown) => list.find((row) => row.id === id) ?? { id: String(id) }
    return feeJob({
      office: await officeName(),
      date: todayWords(),
      lines: rows.map((fee) => ({ fee, teacher: named(teachers, fee['teacher']), of: named(classes, fee['class']) })),
      signers: signersLine(signers, 'teachingFee', feeDuties, today()),
    })
  }
  const logged = () =>
    logPaper({ what: '课酬（劳务费）发放表', ...options, people: people.current, fields: ['身份证号', '银行账号'] })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([fees, options])}
      fileName="课酬（劳务费）发放表"
      onMade={logged}
      missing={options.purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <PurposeFields
          purpose={options.purpose}
          receiver={options.receiver}
          onChange={(part) => setOptions({ ...options, ...part })}
        />
      </Form>
    </PrintPanel>
  )
}
