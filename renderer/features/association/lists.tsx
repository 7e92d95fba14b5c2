// The plain registers of 协会工作: members, meetings, recommendations.
import { today } from '../../ui/today'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { nominationSteps } from '../../../shared/domain/association/stage'
import { ChildList } from '../../registers/ChildList'
import { AssociationList } from './AssociationList'
import { FileOf } from './FileOf'
import { paths } from './paths'

const all = { name: '全部', filters: [] }

export function MembersPage() {
  return (
    <AssociationList
      table="member"
      at={paths.members}
      views={[
        { name: '在会', filters: [{ field: 'leftOn', is: 'empty' }] },
        { name: '单位会员', filters: [{ field: 'kind', is: 'in', values: ['unit'] }] },
        { name: '已退会', filters: [{ field: 'leftOn', is: 'filled' }] },
        all,
      ]}
      initial={{ kind: 'person', joinedOn: today() }}
      panel={(row) => (
        <>
          <FileOf row={row} />
          <RecordForm table="member" id={row.id} columns={1} />
          <h3>历年会费</h3>
          <ChildList table="due" parent={row.id} newestBy="year" empty="还没有会费记录，请在“会费”里按年度生成。" />
        </>
      )}
      empty="有现成会员名册的，点上面的“导入”从 Excel 一次导入；个人会员和单位会员都登记在这里。"
    />
  )
}

export function MeetingsPage() {
  return (
    <AssociationList
      table="councilMeeting"
      at={paths.meetings}
      views={[all]}
      initial={{ on: today() }}
      empty="会员大会、理事会、常务理事会开过以后登记在这里：日期、应到实到、议题和决议。"
    />
  )
}

export function NominationsPage() {
  return (
    <AssociationList
      table="nomination"
      at={paths.nominations}
      views={[
        { name: '办理中', filters: [{ field: 'outcome', is: 'empty' }] },
        { name: '已有结果', filters: [{ field: 'outcome', is: 'filled' }] },
        all,
      ]}
      initial={{ year: Number(today().slice(0, 4)), kind: 'person' }}
      panel={(row) => (
        <>
          <Way row={row} />
          <FileOf row={row} />
          <RecordForm table="nomination" id={row.id} columns={1} />
        </>
      )}
      empty="推荐评选的材料登记在这里：单位推荐、职代会、公示、县（产业）意见、报送和结果。只登记材料，不登记投票。"
    />
  )
}

/** The steps of the way with their days, whether taken or not. */
function Way({ row }: { readonly row: Row }) {
  return (
    <div className="plain-table">
      <table aria-label="推荐评选进度">
        <tbody>
          {nominationSteps(row).map(({ label, on, words }) => (
            <tr key={label}>
              <th scope="row" className="whole">
                {label}
              </th>
              <td className="whole">{on ?? (words === undefined ? '—' : '日期未填')}</td>
              <td>{on === undefined ? '' : words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
