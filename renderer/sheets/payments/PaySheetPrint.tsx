// Printing a batch: 财务版 or 公示版 of the version in force, from exactly the lines that were final.
import { useRef, useState } from 'react'
import { Form, Radio } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { unpackLines, versionId, type FinalLine } from '../../../shared/domain/payments/final-lines'
import type { Fields } from '../../../shared/domain/field'
import { office } from '../../data/client'
import type { Row } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import { payDuties, paySheetJob, type Edition } from './pay-sheet'

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

async function readSheet(batch: Row, edition: Edition) {
  const version = Number(batch['version'] ?? 0)
  const final = batch['state'] !== 'drafting' && batch['state'] !== 'submitted' && version > 0
  const [lines, lists, name, account, subject] = await Promise.all([
    final ? finalOf(batch, version) : draftOf(batch),
    readLists(),
    officeName(),
    nameOf('fundAccount', batch['account']),
    nameOf('expenseSubject', batch['subject']),
  ])
  const units = new Map((lists['unit'] ?? []).map((unit) => [unit.id, String(unit['name'] ?? '')]))
  const [from, to] = [String(batch['from']).slice(0, 7), String(batch['to']).slice(0, 7)]
  return {
    office: name,
    title: String(batch['title'] ?? '') || `${name}${await nameOf('scheme', batch['scheme'])}发放表`,
    number: String(batch['number']),
    version: final ? version : 0,
    hash: lines.hash,
    basis: String(batch['basis'] ?? ''),
    account,
    subject,
    period: from === to ? from : `${from} 至 ${to}`,
    date: todayWords(),
    way: String(batch['way']),
    edition,
    lines: lines.lines,
    unitName: (id: string | undefined) => (id === undefined ? '' : (units.get(id) ?? '')),
    signers: signersLine(lists['signer'] ?? [], 'paySheet', payDuties, today()),
  }
}

interface Lines {
  readonly lines: readonly FinalLine[]
  readonly hash: string
}

async function finalOf(batch: Row, version: number): Promise<Lines> {
  const row = await office().row('batchVersion', versionId(batch.id, version))
  return { lines: unpackLines(row ?? undefined), hash: String(row?.['hash'] ?? '') }
}

/** What is being prepared may be printed to look at; the title says that it is not final. */
async function draftOf(batch: Row): Promise<Lines> {
  const rows = await office().find('payLine', 'batch', [batch.id])
  const taken = rows.filter((row) => row['verdict'] === 'in').sort(byOrder)
  return { lines: taken as unknown as readonly FinalLine[], hash: '' }
}

function byOrder(a: Fields, b: Fields): number {
  return String(a['order'] ?? '~') < String(b['order'] ?? '~') ? -1 : 1
}

async function nameOf(table: string, id: unknown): Promise<string> {
  return typeof id === 'string' ? String((await office().row(table, id))?.['name'] ?? '') : ''
}
