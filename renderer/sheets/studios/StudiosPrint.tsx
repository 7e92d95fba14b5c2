// 打印创新工作室: the list on screen (or what is ticked), or one studio, as 名册, 年度考核表, 考核汇总表 or 补助拨付表, then preview and printer.
import { useState } from 'react'
import { Form, Radio } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import { today } from '../../ui/today'
import { Notice } from '../../ui/Notice'
import { YearInput } from '../../ui/YearInput'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import { assessmentFormsJob } from './assessment-form'
import { grantJob, withoutAccount } from './grant-sheet'
import { readStudios, type StudiosWanted } from './read-studios'
import { assessmentJob, studioListJob, type StudioPaper } from './studio-sheets'

const sheets = [
  { kind: 'list', label: '创新工作室名册', job: studioListJob },
  { kind: 'form', label: '年度考核表（一家一页）', job: assessmentFormsJob },
  { kind: 'assessment', label: '年度考核汇总表', job: assessmentJob },
  { kind: 'grants', label: '补助拨付表', job: (paper: StudioPaper) => grantJob(paper) },
  { kind: 'transfer', label: '补助拨付表（财务版，带账号）', job: (paper: StudioPaper) => grantJob(paper, 'finance') },
] as const

type Kind = (typeof sheets)[number]['kind']

export function StudiosPrint({ of }: { readonly of: StudiosWanted }) {
  // Of one studio the register is no paper; its form is what is asked for.
  const offered = 'studio' in of ? sheets.filter(({ kind }) => kind !== 'list' && kind !== 'assessment') : sheets
  const [kind, setKind] = useState<Kind>(offered[0]!.kind)
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [log, setLog] = useState({ purpose: '送财务拨付', receiver: '' })
  const [lacking, setLacking] = useState('')
  const sheet = sheets.find((each) => each.kind === kind) ?? sheets[0]
  const finance = kind === 'transfer'
  const make = async () => {
    const paper = await readStudios(of, year)
    if ((finance || kind === 'grants') && paper.grants.length === 0) throw noGrants(year)
    setLacking(finance ? withoutAccount(paper) : '')
    return sheet.job(paper)
  }
  const logged = () =>
    logPaper({ ...log, what: `${year}年创新工作室补助拨付表`, people: 0, fields: ['开户银行', '账号', '金额'] })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([kind, year, of, finance ? log : ''])}
      fileName={`${year}年${sheet.label}`}
      {...(finance ? { onMade: logged } : {})}
      missing={finance && log.purpose.trim() === '' ? '带完整账号，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="表单">
          <Radio.Group
            value={kind}
            onChange={(event) => setKind(event.target.value as Kind)}
            options={offered.map((each) => ({ value: each.kind, label: each.label }))}
          />
        </Form.Item>
        {kind === 'list' ? null : (
          <Form.Item label="年度" htmlFor="print-studio-year">
            <YearInput id="print-studio-year" year={year} onYear={setYear} />
          </Form.Item>
        )}
        {finance ? <PurposeFields {...log} onChange={(part) => setLog({ ...log, ...part })} /> : null}
        {finance && lacking !== '' ? <Notice>{lacking}</Notice> : null}
      </Form>
    </PrintPanel>
  )
}

function noGrants(year: number): FailureError {
  const message = `这些工作室 ${year} 年没有补助记录，请先在“补助”里登记。`
  return new FailureError({ code: 'grants.none', message })
}
