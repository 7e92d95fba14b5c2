// 志愿与宣讲 · 志愿服务队: teams, and what each of them has done.
import { Button } from 'antd'
import { activityFigures } from '../../../shared/domain/activities/figures'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useFound } from '../../registers/rows'
import type { RegisterView } from '../../registers/views'
import { useGo } from '../../ui/go'
import { ListPage } from './ListPage'
import { paths } from './paths'

const views: readonly RegisterView[] = [
  { name: '全部', filters: [] },
  { name: '现有', filters: [{ field: 'dissolvedOn', is: 'empty' }] },
  { name: '宣讲团', filters: [{ field: 'kind', is: 'in', values: ['lecture'] }] },
]

export function TeamsPage() {
  const go = useGo()
  return (
    <ListPage
      table="volunteerTeam"
      at={paths.teams}
      views={views}
      add={{
        label: '新增志愿服务队',
        form: (close) => (
          <RecordForm table="volunteerTeam" columns={2} onCancel={close} onSaved={(id) => go(paths.team(id))} />
        ),
      }}
      onOpen={(id) => go(paths.team(id))}
      panel={(row) => (
        <>
          <div className="bar">
            <Button type="primary" onClick={() => go(paths.team(row.id))}>
              队员名单
            </Button>
          </div>
          <Doings team={row} />
          <RecordForm table="volunteerTeam" id={row.id} columns={1} />
        </>
      )}
      empty={{
        title: '还没有志愿服务队',
        text: '登记各县（市、区）组建的劳模工匠志愿服务队、技术服务队和宣讲团，写明成立日期，再添加队员；活动里就可以选它，把队员一次带进名单。',
      }}
    />
  )
}

/** Held activities of the team, newest first. */
function Doings({ team }: { readonly team: Row }) {
  const go = useGo()
  const activities = useFound('activity', 'team', team.id)
  if (!activities) return null
  const { events, activities: count } = activityFigures(activities, [])
  const newest = [...activities].sort((a, b) => (String(a['date']) < String(b['date']) ? 1 : -1)).slice(0, 8)
  return (
    <section aria-label="这支队的活动">
      <p>{count === 0 ? '还没有登记过活动。' : `已登记活动 ${count} 项，${events} 场。`}</p>
      <ul className="activity-links">
        {newest.map((row) => (
          <li key={row.id}>
            <button type="button" className="plain-button" onClick={() => go(paths.activity(row.id))}>
              {`${String(row['date'])}　${String(row['name'])}`}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
