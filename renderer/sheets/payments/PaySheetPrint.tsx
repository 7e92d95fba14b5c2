// Printing a batch: 财务版 or 公示版 of the version in force, from exactly the lines that were final.
import { useRef, useState } from 'react'
import { Form, Radio } from 'antd'
import { profileId } from '../../../shared/domain/office/seed'
import { headOf, unpackHead, type FinalHead } from '../../../shared/domain/payments/final-head'
import { unpackLines, versionId, type FinalLine } from '../../../shared/domain/payments/final-lines'
import type { Fields } from '../../../shared/domain/field'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import { paySheetJob, type Edition, type PaySheet } from './pay-sheet'

export function PaySheetPrint({ batch }: { readonly batch: Row }) {
  const [edition, setEdition] = useState<Edition>('finance')
  const [purpose, setPurpose] = useState('送财务')
  const [receiver, setReceiver] = useState('')
  const people = useRef(0)
  const make = async () => {
    const sheet = await readSheet(batch, edition)
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

/** The version in force with its own words; while 编制中, what is being prepared, whose title says so. */
async function readSheet(batch: Row, edition: Edition): Promise<PaySheet> {
  const version = Number(batch['version'] ?? 0)
  const final = batch['state'] !== 'drafting' && batch['state'] !== 'submitted' && version > 0
  const row = final ? await office().row('batchVersion', versionId(batch.id, version)) : undefined
  const head = unpackHead(row)
  if (head) return { head, version, hash: String(row?.['hash'] ?? ''), edition, lines: unpackLines(row) }
  return { head: await draftHead(batch), version: 0, hash: '', edition, lines: await draftLines(batch) }
}

async function draftHead(batch: Row): Promise<FinalHead> {
  const one = async (table: string, id: unknown): Promise<Row | undefined> =>
    typeof id === 'string' ? office().row(table, id) : undefined
  const [profile, scheme, account, subject, units, signers] = await Promise.all([
    one('profile', profileId),
    one('scheme', batch['scheme']),
    one('fundAccount', batch['account']),
    one('expenseSubject', batch['subject']),
    office().all('unit'),
    office().all('signer'),
  ])
  return headOf(batch, { profile, scheme, account, subject, units, signers }, today())
}

async function draftLines(batch: Row): Promise<readonly FinalLine[]> {
  const rows = await office().find('payLine', 'batch', [batch.id])
  return rows.filter((row) => row['verdict'] === 'in').sort(byOrder) as unknown as readonly FinalLine[]
}

function byOrder(a: Fields, b: Fields): number {
  return String(a['order'] ?? '~') < String(b['order'] ?? '~') ? -1 : 1
}
