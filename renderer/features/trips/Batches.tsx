// The batches of a plan, each with what the rules say of its days and cost.
import { Button } from 'antd'
import { batchFindings } from '../../../shared/domain/trips/batch-findings'
import { findingWords } from '../../../shared/domain/trips/verdict'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { useAll, useChildren } from '../../registers/rows'
import { useGo } from '../../ui/go'
import { Notice } from '../../ui/Notice'
import { paths } from './paths'

/** Route or place says the kind and the area; whoever needs the rest opens 修改. With more columns dates and names broke into pieces. */
const columns = ['name', 'route', 'place', 'from', 'to', 'places', 'least', 'price']

export function Batches({ plan, onStaff }: { readonly plan: Row; readonly onStaff: (batch: Row) => void }) {
  const go = useGo()
  const batches = useChildren('tripBatch', plan.id) ?? []
  const routes = useAll('tripRoute')
  const rules = useAll('tripRule')
  const said =
    routes && rules
      ? batches.flatMap((batch) => {
          const route = routes.find(({ id }) => id === batch['route'])
          const words = findingWords(batchFindings(batch, route, rules))
          return words === '' ? [] : [`${String(batch['name'])}：${words}。`]
        })
      : []
  return (
    <>
      <ChildList
        table="tripBatch"
        parent={plan.id}
        columns={columns}
        readOnly={plan['state'] === 'done' || plan['state'] === 'void'}
        empty="还没有批次。新增批次时写明日期、名额和线路（或休养院），再按符合条件的人数分配名额。"
        rowTools={(batch) => (
          <>
            <Button size="small" type="link" onClick={() => go(paths.travel(batch.id))}>
              行程和食宿
            </Button>
            <Button size="small" type="link" onClick={() => go(paths.after(batch.id))}>
              出行与结算
            </Button>
            <Button size="small" type="link" onClick={() => onStaff(batch)}>
              工作人员
            </Button>
          </>
        )}
      />
      {said.length > 0 ? <Notice>{said.join('')}</Notice> : null}
    </>
  )
}
