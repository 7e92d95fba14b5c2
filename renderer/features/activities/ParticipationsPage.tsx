// 志愿与宣讲 · 参加情况: who took part in what, over all activities.
import { Button } from 'antd'
import { RecordForm } from '../../registers/RecordForm'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { ListPage } from './ListPage'
import { paths } from './paths'

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '没有填时长', filters: [{ field: 'hours', is: 'empty' }] },
  { name: '未到', filters: [{ field: 'absent', is: 'in', values: [true] }] },
]

/** What may be changed of somebody on a name list. */
export const participationFields = ['role', 'hours', 'times', 'absent', 'note']

export function ParticipationsPage() {
  const go = useGo()
  return (
    <ListPage
      table="participation"
      at={paths.people}
      views={views}
      panel={(row) => (
        <>
          <div className="bar">
            <Button onClick={() => go(paths.activity(String(row['activity'] ?? '')))}>打开活动</Button>
            <Button onClick={() => go(paths.person(String(row['person'] ?? '')))}>打开档案</Button>
          </div>
          <RecordForm table="participation" id={row.id} only={participationFields} columns={1} />
        </>
      )}
      empty={{ title: '还没有参加记录', text: '在“活动”里打开一个活动，添加参加的劳模，就会列在这里。' }}
    />
  )
}
