// 理事会: who holds which office for which term, and the 名册 of a term on paper.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { RecordForm } from '../../registers/RecordForm'
import { useAll } from '../../registers/rows'
import { later } from '../../ui/later'
import { SidePanel } from '../../ui/SidePanel'
import { AssociationList } from './AssociationList'
import { FileOf } from './FileOf'
import { paths } from './paths'

const CouncilPrint = later(() => import('../../sheets/association/CouncilPrint').then((screen) => screen.CouncilPrint))

export function CouncilPage() {
  const [printing, setPrinting] = useState(false)
  const council = useAll('councilMember') ?? []
  const newest = Math.max(1, ...council.map((row) => Number(row['term'] ?? 1)))
  return (
    <AssociationList
      table="councilMember"
      at={paths.council}
      views={[
        { name: '在任', filters: [{ field: 'leftOn', is: 'empty' }] },
        { name: '全部', filters: [] },
      ]}
      tools={() => (
        <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(true)}>
          打印名册
        </Button>
      )}
      panel={(row) => (
        <>
          <FileOf row={row} />
          <RecordForm table="councilMember" id={row.id} columns={1} />
        </>
      )}
      empty="把本届理事会名单从 Excel 导入，写明届次、职务和任期；届满前三个月工作台会提醒换届。"
      beside={
        printing ? (
          <SidePanel title="打印理事会名册" onClose={() => setPrinting(false)}>
            <CouncilPrint newest={newest} />
          </SidePanel>
        ) : null
      }
    />
  )
}
