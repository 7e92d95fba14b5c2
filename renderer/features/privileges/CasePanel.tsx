// One 优待事项 beside the list: its next step, what is lacking, its papers, what has happened, and the form.
import type { Steps } from '../../../shared/domain/record/steps'
import { useState } from 'react'
import { Button } from 'antd'
import { caseStateOf, missingMaterials, timelineOf } from '../../../shared/domain/privileges/case-standing'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useChildren } from '../../registers/rows'
import { StateSteps } from '../../registers/StateSteps'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { fieldsOf } from './case-fields'
import { CaseStep, type Step } from './CaseStep'
import type { CasePaper } from './CasePapers'
import { paths } from './paths'

const withdraw = { to: 'withdrawn', label: '撤回' }
const ahead: Steps = {
  collecting: {
    next: { to: 'sent', label: '登记发函' },
    others: [{ to: 'done', label: '不发函，直接办结' }, withdraw],
  },
  sent: {
    next: { to: 'answered', label: '登记复函' },
    others: [{ to: 'collecting', label: '退回收集材料' }, { to: 'done', label: '办结' }, withdraw],
  },
  answered: { next: { to: 'done', label: '办结' }, others: [{ to: 'sent', label: '再次发函' }, withdraw] },
  done: { others: [{ to: 'answered', label: '重新办理' }] },
  withdrawn: { others: [{ to: 'collecting', label: '重新办理' }] },
}

interface CasePanelProps {
  readonly row: Row
  readonly open: (paper: CasePaper) => void
}

export function CasePanel({ row, open }: CasePanelProps) {
  const go = useGo()
  const [step, setStep] = useState<Step>()
  const kind = String(row['kind'])
  return (
    <>
      <div className="bar">
        <StateSteps steps={ahead} state={caseStateOf(row)} move={(to) => setStep(to as Step)} />
        <Button onClick={() => open('letter')}>函</Button>
        {kind === 'school' ? <Button onClick={() => open('schooling')}>入学情况证明</Button> : null}
        <Button onClick={() => go(paths.person(String(row['person'])))}>打开档案</Button>
      </div>
      {step === undefined ? null : <CaseStep key={step} row={row} step={step} close={() => setStep(undefined)} />}
      <Lacking row={row} />
      <Timeline row={row} />
      <h3>办理记录</h3>
      <ChildList table="privilegeNote" parent={row.id} empty="电话、上门、催问等可以随时记在这里。" />
      <h3>登记内容</h3>
      <RecordForm table="privilegeCase" id={row.id} columns={1} only={fieldsOf(kind)} person={String(row['person'])} />
    </>
  )
}

function Lacking({ row }: { readonly row: Row }) {
  const missing = caseStateOf(row) === 'collecting' ? missingMaterials(row) : []
  return missing.length > 0 ? <Notice>通常还要：{missing.join('、')}。收到后在“已收材料”里勾上。</Notice> : null
}

function Timeline({ row }: { readonly row: Row }) {
  const notes = useChildren('privilegeNote', row.id) ?? []
  return (
    <ol className="case-timeline" aria-label="经过">
      {timelineOf(row, notes).map(({ on, what, by }, at) => (
        <li key={at}>
          <time>{on}</time>
          <span>
            {what}
            {by === '' ? '' : `（${by}）`}
          </span>
        </li>
      ))}
    </ol>
  )
}
