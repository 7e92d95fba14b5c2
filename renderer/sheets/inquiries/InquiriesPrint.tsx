// Printing 来信来访: the slip of one matter, a 转办单, and the register of a period. What says what somebody told is logged with its purpose.
import { useState } from 'react'
import { Checkbox, Form, Input } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, todayWords } from '../roster/read'
import { dateWords } from '../words'
import { callSheetJob } from './call-sheet'
import { inquiryRegisterJob, registerDuties } from './inquiry-register'
import { readInquiry, readPeriod, readTransfer } from './read-inquiries'
import { transferSheetJob } from './transfer-sheet'

const told = ['姓名', '联系电话', '反映内容', '处理情况（答复）'] as const

interface OneProps {
  readonly id: RowId
  readonly number: string
  readonly person?: RowId
}

/** 来电来访登记表 of one matter. */
export function CallSheetPrint({ id, number, person }: OneProps) {
  const make = async () => callSheetJob({ ...(await readInquiry(id)), office: await officeName() })
  return (
    <LoggedPrint
      make={make}
      version={id}
      what={`来电来访登记表 ${number}`}
      purpose="来信来访办理"
      {...(person ? { person } : {})}
    />
  )
}

/** 转办单 with its receipt. */
export function TransferPrint({ id, number, person }: OneProps) {
  const make = async () => transferSheetJob({ ...(await readTransfer(id)), office: await officeName() })
  return (
    <LoggedPrint
      make={make}
      version={id}
      what={`转办单 ${number}`}
      purpose="来信来访转办"
      {...(person ? { person } : {})}
    />
  )
}

interface LoggedProps {
  readonly make: Parameters<typeof PrintPanel>[0]['make']
  readonly version: string
  readonly what: string
  readonly purpose: string
  readonly person?: RowId
}

function LoggedPrint({ make, version, what, purpose: usual, person }: LoggedProps) {
  const [asked, setAsked] = useState({ purpose: usual, receiver: '' })
  const logged = () => logPaper({ what, ...asked, people: 1, fields: told, ...(person ? { person } : {}) })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([version, asked])}
      fileName={what}
      onMade={logged}
      missing={asked.purpose.trim() === '' ? '含个人信息，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <PurposeFields {...asked} onChange={(part) => setAsked((before) => ({ ...before, ...part }))} />
      </Form>
    </PrintPanel>
  )
}

interface Options {
  readonly from: string
  readonly to: string
  readonly full: boolean
  readonly purpose: string
  readonly receiver: string
}

/** 来电来访登记簿 of a period. */
export function InquiryRegisterPrint() {
  const [options, setOptions] = useState<Options>(() => ({
    from: `${today().slice(0, 4)}-01-01`,
    to: today(),
    full: false,
    purpose: '来信来访台账存档',
    receiver: '',
  }))
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const { from, to, full, purpose, receiver } = options
  const [count, setCount] = useState(0)
  const make = async () => {
    const inquiries = await readPeriod(from, to)
    setCount(inquiries.length)
    return inquiryRegisterJob({
      inquiries,
      office: await officeName(),
      period: `${dateWords(from)}至${dateWords(to)}`,
      date: todayWords(),
      signers: signersLine(await office().all('signer'), 'inquiryRegister', registerDuties, today()),
      full,
    })
  }
  const logged = async () => {
    if (full)
      await logPaper({ what: `来电来访登记簿 ${from} 至 ${to}`, purpose, receiver, people: count, fields: told })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify(options)}
      fileName={`来电来访登记簿 ${from} 至 ${to}`}
      onMade={logged}
      missing={missingOf(options)}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="从" htmlFor="inquiries-from">
          <Input id="inquiries-from" value={from} onChange={(event) => change({ from: event.target.value })} />
        </Form.Item>
        <Form.Item label="到" htmlFor="inquiries-to">
          <Input id="inquiries-to" value={to} onChange={(event) => change({ to: event.target.value })} />
        </Form.Item>
        <Form.Item>
          <Checkbox checked={full} onChange={(event) => change({ full: event.target.checked })}>
            印上反映内容、答复和完整电话（内部资料）
          </Checkbox>
        </Form.Item>
        {full ? <PurposeFields purpose={purpose} receiver={receiver} onChange={change} /> : null}
      </Form>
    </PrintPanel>
  )
}

function missingOf({ from, to, full, purpose }: Options): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}$/u
  if (!day.test(from) || !day.test(to)) return '起止日期请写到日，如 2026-01-01'
  if (to < from) return '止不能早于起'
  return full && purpose.trim() === '' ? '含个人信息，请先填写用途' : undefined
}
