// 会议: 会员大会, 理事会 and the like, with who was to come, who came, and what was decided.
import { today } from '../../ui/today'
import { AssociationList } from './AssociationList'
import { paths } from './paths'

export function MeetingsPage() {
  return (
    <AssociationList
      table="councilMeeting"
      at={paths.meetings}
      views={[{ name: '全部', filters: [] }]}
      initial={{ on: today() }}
      empty="会员大会、理事会、常务理事会开过以后登记在这里：日期、应到实到、议题和决议。"
    />
  )
}
