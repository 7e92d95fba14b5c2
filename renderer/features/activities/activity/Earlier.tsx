// 带入以往活动的人: those who came to an earlier activity are put on this list, as one change.
import { useState } from 'react'
import { App, Button, Form, Select } from 'antd'
import { cameTo } from '../../../../shared/domain/activities/attended'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useAll, useFound } from '../../../registers/rows'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import { joinInput } from './join-input'

export function Earlier({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const activities = useAll('activity')
  const [from, setFrom] = useState<RowId>()
  const rows = useFound('participation', 'activity', from ?? '')
  const { message } = App.useApp()
  const { busy, failure, run } = useCommand()
  const came = (rows ?? []).filter(cameTo)
  const others = [...(activities ?? [])]
    .filter(({ id }) => id !== row.id)
    .sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1))
  const take = async () => {
    const name = String(activities?.find(({ id }) => id === from)?.['name'] ?? '')
    const people = came.map((each) => ({
      person: String(each['person']),
      values: typeof each['role'] === 'string' ? { role: each['role'] } : {},
    }))
    const outcome = await run('activity.join', joinInput(row.id, people, `带自 ${name}`.slice(0, 120)))
    if (!outcome?.ok) return
    void message.success(`添加 ${(outcome.answer as { readonly added: number }).added} 人`)
    close()
  }
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="以往的活动" htmlFor="earlier-activity">
        <Select
          id="earlier-activity"
          showSearch
          optionFilterProp="label"
          value={from}
          onChange={setFrom}
          options={others.map((each) => ({
            value: each.id,
            label: `${String(each['date'])} ${String(each['name'])}`,
          }))}
        />
      </Form.Item>
      {failure ? <Notice failure={failure} /> : null}
      <Button type="primary" disabled={came.length === 0} loading={busy} onClick={() => void take()}>
        {from === undefined ? '先选活动' : came.length === 0 ? '这个活动没有参加人员' : `带入 ${came.length} 人`}
      </Button>
    </Form>
  )
}
