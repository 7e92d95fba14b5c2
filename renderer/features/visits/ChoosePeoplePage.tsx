// 选取对象: the roster with its views, filters and ticks, from which a campaign takes whom it considers.
import { useState } from 'react'
import { Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { Register } from '../../registers/Register'
import { rosterViews } from '../../registers/roster-views'
import { useRow } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useOffice } from '../../registers/source'
import { useCommand } from '../../registers/useCommand'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { paths } from './paths'

export function ChoosePeoplePage({ campaign }: { readonly campaign: RowId }) {
  const row = useRow('campaign', campaign)
  const go = useGo()
  return (
    <Register
      table="person"
      title={`选取对象：${String(row?.['name'] ?? '')}`}
      views={rosterViews}
      readOnly
      tools={(selection) => (
        <>
          <Button onClick={() => go(paths.campaign(campaign))}>回到活动</Button>
          <Take campaign={campaign} selection={selection} />
        </>
      )}
      onOpen={(id) => go(paths.person(id))}
    />
  )
}

function Take({ campaign, selection }: { readonly campaign: RowId; readonly selection: RegisterSelection }) {
  const office = useOffice()
  const go = useGo()
  const { busy, failure, run } = useCommand()
  const [reading, setReading] = useState(false)
  const ticked = selection.ids.size
  const take = async () => {
    setReading(true)
    const people = ticked > 0 ? [...selection.ids] : await office.ids(selection.query)
    setReading(false)
    const count = people.length.toLocaleString('zh-CN')
    const from = ticked > 0 ? `名册中勾选 ${count} 人` : `名册中筛选出的 ${count} 人`
    if (await run('visit.take', { campaign, people, from })) go(paths.campaign(campaign))
  }
  return (
    <>
      {failure ? <Notice failure={failure} /> : null}
      <Button type="primary" loading={busy || reading} onClick={() => void take()}>
        {ticked > 0 ? `选取勾选的 ${ticked.toLocaleString('zh-CN')} 人` : '选取名单上的全部人员'}
      </Button>
    </>
  )
}
