// 推荐评选: who is recommended for which award, and the forms for those ticked.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { useBusinessYear } from '../../registers/business-year'
import type { RegisterSelection } from '../../registers/selection'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { AssociationList } from './AssociationList'
import { NominationPanel } from './NominationPanel'
import { paths } from './paths'

const NominationsPrint = later(() =>
  import('../../sheets/association/NominationsPrint').then((screen) => screen.NominationsPrint),
)

/** What is known on the day somebody is recommended; the steps after it are entered as they come. */
const recommending = ['award', 'level', 'year', 'kind', 'person', 'name', 'employer', 'county', 'unitOn', 'note']

export function NominationsPage() {
  const year = useBusinessYear()
  const [printing, setPrinting] = useState<RegisterSelection>()
  return (
    <AssociationList
      table="nomination"
      at={paths.nominations}
      views={[
        { name: '办理中', filters: [{ field: 'outcome', is: 'empty' }] },
        { name: '已有结果', filters: [{ field: 'outcome', is: 'filled' }] },
        { name: '全部', filters: [] },
      ]}
      asked={recommending}
      initial={{ year, kind: 'person' }}
      tools={(selection) => (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(selection)}>
          打印
        </Button>
      )}
      panel={(row) => <NominationPanel key={row.id} nomination={row} />}
      empty="推荐评选的材料登记在这里：单位推荐、职代会、公示、县（产业）意见、报送和结果。只登记材料，不登记投票。"
      beside={
        printing ? (
          <SidePanel title="打印推荐评选" onClose={() => setPrinting(undefined)}>
            <NominationsPrint of={{ query: printing.query, selected: [...printing.ids] }} />
          </SidePanel>
        ) : null
      }
    />
  )
}
