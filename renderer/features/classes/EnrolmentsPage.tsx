// 报名台账: every enrolment of all years, to look up, to export and to fill a superior's form with.
import { Button } from 'antd'
import { Register } from '../../registers/Register'
import type { RegisterView } from '../../registers/views'
import { EmptyState } from '../../ui/EmptyState'
import { useGo } from '../../ui/go'
import { paths } from './paths'

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '正式学员', filters: [{ field: 'state', is: 'in', values: ['in'] }] },
  { name: '候补', filters: [{ field: 'state', is: 'in', values: ['waiting'] }] },
  { name: '已结业', filters: [{ field: 'result', is: 'in', values: ['passed'] }] },
]

export function EnrolmentsPage() {
  const go = useGo()
  return (
    <Register
      table="enrolment"
      title="报名台账"
      views={views}
      readOnly
      tools={() => <Button onClick={() => go(paths.classes)}>回到才艺培训</Button>}
      empty={
        <EmptyState title="还没有报名记录">
          报名在培训班里登记；以前办过的班在“才艺培训 → 更多 → 补录历年培训”带进来。
        </EmptyState>
      }
    />
  )
}
