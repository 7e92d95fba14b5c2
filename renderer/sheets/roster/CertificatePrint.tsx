// Printing a certificate that was issued, and its 开具登记簿. A certificate printed again is the stored PDF, counted as 补打.
import { useState } from 'react'
import { Form, Input } from 'antd'
import { servedBetween, withHours } from '../../../shared/domain/activities/served'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { paidBetween } from '../../../shared/domain/payments/ledger'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { hoursCertificateJob } from '../activities/hours-certificate'
import { certificateRegisterJob } from './certificate-register'
import { identityCertificateJob } from './identity-certificate'
import { paymentCertificateJob } from './payment-certificate'
import { schoolingCertificateJob } from './schooling-certificate'
import type { SheetJob } from '../page-model'
import type { Lists } from '../words'
import { officeName, readLists, readPerson, todayWords } from './read'

export interface CertificatePrintProps {
  readonly certificate: RowId
  readonly number: string
  /** Keeps the job's id with the certificate, so that 补打 finds the stored PDF. */
  readonly onMade?: (job: { readonly job: string }) => Promise<void>
}

/** An issued certificate: 《劳动模范身份（荣誉）证明》, 发放证明, 志愿服务时长证明 or 《劳模子女入学情况证明》. */
export function CertificatePrint({ certificate, number, onMade }: CertificatePrintProps) {
  const make = async () => {
    const row = await office().row('certificate', certificate)
    if (!row) throw new FailureError({ code: 'sheet.gone', message: '这份证明已被删除，没有可打印的内容。' })
    const [{ person, honours }, lists, unit] = await Promise.all([
      readPerson(String(row['person'])),
      readLists(),
      officeName(),
    ])
    if (row['kind'] === 'payment') return paymentPaper(row, person, lists, unit)
    if (row['kind'] === 'hours') return hoursPaper(row, person, lists, unit)
    if (row['kind'] === 'schooling') return schoolingPaper(row, person, honours, lists, unit)
    return identityCertificateJob({ certificate: row, person, honours, office: unit }, lists)
  }
  return <PrintPanel make={make} version={certificate} fileName={`证明 ${number}`} {...(onMade ? { onMade } : {})} />
}

async function schoolingPaper(
  certificate: Row,
  person: Row,
  honours: readonly Row[],
  lists: Lists,
  unit: string,
): Promise<SheetJob> {
  const of = await office().row('privilegeCase', String(certificate['case']))
  if (!of)
    throw new FailureError({ code: 'sheet.gone', message: '这件优待事项已被删除，没有可证明的内容。可在回收站恢复。' })
  return schoolingCertificateJob({ certificate, person, honours, office: unit, of }, lists)
}

async function paymentPaper(certificate: Row, person: Row, lists: Lists, unit: string): Promise<SheetJob> {
  const [paid, schemes] = await Promise.all([office().children('ledgerEntry', person.id), office().all('scheme')])
  const entries = paidBetween(paid, String(certificate['paidFrom']), String(certificate['paidTo'])) as readonly Row[]
  const names = new Map<unknown, string>(schemes.map((scheme) => [scheme.id, String(scheme['name'] ?? '')]))
  const schemeName = (id: unknown): string => names.get(id) ?? '（已删除的项目）'
  return paymentCertificateJob({ certificate, person, entries, schemeName, office: unit }, lists)
}

async function hoursPaper(certificate: Row, person: Row, lists: Lists, unit: string): Promise<SheetJob> {
  const rows = await office().children('participation', person.id)
  const activities = await office().rows(
    'activity',
    rows.map((row) => String(row['activity'])),
  )
  const span = [String(certificate['paidFrom']), String(certificate['paidTo'])] as const
  const services = withHours(servedBetween(rows, activities, ...span))
  return hoursCertificateJob({ certificate, person, services, office: unit }, lists)
}

const registerDuties = ['经办', '复核', '负责人']

/** 证明开具登记簿 of one year. */
export function CertificateRegisterPrint() {
  const [year, setYear] = useState(today().slice(0, 4))
  const make = async () => {
    const issued = (await office().all('certificate')).filter((row) => String(row['issuedOn'] ?? '').startsWith(year))
    const ids = [...new Set(issued.map((row) => String(row['person'] ?? '')))]
    const people = new Map((await office().rows('person', ids)).map((row) => [row.id, row]))
    const lines = issued.map((certificate) => ({ certificate, person: people.get(String(certificate['person'])) }))
    const signers = signersLine(await office().all('signer'), 'certificateRegister', registerDuties, today())
    return certificateRegisterJob(lines, await officeName(), `${year}年`, todayWords(), signers)
  }
  return (
    <PrintPanel
      make={make}
      version={year}
      fileName={`证明开具登记簿 ${year}`}
      missing={/^\d{4}$/.test(year) ? undefined : '请填写四位年份'}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="年度" htmlFor="print-year">
          <Input id="print-year" maxLength={4} value={year} onChange={(event) => setYear(event.target.value)} />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}
