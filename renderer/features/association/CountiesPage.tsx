// 县级协会: one line per county with its state; beside it how many members it reports for each year.
import { Button } from 'antd'
import { RecordForm } from '../../registers/RecordForm'
import { ChildList } from '../../registers/ChildList'
import { useAll } from '../../registers/rows'
import { useCommand } from '../../registers/useCommand'
import { Notice } from '../../ui/Notice'
import { countyStates } from '../../../shared/domain/association/picklists'
import { AssociationList } from './AssociationList'
import { paths } from './paths'

export function CountiesPage() {
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
      tools={() => (
        <>
          {failure ? <Notice failure={failure} /> : null}
          {missing.length > 0 ? (
            <Button loading={busy} onClick={() => void fill()}>
              补齐 {missing.length} 个县（市、区）
            </Button>
          ) : null}
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
    />
  )
}
