// One 困难档案: where it stands, what is still lacking, the step that is next, its papers and its reviews.
import { useCallback, useMemo, useState } from 'react'
import { Button, Form, Input } from 'antd'
import { caseWords, lackingFor } from '../../../../shared/domain/hardship/standing'
import { postingRuleOf } from '../../../../shared/domain/office/posting'
import type { Row } from '../../../data/office'
import { ChildList } from '../../../registers/ChildList'
import { RecordForm } from '../../../registers/RecordForm'
import { useAll, useRow } from '../../../registers/rows'
import { useOffice, useTable } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import type { Saving } from '../../../registers/useRecordForm'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { useOnePanel } from '../../../ui/useOnePanel'
import { FormFoot } from '../../../ui/FormFoot'
import { Notice } from '../../../ui/Notice'
import { today } from '../../../ui/today'
import { paths } from '../paths'
import { caseFields } from './case-fields'

const ApprovalFormPrint = later(() =>
  import('../../../sheets/hardship/HardshipPrint').then((screen) => screen.ApprovalFormPrint),
)

const DocumentsPanel = later(() =>
  import('../../../papers/documents/DocumentsPanel').then((screen) => screen.DocumentsPanel),
)

type Step = 'approve' | 'refuse' | 'review' | 'print' | 'papers'

export function CasePanel({ file }: { readonly file: Row }) {
  const go = useGo()
  const person = useRow('person', String(file['person']))
  const { panel: step, key, open: setStep, close } = useOnePanel<Step>()
  const applying = file['state'] === undefined
  const rule = postingRuleOf(useAll('profile')?.[0], useAll('holiday') ?? [])
  const lacks = applying ? lackingFor(file, today(), rule) : []
  const name = String(person?.['name'] ?? '')
  return (
    <>
      <Notice>
        {caseWords(file, today())}
        {lacks.length > 0 ? `。认定之前还缺：${lacks.join('、')}` : ''}
      </Notice>
      <div className="bar">
        {applying ? (
          <>
            <Button type="primary" disabled={lacks.length > 0} onClick={() => setStep('approve')}>
              认定为困难劳模…
            </Button>
            <Button onClick={() => setStep('refuse')}>不予认定…</Button>
          </>
        ) : null}
        {file['state'] === 'approved' ? (
          <Button type="primary" onClick={() => setStep('review')}>
            年度复核…
          </Button>
        ) : null}
        <Button onClick={() => setStep('print')}>打印审批表</Button>
        <Button onClick={() => setStep('papers')}>公示稿和证明</Button>
        <Button onClick={() => go(paths.person(String(file['person'])))}>打开档案</Button>
      </div>
      {step === 'approve' || step === 'refuse' ? <Decide key={key} file={file} step={step} close={close} /> : null}
      {step === 'review' ? <Review file={file} close={close} /> : null}
      {step === 'print' ? <ApprovalFormPrint file={file.id} person={String(file['person'])} name={name} /> : null}
      {step === 'papers' ? <DocumentsPanel of="hardship" row={file} /> : null}
      <CaseForm file={file} />
      <h3>年度复核</h3>
      <ChildList table="hardshipReview" parent={file.id} newestBy="date" readOnly empty="还没有复核记录。" />
    </>
  )
}

function CaseForm({ file }: { readonly file: Row }) {
  const table = useTable('hardshipCase')
  const only = useMemo(() => caseFields(table), [table])
  return <RecordForm table="hardshipCase" id={file.id} only={only} person={String(file['person'])} columns={1} />
}

function Decide({
  file,
  step,
  close,
}: {
  readonly file: Row
  readonly step: 'approve' | 'refuse'
  readonly close: () => void
}) {
  const { run, busy, failure } = useCommand()
  const [on, setOn] = useState(today())
  const [words, setWords] = useState('')
  const approving = step === 'approve'
  const save = async (): Promise<void> => {
    const given = approving ? { document: words } : { refusal: words }
    if ((await run(`hardship.${step}`, { file: file.id, on, ...given }))?.ok) close()
  }
  return (
    <Form layout="vertical" onFinish={() => void save()}>
      <Form.Item label={approving ? '认定日期' : '决定日期'} htmlFor="case-on">
        <Input id="case-on" maxLength={10} value={on} onChange={(event) => setOn(event.target.value.trim())} />
      </Form.Item>
      <Form.Item label={approving ? '认定文号' : '原因'} htmlFor="case-words">
        <Input id="case-words" maxLength={80} value={words} onChange={(event) => setWords(event.target.value)} />
      </Form.Item>
      <FormFoot
        failure={failure}
        busy={busy}
        label={approving ? `确认认定（列为困难劳模，自 ${on}）` : '确认不予认定'}
        close={close}
      />
    </Form>
  )
}

function Review({ file, close }: { readonly file: Row; readonly close: () => void }) {
  const office = useOffice()
  const deliver = useCallback(
    ({ values }: Saving) => office.run('hardship.review', { file: file.id, values }),
    [office, file.id],
  )
  return (
    <RecordForm
      table="hardshipReview"
      only={['date', 'by', 'result', 'income', 'note']}
      initial={{ date: today(), result: 'keep' }}
      columns={1}
      deliver={deliver}
      saveLabel="登记复核"
      onSaved={close}
      onCancel={close}
    />
  )
}
