// 带入以往活动的人, 带入服务队队员: those who came to an earlier activity, or are in a team, are put on this list as one change.
import { useState } from 'react'
import { App, Button, Form, Select } from 'antd'
import { cameTo } from '../../../../shared/domain/activities/attended'
import { isMember } from '../../../../shared/domain/activities/members'
import type { RowId } from '../../../../shared/oplog/operation'
import type { Row } from '../../../data/office'
import { useAll, useFound } from '../../../registers/rows'
import { useCommand } from '../../../registers/useCommand'
import { Notice } from '../../../ui/Notice'
import type { FoundPerson } from '../people/AddPeople'
import { joinInput } from './join-input'

interface BringProps {
  readonly row: Row
  readonly close: () => void
}

export function Earlier({ row, close }: BringProps) {
  const activities = useAll('activity')
  const [from, setFrom] = useState<RowId>()
  const came = (useFound('participation', 'activity', from ?? '') ?? []).filter(cameTo)
  const others = [...(activities ?? [])]
    .filter(({ id }) => id !== row.id)
    .sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1))
  return (
    <Bring
      label="以往的活动"
      sources={others.map((each) => ({ value: each.id, label: `${String(each['date'])} ${String(each['name'])}` }))}
      from={from}
      onFrom={setFrom}
      people={came.map((each) => ({
        person: String(each['person']),
        values: typeof each['role'] === 'string' ? { role: each['role'] } : {},
      }))}
      none="这个活动没有参加人员"
      row={row}
      close={close}
    />
  )
}

/** Members on the day of the activity; the activity's own team stands chosen. */
export function OfTeam({ row, close }: BringProps) {
  const teams = useAll('volunteerTeam')
  const [from, setFrom] = useState<RowId | undefined>(typeof row['team'] === 'string' ? row['team'] : undefined)
  const members = useFound('teamMember', 'team', from ?? '') ?? []
  const day = String(row['date'] ?? '')
  return (
    <Bring
      label="服务队"
      sources={(teams ?? []).map((each) => ({ value: each.id, label: String(each['name'] ?? '') }))}
      from={from}
      onFrom={setFrom}
      people={members
        .filter((each) => isMember(each, day))
        .map((each) => ({ person: String(each['person']), values: {} }))}
      none="这支服务队还没有队员，请先到服务队里添加"
      row={row}
      close={close}
    />
  )
}

interface BringPeopleProps extends BringProps {
  readonly label: string
  readonly sources: readonly { readonly value: RowId; readonly label: string }[]
  readonly from: RowId | undefined
  readonly onFrom: (from: RowId) => void
  readonly people: readonly FoundPerson[]
  readonly none: string
}

function Bring({ label, sources, from, onFrom, people, none, row, close }: BringPeopleProps) {
  const { message } = App.useApp()
  const { busy, failure, run } = useCommand()
  const take = async () => {
    const name = sources.find(({ value }) => value === from)?.label ?? ''
    const outcome = await run('activity.join', joinInput(row.id, people, `带自 ${name}`.slice(0, 120)))
    if (!outcome?.ok) return
    const { added, kept } = outcome.answer as { readonly added: number; readonly kept: number }
    void message.success(`添加 ${added} 人${kept > 0 ? `，${kept} 人原来就在名单上` : ''}`)
    close()
  }
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={label} htmlFor="bring-from">
        <Select
          id="bring-from"
          showSearch
          optionFilterProp="label"
          {...(from === undefined ? {} : { value: from })}
          onChange={onFrom}
          options={[...sources]}
        />
      </Form.Item>
      {failure ? <Notice failure={failure} /> : null}
      <Button type="primary" disabled={people.length === 0} loading={busy} onClick={() => void take()}>
        {from === undefined ? `先选${label}` : people.length === 0 ? none : `带入 ${people.length} 人`}
      </Button>
    </Form>
  )
}
