// 打印 of a campaign or a team: which sheet, then preview and printer. Sheets with telephones, addresses or full numbers are logged.
import { useRef, useState } from 'react'
import { Checkbox, Form, Radio } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import type { SheetJob } from '../page-model'
import { briefsJob } from './brief'
import { handOverJob } from './hand-over-sheet'
import { readBriefs, readContacts, readVisits, type VisitPaper, type VisitsOf } from './read-visits'
import { routeJob } from './route'
import { signListDuties, signListJob } from './sign-list'
import { slipsJob } from './slips'
import { visitRegisterDuties, visitRegisterJob } from './visit-register'

type Kind = 'route' | 'brief' | 'slips' | 'handOver' | 'signList' | 'register'

const sheets: readonly { readonly kind: Kind; readonly label: string; readonly team?: true; readonly secret?: true }[] =
  [
    { kind: 'route', label: '走访路线表', team: true, secret: true },
    { kind: 'brief', label: '走访对象基本情况（每人一页）', secret: true },
    { kind: 'slips', label: '慰问金（品）签收单（入户，一人一张）' },
    { kind: 'handOver', label: '慰问金领用交接单', team: true },
    { kind: 'signList', label: '慰问金（品）签领表（集中发放）' },
    { kind: 'register', label: '走访慰问登记表' },
  ]

interface Options {
  readonly kind: Kind
  readonly both: boolean
  readonly full: boolean
  readonly purpose: string
  readonly receiver: string
}

export function VisitsPrint({ of }: { readonly of: VisitsOf }) {
  const isTeam = 'team' in of
  const offered = sheets.filter((sheet) => isTeam || !sheet.team)
  const [options, setOptions] = useState<Options>({
    kind: offered[0]?.kind ?? 'slips',
    both: true,
    full: false,
    purpose: '走访慰问',
    receiver: '',
  })
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const printed = useRef(0)
  const chosen = sheets.find(({ kind }) => kind === options.kind)
  const secret = chosen?.secret === true || (options.kind === 'signList' && options.full)
  const make = async () => {
    const paper = await readVisits(of)
    if (paper.lines.length === 0)
      throw new FailureError({ code: 'sheet.empty', message: '没有列入的走访对象，没有可打印的内容。' })
    printed.current = paper.lines.length
    return jobOf(options, paper)
  }
  const logged = async () => {
    const { purpose, receiver } = options
    if (!secret) return
    const fields = options.kind === 'signList' ? ['身份证号'] : ['电话', '地址', '家属联系人']
    await logPaper({ what: chosen?.label ?? '', purpose, receiver, people: printed.current, fields })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([of, options])}
      fileName={chosen?.label.replace(/（.*$/u, '') ?? '走访'}
      onMade={logged}
      missing={secret && options.purpose.trim() === '' ? '含电话、住址或完整号码，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={options.kind}
            onChange={(event) => change({ kind: event.target.value as Kind })}
            options={offered.map(({ kind, label }) => ({ value: kind, label }))}
          />
        </Form.Item>
        {options.kind === 'slips' ? (
          <Checkbox checked={options.both} onChange={(event) => change({ both: event.target.checked })}>
            每人两联（存根联、财务联）
          </Checkbox>
        ) : null}
        {options.kind === 'signList' ? (
          <Checkbox checked={options.full} onChange={(event) => change({ full: event.target.checked })}>
            财务版：印完整身份证号（记入登记簿）
          </Checkbox>
        ) : null}
        {secret ? <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} /> : null}
      </Form>
    </PrintPanel>
  )
}

async function jobOf(options: Options, paper: VisitPaper): Promise<SheetJob> {
  const { lines, head, team, handOver, lists } = paper
  const on = String(team?.['date'] ?? head.campaign?.['on'] ?? today())
  const signers = (sheet: string, duties: readonly string[]) =>
    signersLine(lists['signer'] ?? [], sheet, duties, today())
  switch (options.kind) {
    case 'route':
      return routeJob(lines, team ?? { id: '' }, head, await readContacts(lines))
    case 'brief':
      return briefsJob(await readBriefs(lines), head, on, lists)
    case 'slips':
      return slipsJob(lines, head, on, options.both ? 'both' : 'one')
    case 'handOver':
      return handOverJob(lines, team ?? { id: '' }, handOver, head, lists)
    case 'signList':
      return signListJob(lines, head, lists, { signers: signers('signList', signListDuties), full: options.full })
    case 'register':
      return visitRegisterJob(lines, head, on, lists, signers('visitRegister', visitRegisterDuties))
  }
}
