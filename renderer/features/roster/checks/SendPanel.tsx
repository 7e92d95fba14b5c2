// 下发核对表: the county's table is made, kept as it was sent, saved where the clerk says and entered in the 导出登记.
import { useState } from 'react'
import { Alert, Checkbox, Form, Input } from 'antd'
import { sentPeople, sheetColumns } from '../../../../shared/domain/checks/sheet-content'
import { isPlainDate } from '../../../../shared/kernel/plain-date'
import { asFailure, fail, ok, type Failure, type Result } from '../../../../shared/kernel/result'
import { startExportDesk } from '../../../exporting/export-client'
import { usePaperTrail, type Disclosure } from '../../../exporting/usePaperTrail'
import { checkSheetForm, type CheckSheetFile } from '../../../exporting/check-sheet-form'
import type { Catalogue } from '../../../../shared/domain/catalogue'
import type { Office, Row } from '../../../data/office'
import { useCatalogue, useOffice } from '../../../registers/source'
import { FormFoot } from '../../../ui/FormFoot'
import { SidePanel } from '../../../ui/SidePanel'
import type { CountyOfYear } from './useYear'

interface SendPanelProps {
  readonly year: number
  readonly county: CountyOfYear
  readonly close: () => void
}

export function SendPanel({ year, county, close }: SendPanelProps) {
  const { unit } = county
  // As it was when the panel was opened: what the sending itself brings changes no word of it.
  const [sheet] = useState(county.sheet)
  const [due, setDue] = useState('')
  const [again, setAgain] = useState(false)
  const [password, setPassword] = useState('')
  const at = useSend(year, county, close)
  const fresh = sheet === undefined || again
  const name = String(unit['name'])
  return (
    <SidePanel title={`${sheet ? '再次导出' : '下发核对表'}：${name}`} onClose={close}>
      <Form layout="vertical" onFinish={() => at.send({ due, again, password })}>
        <Warning name={name} />
        {sheet ? (
          <Form.Item>
            <Checkbox checked={again} onChange={(event) => setAgain(event.target.checked)}>
              重新下发：按现在的名册重做一张（原来的第 {String(sheet['issue'])} 次不能再收回）
            </Checkbox>
          </Form.Item>
        ) : null}
        {fresh ? (
          <Form.Item label="应回日期" htmlFor="check-due" help="印在表头，可空着；如 2026-12-10">
            <Input id="check-due" maxLength={10} value={due} onChange={(event) => setDue(event.target.value.trim())} />
          </Form.Item>
        ) : null}
        <PasswordField value={password} onChange={setPassword} />
        <FormFoot
          failure={at.failure}
          busy={at.busy}
          label={sheet ? (again ? '重新下发并保存文件' : '保存同一张表') : '下发并保存文件'}
          close={close}
        />
      </Form>
    </SidePanel>
  )
}

function Warning({ name }: { readonly name: string }) {
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={`表上有${name}在册劳模的电话、住址（身份证号只留首尾），导出会登记。请当面交接或设打开密码。`}
    />
  )
}

interface PasswordFieldProps {
  readonly value: string
  readonly onChange: (password: string) => void
}

function PasswordField({ value, onChange }: PasswordFieldProps) {
  return (
    <Form.Item
      label="打开密码（建议设置，至少 6 位）"
      htmlFor="check-password"
      help="请另行告知对方，不要与文件一起发送"
    >
      <Input.Password
        id="check-password"
        maxLength={64}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}

interface Wishes {
  readonly due: string
  readonly again: boolean
  readonly password: string
}

/** Registers the sending where it is a new one, then writes the file from exactly what was kept. */
function useSend(year: number, { unit, sheet }: CountyOfYear, close: () => void) {
  const office = useOffice()
  const catalogue = useCatalogue()
  const keep = usePaperTrail()
  const [state, setState] = useState<{ readonly busy: boolean; readonly failure?: Failure }>({ busy: false })

  const write = async (wishes: Wishes): Promise<Result<boolean>> => {
    const unfit = unfitWishes(wishes)
    if (unfit) return unfit
    const row = sheet && !wishes.again ? ok(sheet) : await sendAnew(office, year, unit, wishes)
    if (!row.ok) return row
    const [profile] = await office.all('profile')
    const file = fileOf(row.value, String(profile?.['name'] ?? ''))
    const bytes = await bytesOf(catalogue, file)
    const name = `核对表—${file.name}（第${file.issue}次）.xlsx`
    return keep(name, bytes, disclosureOf(file, year, String(unit['name'])), wishes.password || undefined)
  }

  const send = (wishes: Wishes): void => {
    setState({ busy: true })
    write(wishes).then(
      (saved) => {
        setState(saved.ok ? { busy: false } : { busy: false, failure: saved.failure })
        if (saved.ok && saved.value) close()
      },
      (error: unknown) => setState({ busy: false, failure: asFailure(error) }),
    )
  }
  return { ...state, send }
}

/** Registers the sending and answers what was kept of it. */
async function sendAnew(office: Office, year: number, unit: Row, { due, again }: Wishes): Promise<Result<Row>> {
  const sent = await office.run('check.send', { year, unit: unit.id, due: due === '' ? null : due, again })
  if (!sent.ok) return sent
  const row = await office.row('checkSheet', (sent.answer as { readonly id: string }).id)
  return row ? ok(row) : fail('check.gone', '核对表刚被撤销，没有导出。')
}

async function bytesOf(catalogue: Catalogue, file: CheckSheetFile): Promise<Uint8Array> {
  const { desk, stop } = startExportDesk(catalogue)
  try {
    return await desk.countyForm(checkSheetForm(file))
  } finally {
    stop()
  }
}

/** The workbook of exactly what was kept. */
function fileOf(sheet: Row, office: string): CheckSheetFile {
  return {
    sheet: sheet.id,
    issue: Number(sheet['issue']),
    name: String(sheet['name']),
    office,
    due: typeof sheet['due'] === 'string' ? sheet['due'] : undefined,
    people: sentPeople(sheet),
  }
}

function disclosureOf(file: CheckSheetFile, year: number, receiver: string): Disclosure {
  return {
    kind: '导出',
    what: `核对表：${file.name}`,
    purpose: `${year} 年度核查`,
    receiver,
    people: file.people.length,
    fields: sheetColumns.map(({ label }) => label),
    full: true,
  }
}

/** Said before anything is written. */
function unfitWishes({ due, password }: Wishes): Result<never> | undefined {
  if (due !== '' && (due.length !== 10 || !isPlainDate(due)))
    return fail('check.due', `应回日期“${due}”不是完整的日期，请写成 2026-12-10，或空着。`)
  if (password !== '' && password.length < 6) return fail('check.password', '打开密码至少 6 位，或空着不设。')
  return undefined
}
