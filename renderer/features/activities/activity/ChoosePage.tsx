// 从名册选取: the roster with its views, filters and ticks, from which an activity takes whom it has on its list.
import { useState } from 'react'
import { App, Button } from 'antd'
import { MOST_AT_ONCE } from '../../../../shared/domain/activities/people-commands'
import type { RowId } from '../../../../shared/oplog/operation'
import { Register } from '../../../registers/Register'
import { rosterViews } from '../../../registers/roster-views'
import { useRow } from '../../../registers/rows'
import type { RegisterSelection } from '../../../registers/selection'
import { useOffice } from '../../../registers/source'
import { useCommand } from '../../../registers/useCommand'
import { useGo } from '../../../ui/go'
import { Notice } from '../../../ui/Notice'
import { paths } from '../paths'
import { joinInput } from './join-input'

export function ChoosePage({ activity }: { readonly activity: RowId }) {
  const row = useRow('activity', activity)
  const go = useGo()
  return (
    <Register
      table="person"
      title={`选取参加人员：${String(row?.['name'] ?? '')}`}
      views={rosterViews}
      readOnly
      tools={(selection) => (
        <>
          <Button onClick={() => go(paths.activity(activity))}>回到活动</Button>
          <Take activity={activity} selection={selection} />
        </>
      )}
      onOpen={(id) => go(paths.person(id))}
    />
  )
}

/** Only who is ticked: a whole roster taken by one slip would be everybody's attendance. */
function Take({ activity, selection }: { readonly activity: RowId; readonly selection: RegisterSelection }) {
  const office = useOffice()
  const go = useGo()
  const { message } = App.useApp()
  const { busy, failure, run } = useCommand()
  const [reading, setReading] = useState(false)
  const ticked = selection.ids.size
  const take = async () => {
    setReading(true)
    const order = await office.ids(selection.query)
    setReading(false)
    const shown = new Set(order)
    const people = [
      ...order.filter((id) => selection.ids.has(id)),
      ...[...selection.ids].filter((id) => !shown.has(id)),
    ]
    const found = people.map((person) => ({ person, values: {} }))
    const outcome = await run('activity.join', joinInput(activity, found, `名册中勾选 ${people.length} 人`))
    if (!outcome?.ok) return
    const { added, kept } = outcome.answer as { readonly added: number; readonly kept: number }
    void message.success(`添加 ${added} 人${kept > 0 ? `，${kept} 人原来就在名单上` : ''}`)
    go(paths.activity(activity))
  }
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <Button
        type="primary"
        loading={busy || reading}
        disabled={ticked === 0 || ticked > MOST_AT_ONCE}
        onClick={() => void take()}
      >
        {ticked === 0 ? '先勾选人员' : `添加勾选的 ${ticked.toLocaleString('zh-CN')} 人`}
      </Button>
    </>
  )
}
