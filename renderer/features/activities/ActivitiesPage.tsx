// 志愿与宣讲 · 活动: every activity of every kind; one is opened for its people, papers and what it came to.
import { Button } from 'antd'
import { RecordForm } from '../../registers/RecordForm'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { later } from '../../ui/later'
import { today } from '../../ui/today'
import { ListPage, type MoreTool } from './ListPage'
import { paths } from './paths'

const SchedulePrint = later(() =>
  import('../../sheets/activities/ActivityPrint').then((screen) => screen.SchedulePrint),
)

const kind = (...values: readonly string[]) => ({ field: 'kind', is: 'in', values }) as const

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '志愿服务', filters: [kind('volunteer', 'skill')] },
  { name: '宣讲', filters: [kind('lecture')] },
  { name: '主题活动和座谈', filters: [kind('theme', 'forum')] },
  { name: '计划中', filters: [{ field: 'state', is: 'in', values: ['planned'] }] },
]

const more: readonly MoreTool[] = [
  {
    label: '打印宣讲安排表…',
    title: '打印宣讲安排表',
    render: (selection) => <SchedulePrint query={selection.query} selected={[...selection.ids]} />,
  },
]

export function ActivitiesPage() {
  const go = useGo()
  return (
    <ListPage
      table="activity"
      yearly
      at={paths.activities}
      views={views}
      add={{
        label: '新增活动',
        form: (close) => (
          <RecordForm
            table="activity"
            initial={{ date: today() }}
            columns={2}
            onCancel={close}
            onSaved={(id) => go(paths.activity(id))}
          />
        ),
      }}
      more={more}
      onOpen={(id) => go(paths.activity(id))}
      panel={(row) => (
        <>
          <div className="bar">
            <Button type="primary" onClick={() => go(paths.activity(row.id))}>
              参加人员和材料
            </Button>
          </div>
          <RecordForm table="activity" id={row.id} columns={1} />
        </>
      )}
      empty={{
        title: '还没有活动',
        text: '志愿服务、宣讲（三进、四进）、主题活动、座谈都登记在这里。新增一个活动，再添加参加的劳模、填服务时长。',
      }}
    />
  )
}
