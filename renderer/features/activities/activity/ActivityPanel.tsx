// The panel beside an activity's page, one at a time.
import { columnsOfTable } from '../../../importing/lists/columns'
import type { Row } from '../../../data/office'
import { RecordForm } from '../../../registers/RecordForm'
import type { RegisterSelection } from '../../../registers/selection'
import { useTable } from '../../../registers/source'
import { later } from '../../../ui/later'
import { SidePanel } from '../../../ui/SidePanel'
import { AddPeople } from '../people/AddPeople'
import { Earlier, OfTeam } from './Earlier'
import { Giving } from './Giving'
import { HoursForm } from './HoursForm'
import { joinInput } from './join-input'

const ActivityPrint = later(() =>
  import('../../../sheets/activities/ActivityPrint').then((screen) => screen.ActivityPrint),
)
const EvidencePanel = later(() =>
  import('../../../papers/evidence/EvidencePanel').then((screen) => screen.EvidencePanel),
)
const ExportDialog = later(() => import('../../../exporting/ExportDialog').then((screen) => screen.ExportDialog))

export type Panel =
  | { readonly kind: 'form' | 'add' | 'earlier' | 'team' | 'giving' | 'papers' | 'print' }
  | { readonly kind: 'hours' | 'export'; readonly selection: RegisterSelection }

interface ActivityPanelProps {
  readonly row: Row
  readonly panel: Panel
  readonly close: () => void
}

export function ActivityPanel({ row, panel, close }: ActivityPanelProps) {
  const name = String(row['name'] ?? '')
  switch (panel.kind) {
    case 'form':
      return (
        <SidePanel wide title="活动资料" onClose={close}>
          <RecordForm table="activity" id={row.id} columns={2} />
        </SidePanel>
      )
    case 'add':
      return (
        <SidePanel title="添加人员" onClose={close}>
          <Add row={row} close={close} />
        </SidePanel>
      )
    case 'earlier':
      return (
        <SidePanel title="带入以往活动的人" onClose={close}>
          <Earlier row={row} close={close} />
        </SidePanel>
      )
    case 'team':
      return (
        <SidePanel title="带入服务队队员" onClose={close}>
          <OfTeam row={row} close={close} />
        </SidePanel>
      )
    case 'hours':
      return (
        <SidePanel title="填时长" onClose={close}>
          <HoursForm selection={panel.selection} close={close} />
        </SidePanel>
      )
    case 'giving':
      return (
        <SidePanel wide title="捐赠与报道" onClose={close}>
          <Giving row={row} />
        </SidePanel>
      )
    case 'papers':
      return (
        <SidePanel wide title={`材料：${name}`} onClose={close}>
          <EvidencePanel owner={{ kind: 'activity', row }} />
        </SidePanel>
      )
    case 'print':
      return (
        <SidePanel title="打印活动材料" onClose={close}>
          <ActivityPrint activity={row.id} name={name} />
        </SidePanel>
      )
    case 'export':
      return <ExportDialog open onClose={close} title={`${name}参加人员`} selection={panel.selection} />
  }
}

function Add({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const table = useTable('participation')
  return (
    <AddPeople
      command="activity.join"
      inputOf={(people, from) => joinInput(row.id, people, from)}
      columns={columnsOfTable(table, ['role', 'hours', 'times', 'note'])}
      done={close}
    />
  )
}
