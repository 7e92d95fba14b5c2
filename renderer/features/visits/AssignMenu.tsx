// 分到走访组: the ticked people go to one team of the campaign, or out of any.
import type { RowId } from '../../../shared/oplog/operation'
import { useChildren } from '../../registers/rows'
import { useRun } from '../../registers/useRun'
import { ToolMenu } from '../../ui/ToolMenu'

export function AssignMenu({ campaign, visits }: { readonly campaign: RowId; readonly visits: readonly RowId[] }) {
  const teams = useChildren('visitTeam', campaign) ?? []
  const run = useRun()
  const assign = (team: RowId | null) => void run('visit.assign', { visits, team })
  const items = [
    ...teams.map((team) => ({
      key: team.id,
      label: `${String(team['name'])}（${String(team['date'] ?? '')} ${String(team['leader'] ?? '')}）`,
      onClick: () => assign(team.id),
    })),
    { key: 'none', label: '退出走访组', onClick: () => assign(null) },
  ]
  return <ToolMenu items={items} label="分组" />
}
