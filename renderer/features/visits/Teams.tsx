// 走访组 of a campaign: who goes where on which day, everybody assigned by county and street in one step, each team's day behind it.
import { App, Button } from 'antd'
import type { RowId } from '../../../shared/oplog/operation'
import { ChildList } from '../../registers/ChildList'
import { useRun } from '../../registers/useRun'
import { useGo } from '../../ui/go'
import { SidePanel } from '../../ui/SidePanel'
import { paths } from './paths'

export function Teams({ campaign, close }: { readonly campaign: RowId; readonly close: () => void }) {
  const go = useGo()
  const run = useRun()
  const { message } = App.useApp()
  const spread = async () => {
    const outcome = await run('visit.spread', { campaign })
    if (!outcome.ok) return
    const { people, left } = outcome.answer as { readonly people: number; readonly left: number }
    const rest = left > 0 ? `，还有 ${left} 人没有对应的组（或对应几个组），请勾选后手工分组` : ''
    void message.info(`已分组 ${people} 人${rest}`, 6)
  }
  return (
    <SidePanel title="走访组" onClose={close} wide>
      <div className="bar">
        <Button type="primary" onClick={() => void spread()}>
          按县和街道分组
        </Button>
        <span className="quiet">写了街道的组优先；街道空着的组收全县其余的人。已分组的人不动。</span>
      </div>
      <ChildList
        table="visitTeam"
        parent={campaign}
        columns={['name', 'date', 'leader', 'companions', 'vehicle', 'counties', 'streets']}
        empty="还没有走访组。新增时选好县（市、区），再点“按县和街道分组”。"
        rowTools={(team) => (
          <Button size="small" type="link" onClick={() => go(paths.team(team.id))}>
            路线与结果
          </Button>
        )}
      />
    </SidePanel>
  )
}
