// Printing 志愿与宣讲: the papers of one activity, one or all of them in one PDF, and the 宣讲安排表 of a list of lectures.
import { useState } from 'react'
import { Checkbox, Form } from 'antd'
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery } from '../../data/office'
import { today } from '../../ui/today'
import { packOf } from '../pack'
import { PrintPanel } from '../PrintPanel'
import { PurposeFields } from '../roster/PurposeFields'
import { logPaper, officeName, readLists, todayWords } from '../roster/read'
import { peopleListJob, signInJob } from './activity-sheets'
import { lectureScheduleJob, scheduleDuties } from './lecture-schedule'
import { linesOf, readActivity, type ActivityPaper } from './read-activity'
import { registerFormJob } from './register-form'

const sheets = [
  { value: 'signIn', label: '活动签到表', job: signInJob },
  { value: 'people', label: '参加人员名单', job: peopleListJob },
  { value: 'form', label: '活动登记表', job: registerFormJob },
] as const

export function ActivityPrint({ activity, name }: { readonly activity: RowId; readonly name: string }) {
  const [keys, setKeys] = useState<readonly string[]>(['signIn'])
  const wanted = sheets.filter(({ value }) => keys.includes(value))
  const make = async () => {
    const paper = await readActivity(activity)
    if (paper.lines.length === 0 && wanted.some(({ value }) => value !== 'form')) throw nobody()
    return packOf(
      `${name}材料`,
      paper.office,
      wanted.map(({ job }) => job(paper)),
    )
  }
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([activity, keys])}
      fileName={`${name}${wanted.length === 1 ? wanted[0]!.label : '材料'}`}
      missing={wanted.length === 0 ? '请勾选要打印的材料' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <Form.Item label="材料">
          <Checkbox.Group
            className="sheet-choice"
            value={[...keys]}
            onChange={setKeys}
            options={sheets.map(({ value, label }) => ({ value, label }))}
          />
        </Form.Item>
      </Form>
    </PrintPanel>
  )
}

function nobody(): FailureError {
  return new FailureError({ code: 'sheet.empty', message: '参加人员还没有添加，签到表和名单没有可打印的内容。' })
}

interface SchedulePrintProps {
  readonly query: ListQuery
  /** Ticked activities; none = the lectures of the whole list. */
  readonly selected: readonly RowId[]
}

/** 宣讲安排表 has telephones in full: every print is logged. */
export function SchedulePrint({ query, selected }: SchedulePrintProps) {
  const [options, setOptions] = useState({ purpose: '宣讲安排', receiver: '' })
  const change = (part: Partial<typeof options>) => setOptions((before) => ({ ...before, ...part }))
  const make = async () => {
    const ids = selected.length > 0 ? selected : await office().ids(query)
    const rows = await office().rows('activity', ids)
    const activities = rows.filter((row) => selected.length > 0 || row['kind'] === 'lecture')
    if (activities.length === 0)
      throw new FailureError({
        code: 'sheet.empty',
        message: '名单里没有宣讲，没有可打印的内容。请先登记宣讲，或勾选要印的活动。',
      })
    const [names, lists, unit] = await Promise.all([
      office().find(
        'participation',
        'activity',
        activities.map(({ id }) => id),
      ),
      readLists(),
      officeName(),
    ])
    const signers = signersLine(lists['signer'] ?? [], 'lectureSchedule', scheduleDuties, today())
    const lines: ActivityPaper['lines'] = await linesOf(names)
    return lectureScheduleJob({ activities, lines, lists, office: unit, date: todayWords(), signers })
  }
  const logged = () =>
    logPaper({ what: '宣讲安排表', ...options, people: selected.length, fields: ['对接人', '对接电话'] })
  return (
    <PrintPanel
      make={make}
      version={JSON.stringify([query, selected, options])}
      fileName="宣讲安排表"
      onMade={logged}
      missing={options.purpose.trim() === '' ? '含对接电话，请先填写用途' : undefined}
    >
      <Form layout="vertical" size="small" component="div" className="print-options">
        <PurposeFields purpose={options.purpose} receiver={options.receiver} onChange={change} />
      </Form>
    </PrintPanel>
  )
}
