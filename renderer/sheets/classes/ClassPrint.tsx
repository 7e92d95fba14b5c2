// 打印 of a class: which papers, one or all of them in one PDF; 签到表 of one session or of every one.
import { useRef, useState } from 'react'
import { Checkbox, Form, Select } from 'antd'
import { heldSessions } from '../../../shared/domain/classes/calendar'
import type { RowId } from '../../../shared/oplog/operation'
import { useChildren } from '../../registers/rows'
import { clearing } from '../../ui/clearing'
import { packOf } from '../pack'
import { PrintPanel } from '../PrintPanel'
import type { SheetJob } from '../page-model'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper } from '../roster/read'
import { classTitle } from './class-words'
import { classJobs, classSheets } from './papers'
import { readClassPaper } from './read-classes'

interface Options {
  readonly keys: readonly string[]
  /** One session; absent = every one. */
  readonly session?: RowId | undefined
  readonly purpose: string
  readonly receiver: string
}

export function ClassPrint({ id }: { readonly id: RowId }) {
  const [options, setOptions] = useState<Options>({ keys: ['roster'], purpose: '开班', receiver: '' })
  const change = (part: Partial<Options>) => setOptions((before) => ({ ...before, ...part }))
  const people = useRef(0)
  const wanted = classSheets.filter(({ key }) => options.keys.includes(key))
  const secret = [...new Set(wanted.flatMap((sheet) => sheet.secret ?? []))]
  const make = async (): Promise<SheetJob> => {
    const paper = await readClassPaper(id)
    people.current = paper.enrolments.length
    return packOf(classTitle(paper, '材料'), paper.office, classJobs(paper, options.keys, options.session))
  }
  const logged = async () => {
    const what = `培训班材料：${wanted.map(({ label }) => label).join('、')}`.slice(0, 200)
    const { purpose, receiver } = options
    if (secret.length > 0) await logPaper({ what, purpose, receiver, people: people.current, fields: secret })
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([id, options])}
      fileName={wanted.length === 1 ? wanted[0]!.label.replace(/（.*）$/u, '') : '培训班材料'}
      onMade={logged}
      missing={missingOf(options, secret)}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="材料">
          <Checkbox.Group
            className="class-sheets"
            value={[...options.keys]}
            onChange={(keys) => change({ keys })}
            options={classSheets.map(({ key, label }) => ({ value: key, label }))}
          />
        </Form.Item>
        {options.keys.includes('sessionSign') ? (
          <SessionChoice of={id} session={options.session} onChange={(session) => change({ session })} />
        ) : null}
        {secret.length > 0 ? (
          <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} />
        ) : null}
      </Form>
    </PrintPanel>
  )
}

function missingOf({ keys, purpose }: Options, secret: readonly string[]): string | undefined {
  if (keys.length === 0) return '请勾选要打印的材料'
  return secret.length > 0 && purpose.trim() === '' ? '含完整号码，请先填写用途' : undefined
}

interface SessionChoiceProps {
  readonly of: RowId
  readonly session: RowId | undefined
  readonly onChange: (session: RowId | undefined) => void
}

function SessionChoice({ of, session, onChange }: SessionChoiceProps) {
  const sessions = heldSessions(useChildren('classSession', of) ?? [])
  return (
    <Form.Item label="课次" htmlFor="class-print-session">
      <Select
        id="class-print-session"
        allowClear={clearing}
        placeholder="每次课各一张"
        value={session}
        onChange={onChange}
        options={sessions.map((row) => ({ value: row.id, label: `${String(row['date'])} ${String(row['start'])}` }))}
      />
    </Form.Item>
  )
}
