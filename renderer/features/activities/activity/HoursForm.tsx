// 填时长: one number of hours (and what they were there as) for the ticked people or for all of the list, as one change.
import { useState } from 'react'
import { App, AutoComplete, Checkbox, Form, Input } from 'antd'
import { roles } from '../../../../shared/domain/activities/picklists'
import { readTenths } from '../../../../shared/kernel/tenths'
import type { Value } from '../../../../shared/oplog/operation'
import type { RegisterSelection } from '../../../registers/selection'
import { useOffice } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { FormFoot } from '../../../ui/FormFoot'

interface Typed {
  readonly hours?: string
  readonly role?: string
  readonly keep: boolean
}

interface HoursFormProps {
  readonly selection: RegisterSelection
  readonly close: () => void
}

export function HoursForm({ selection, close }: HoursFormProps) {
  const office = useOffice()
  const { message } = App.useApp()
  const { busy, failure, run } = useCommand()
  const ticked = selection.ids.size
  const [none, setNone] = useState(false)
  const save = async ({ hours, role, keep }: Typed) => {
    const tenths = hours === undefined || hours.trim() === '' ? undefined : readTenths(hours.trim())
    const values: Record<string, Value> = {
      ...(tenths === undefined ? {} : { hours: tenths }),
      ...(role ? { role } : {}),
    }
    setNone(Object.keys(values).length === 0)
    if (Object.keys(values).length === 0) return
    const ids = ticked > 0 ? [...selection.ids] : await office.ids(selection.query)
    const rows = (await office.rows('participation', ids)).filter((row) => row['absent'] !== true)
    const edits = rows
      .map((row) => ({ row: row.id, values: keep ? blanksOnly(values, row) : values }))
      .filter((edit) => Object.keys(edit.values).length > 0)
    const label = `填服务时长：${edits.length} 人${tenths === undefined ? '' : ` ${hours?.trim()} 小时`}`
    if (!(await run('record.edit-many', { table: 'participation', label, edits }))) return
    void message.success(`已填 ${edits.length} 人`)
    close()
  }
  return (
    <Form layout="vertical" initialValues={{ keep: false }} onFinish={(typed: Typed) => void save(typed)}>
      <p className="quiet">
        {ticked > 0 ? `填给勾选的 ${ticked} 人` : '没有勾选，填给名单上的全部人员'}
        ；未到的人不填。也可以在名单的“服务时长”一列直接填，Ctrl+D 往下填充。
      </p>
      <Form.Item name="hours" label="服务时长（小时）" rules={[{ validator: soundHours }]}>
        <Input placeholder="如 2.5" inputMode="decimal" autoFocus maxLength={8} />
      </Form.Item>
      <Form.Item name="role" label="身份">
        <AutoComplete
          options={roles.map(({ value }) => ({ value }))}
          showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
          placeholder="空着则不改"
        />
      </Form.Item>
      <Form.Item name="keep" valuePropName="checked">
        <Checkbox>已经填过的不改</Checkbox>
      </Form.Item>
      {none ? <p role="alert">请填写时长或身份。</p> : null}
      <FormFoot failure={failure} busy={busy} label={ticked > 0 ? `填 ${ticked} 人` : '填全部人员'} close={close} />
    </Form>
  )
}

function blanksOnly(
  values: Readonly<Record<string, Value>>,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([field]) => row[field] === undefined || row[field] === ''))
}

async function soundHours(_rule: unknown, text: string | undefined): Promise<void> {
  if (!text || text.trim() === '') return
  const tenths = readTenths(text.trim())
  if (tenths === undefined || tenths < 0) throw new Error('请填小时数，最多一位小数，如 2.5')
}
