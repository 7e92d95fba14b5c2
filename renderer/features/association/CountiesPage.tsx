// 县级协会: one line per county with its state; beside it how many members it reports for each year.
import { useState } from 'react'
import { Button } from 'antd'
import { PrinterOutlined } from '@ant-design/icons'
import { RecordForm } from '../../registers/RecordForm'
import { ChildList } from '../../registers/ChildList'
import { useAll } from '../../registers/rows'
import type { RegisterSelection } from '../../registers/selection'
import { useCommand } from '../../registers/useCommand'
import { later } from '../../ui/later'
import { Notice } from '../../ui/Notice'
import { SidePanel } from '../../ui/SidePanel'
import { countyStates } from '../../../shared/domain/association/picklists'
import { AssociationList } from './AssociationList'
import { paths } from './paths'

const CountiesPrint = later(() => import('../../sheets/association/prints').then((screen) => screen.CountiesPrint))

export function CountiesPage() {
  const [printing, setPrinting] = useState<RegisterSelection>()
  const { run, busy, failure } = useCommand()
  const units = useAll('unit') ?? []
  const rows = useAll('countyAssociation')
  const known = new Set((rows ?? []).map((row) => row['county']))
  const missing = rows ? units.filter((unit) => unit['kind'] === 'county' && !known.has(unit.id)) : []
  const fill = () =>
    run('record.import', {
      table: 'countyAssociation',
      file: '县（市、区）清单',
      rows: missing.map((unit) => ({
        values: { county: unit.id, name: `${String(unit['name'])}劳动模范协会`, state: 'none' },
      })),
    })
  const count = (state: string): number => (rows ?? []).filter((row) => row['state'] === state).length
  return (
    <AssociationList
      table="countyAssociation"
      at={paths.counties}
      now={countyStates.map(({ value, label }) => `${label} ${count(value)}`).join(' · ')}
      views={[
        { name: '全部', filters: [] },
        ...countyStates.map(({ value, label }) => ({
          name: label,
          filters: [{ field: 'state', is: 'in' as const, values: [value] }],
        })),
      ]}
      tools={(selection) => (
        <>
          {failure ? <Notice failure={failure} /> : null}
          {missing.length > 0 ? (
            <Button loading={busy} onClick={() => void fill()}>
              补齐 {missing.length} 个县（市、区）
            </Button>
          ) : null}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => setPrinting(selection)}>
            打印
          </Button>
        </>
      )}
      panel={(row) => (
        <>
          <RecordForm table="countyAssociation" id={row.id} columns={1} />
          <h3>历年会员数</h3>
          <ChildList table="countyMembers" parent={row.id} newestBy="year" />
        </>
      )}
      empty="点“补齐”按县（市、区）清单各建一条，再逐个改为筹建中、已成立并写明日期。"
      beside={
        printing ? (
          <SidePanel title="打印县级协会" onClose={() => setPrinting(undefined)}>
            <CountiesPrint of={{ query: printing.query, selected: [...printing.ids] }} />
          </SidePanel>
        ) : null
      }
    />
  )
}
