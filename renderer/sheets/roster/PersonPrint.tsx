// Printing one person: 劳模信息登记表, masked unless a purpose is given, 《劳模去世处理单》 of a death, and the papers of whoever fetches money for them.
import { useState } from 'react'
import { Checkbox, Form } from 'antd'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import { PrintPanel } from '../PrintPanel'
import { collectFormJob, collectTitles, type CollectForm } from './collect-forms'
import { consentFormJob, consentTitle } from './consent-form'
import { deathSheetJob } from './death-sheet'
import { PurposeFields } from './PurposeFields'
import { logPaper, officeName, readLists, readPerson, todayWords } from './read'
import { registrationFormJob } from './registration-form'

/** 劳模信息登记表 of one person. */
export function RegistrationFormPrint({ person, name }: { readonly person: RowId; readonly name: string }) {
  const [options, setOptions] = useState({ full: false, purpose: '', receiver: '' })
  const change = (part: Partial<typeof options>) => setOptions((before) => ({ ...before, ...part }))
  const make = async () => {
    const [file, lists, unit] = await Promise.all([readPerson(person), readLists(), officeName()])
    return registrationFormJob(file, lists, { office: unit, date: todayWords(), full: options.full })
  }
  const logged = async () => {
    const { full, purpose, receiver } = options
    if (full)
      await logPaper({
        what: `劳模信息登记表：${name}`,
        purpose,
        receiver,
        people: 1,
        fields: ['登记表全部栏目'],
        person,
      })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([person, options])}
      fileName={`劳模信息登记表（${name}）`}
      onMade={logged}
      missing={options.full && options.purpose.trim() === '' ? '请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item>
          <Checkbox checked={options.full} onChange={(event) => change({ full: event.target.checked })}>
            印完整号码和家庭、健康、收入栏（记入登记簿）
          </Checkbox>
        </Form.Item>
        {options.full ? (
          <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} />
        ) : null}
      </Form>
    </PrintPanel>
  )
}

interface CollectFormPrintProps {
  readonly person: RowId
  readonly form: CollectForm
  readonly name: string
}

/** 《委托代领书》 of the living, 《继承人领取承诺书》 of the dead; both carry an ID number, so the printing is logged. */
export function CollectFormPrint({ person, form, name }: CollectFormPrintProps) {
  const title = collectTitles[form]
  const make = async () => {
    const [file, events, lists, unit] = await Promise.all([
      readPerson(person),
      office().children('statusEvent', person),
      readLists(),
      officeName(),
    ])
    const death = events.find((event) => event['kind'] === 'died')
    return collectFormJob(form, { person: file.person, family: file.family, death, office: unit }, lists)
  }
  const logged = () =>
    logPaper({ what: `${title}：${name}`, purpose: title, receiver: '', people: 1, fields: ['身份证号'], person })
  return <PrintPanel make={make} version={`${person} ${form}`} fileName={`${title}（${name}）`} onMade={logged} />
}

/** 《个人信息处理告知同意书》: carries the name alone, so nothing is disclosed. */
export function ConsentFormPrint({ person, name }: { readonly person: RowId; readonly name: string }) {
  const make = async () => {
    const [file, lists, unit] = await Promise.all([readPerson(person), readLists(), officeName()])
    return consentFormJob({ person: file.person, office: unit }, lists)
  }
  return <PrintPanel make={make} version={person} fileName={`${consentTitle}（${name}）`} />
}

export interface DeathSheetPrintProps {
  readonly person: RowId
  readonly name: string
  /** The status event of kind `died`. */
  readonly event: RowId
  /** What was settled with the event, in words. */
  readonly done: readonly string[]
}

/** 《劳模去世处理单》; always an internal paper, so the printing is logged. */
export function DeathSheetPrint({ person, name, event, done }: DeathSheetPrintProps) {
  const make = async () => {
    const [file, lists, unit, row] = await Promise.all([
      readPerson(person),
      readLists(),
      officeName(),
      office().row('statusEvent', event),
    ])
    if (!row) throw new FailureError({ code: 'sheet.gone', message: '这条去世登记已被删除，没有可打印的内容。' })
    return deathSheetJob({ person: file.person, event: row, done, office: unit, date: todayWords() }, lists)
  }
  const logged = () =>
    logPaper({
      what: `劳模去世处理单：${name}`,
      purpose: '办理去世事项',
      receiver: '',
      people: 1,
      fields: ['处理单全部栏目'],
      person,
    })
  return (
    <PrintPanel
      make={make}
      version={`${person} ${event} ${done.length}`}
      fileName={`劳模去世处理单（${name}）`}
      onMade={logged}
    />
  )
}
