// 答复 with the policy it stands on: found by full text and copied in with title, number and passage.
import { useState } from 'react'
import { Button, Form } from 'antd'
import { citationOf, citedName } from '../../../shared/domain/inquiries/cite-policy'
import type { PolicyHit } from '../../../shared/domain/inquiries/find-policy'
import type { Row } from '../../data/office'
import { FormField } from '../../registers/FormField'
import { useLists } from '../../registers/lists'
import { Reveal } from '../../registers/reveal'
import { useTable } from '../../registers/source'
import { useRecordForm } from '../../registers/useRecordForm'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { PolicySearch } from './PolicySearch'

const fields = ['reply', 'cited'] as const
const nothing = {}

export function AnswerForm({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const table = useTable('inquiry')
  const lists = useLists(table)
  const [revealed, setRevealed] = useState(!row['reply'])
  const state = useRecordForm({
    table,
    lists,
    id: row.id,
    fixed: nothing,
    initial: undefined,
    only: fields,
    deliver: undefined,
    onSaved: close,
  })
  const { form } = state
  const add = (field: (typeof fields)[number], line: string) => {
    const before = String(form.getFieldValue(field) ?? '').trimEnd()
    if (field === 'cited' && before.split('\n').includes(line)) return
    form.setFieldValue(field, before === '' ? line : `${before}\n${line}`)
  }
  const cite = ({ policy, passage }: PolicyHit) => {
    add('reply', citationOf(policy, passage))
    add('cited', citedName(policy))
    state.onChange()
  }
  const spec = (name: string) => table.fields.find((field) => field.name === name)!
  const common = { table, lists, form, record: state.record, conflicts: undefined }
  return (
    <SidePanel title="答复" onClose={close} wide>
      <Form form={form} layout="vertical" aria-label="答复" onValuesChange={state.onChange}>
        {revealed ? null : (
          <div className="form-masked">
            已有的答复已遮住
            <Reveal
              label="显示答复"
              disclosure={{
                kind: '查看',
                what: `来电来访 ${String(row['number'] ?? '')} 的答复`,
                people: 1,
                fields: ['处理情况（答复）'],
                ...(typeof row['person'] === 'string' ? { person: row['person'] } : {}),
              }}
              onReveal={() => setRevealed(true)}
            >
              显示
            </Reveal>
          </div>
        )}
        {state.ready ? (
          <>
            <FormField {...common} field={spec('reply')} locked={!revealed} />
            <FormField {...common} field={spec('cited')} locked={false} />
          </>
        ) : null}
        {state.failure ? <Notice failure={state.failure} /> : null}
        <div className="bar">
          <Button type="primary" loading={state.saving} disabled={!state.dirty} onClick={() => void state.save()}>
            保存答复
          </Button>
          <Button onClick={close}>取消</Button>
          <span className="form-state" role="status">
            {state.dirty ? `有未保存的修改${state.kept ? '（已存草稿）' : ''}` : ''}
          </span>
        </div>
      </Form>
      <h3>在政策库里找</h3>
      <PolicySearch onCite={revealed ? cite : undefined} />
    </SidePanel>
  )
}
