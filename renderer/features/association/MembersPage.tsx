// 会员: who belongs to the association, people and units, with their dues of all years, and the 名册 on paper.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { shouldLeave } from '../../../shared/domain/association/council'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import type { RegisterSelection } from '../../registers/selection'
import { useSurvivor } from '../../registers/useSurvivor'
import { later } from '../../ui/later'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { today } from '../../ui/today'
import { AssociationList } from './AssociationList'
import { FileOf } from './FileOf'
import { paths } from './paths'

const MembersPrint = later(() => import('../../sheets/association/prints').then((screen) => screen.MembersPrint))

/** Nobody leaves on the day they join. */
const joining = ['person', 'name', 'kind', 'number', 'county', 'employer', 'joinedOn', 'rate', 'phone', 'note']

export function MembersPage() {
  const [printing, setPrinting] = useState<RegisterSelection>()
  return (
    <AssociationList
      table="member"
      at={paths.members}
      views={[
        { name: '在会', filters: [{ field: 'leftOn', is: 'empty' }] },
        {
          name: '单位会员',
          filters: [
            { field: 'leftOn', is: 'empty' },
            { field: 'kind', is: 'in', values: ['unit'] },
          ],
        },
        { name: '已退会', filters: [{ field: 'leftOn', is: 'filled' }] },
        { name: '全部', filters: [] },
      ]}
      asked={joining}
      initial={{ kind: 'person', joinedOn: today() }}
      tools={(selection) => (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(selection)}>
          打印名册
        </Button>
      )}
      panel={(row) => <MemberPanel key={row.id} member={row} />}
      empty="有现成会员名册的，点上面的“导入”从 Excel 一次导入；个人会员和单位会员都登记在这里。"
      beside={
        printing ? (
          <SidePanel title="打印会员名册" onClose={() => setPrinting(undefined)}>
            <MembersPrint of={{ query: printing.query, selected: [...printing.ids] }} />
          </SidePanel>
        ) : null
      }
    />
  )
}

function MemberPanel({ member }: { readonly member: Row }) {
  const person = useSurvivor(member['person'])
  const why = member['leftOn'] === undefined ? shouldLeave(person) : undefined
  return (
    <>
      {why ? (
        <Notice>{`${String(member['name'])}${why}，请填写退会日期和原因；以后的年度不再生成会费。`}</Notice>
      ) : null}
      {person ? (
        <div className="bar">
          <FileOf row={member} />
        </div>
      ) : null}
      <RecordForm table="member" id={member.id} columns={1} />
      <h3>历年会费</h3>
      <ChildList table="due" parent={member.id} newestBy="year" empty="还没有会费记录，请在“会费”里按年度生成。" />
    </>
  )
}
