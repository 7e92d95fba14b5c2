// 打印推荐评选: 推荐审批表, one page for each, or the 汇总表, then preview and printer. No telephone and no ID stands on either.
import { useState } from 'react'
import { Form, Radio } from 'antd'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { nominationFormsJob } from './nomination-form'
import { nominationListJob } from './nomination-list'
import { readNominations, type Wanted } from './read-association'

const names = { form: '推荐审批表', list: '推荐评选汇总表' } as const

export function NominationsPrint({ of }: { readonly of: Wanted }) {
  const [kind, setKind] = useState<keyof typeof names>('form')
  const make = async () => {
    const paper = await readNominations(of)
    return kind === 'form' ? nominationFormsJob(paper) : nominationListJob(paper, today())
  }
  return (
    <PrintPanel make={make} version={JSON.stringify([kind, of])} fileName={names[kind]}>
      {'only' in of ? null : (
        <Form layout="vertical" size="small" component="div" className="print-options">
          <Form.Item label="表单">
            <Radio.Group
              value={kind}
              onChange={(event) => setKind(event.target.value as keyof typeof names)}
              options={[
                { value: 'form', label: '推荐审批表（每个对象一页）' },
                { value: 'list', label: names.list },
              ]}
            />
          </Form.Item>
        </Form>
      )}
    </PrintPanel>
  )
}
