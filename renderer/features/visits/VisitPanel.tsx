// One visit in the side panel: whose it is, why and with how much, and what the person asked for.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { ChildList } from '../../registers/ChildList'
import { RecordForm } from '../../registers/RecordForm'
import { useRow } from '../../registers/rows'
import { useGo } from '../../ui/go'
import { paths } from './paths'

export function VisitPanel({ visit }: { readonly visit: Row }) {
  const person = String(visit['person'] ?? '')
  const row = useRow('person', person)
  const go = useGo()
  return (
    <>
      <div className="bar">
        <strong>{String(row?.['name'] ?? '')}</strong>
        <Button onClick={() => go(paths.person(person))}>打开档案</Button>
      </div>
      <p>{String(visit['reason'] ?? '')}</p>
      {visit['found'] ? <p className="visit-found">{String(visit['found'])}</p> : null}
      <RecordForm table="visit" id={visit.id} only={['note']} columns={1} />
      <h3>诉求待办</h3>
      <ChildList
        table="need"
        parent={person}
        columns={['what', 'owner', 'due', 'state']}
        newestBy="raisedOn"
        empty="没有登记诉求。走访时提出的要求在这里登记，会出现在“诉求待办”里。"
      />
    </>
  )
}
