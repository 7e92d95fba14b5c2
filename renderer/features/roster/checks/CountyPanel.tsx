// One county of the 年度核查: who has not been answered for, what was done to hurry them, and whether the stamped original is in.
import { useState } from 'react'
import { Button } from 'antd'
import { RecordForm } from '../../../registers/RecordForm'
import { useGo } from '../../../ui/go'
import { later } from '../../../ui/later'
import { SidePanel } from '../../../ui/SidePanel'
import { paths } from '../paths'
import type { CountyOfYear } from './useYear'

const LifeSheetPrint = later(() =>
  import('../../../sheets/checks/LifeSheetPrint').then((screen) => screen.LifeSheetPrint),
)

export function CountyPanel({ county, close }: { readonly county: CountyOfYear; readonly close: () => void }) {
  const { sheet, missing, unit } = county
  if (!sheet) return null
  return (
    <SidePanel title={`${String(unit['name'])}：未回 ${missing.length} 人`} onClose={close}>
      <Missing missing={missing} />
      {missing.length > 0 ? <PrintMissing missing={missing} /> : null}
      <h3>催报和盖章件</h3>
      <RecordForm table="checkSheet" id={sheet.id} only={['due', 'chased', 'stamped', 'note']} columns={1} />
    </SidePanel>
  )
}

/** Whoever the county did not answer for is seen by the office itself, with this sheet in hand. */
function PrintMissing({ missing }: { readonly missing: CountyOfYear['missing'] }) {
  const [printing, setPrinting] = useState(false)
  if (printing) return <LifeSheetPrint people={missing.map(({ id }) => id)} about="劳模" />
  return <Button onClick={() => setPrinting(true)}>打印健在核实表（{missing.length} 人）</Button>
}

function Missing({ missing }: { readonly missing: CountyOfYear['missing'] }) {
  const go = useGo()
  if (missing.length === 0) return <p>下发的人都有回复。</p>
  return (
    <ul className="check-missing" aria-label="未回名单">
      {missing.map((person) => (
        <li key={person.id}>
          <Button size="small" type="link" onClick={() => go(paths.person(person.id))}>
            {person.name}
          </Button>
        </li>
      ))}
    </ul>
  )
}
