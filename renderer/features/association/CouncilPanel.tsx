// One seat of the council: what its holder's file says against it, 离任 and 补选, the way to the file, and the form.
import { Button } from 'antd'
import { shouldLeave } from '../../../shared/domain/association/council'
import type { Row } from '../../data/office'
import { RecordForm } from '../../registers/RecordForm'
import { useSurvivor } from '../../registers/useSurvivor'
import { useOnePanel } from '../../ui/useOnePanel'
import { Notice } from '../../ui/Notice'
import { FileOf } from './FileOf'
import { LeaveForm } from './LeaveForm'

export function CouncilPanel({ member }: { readonly member: Row }) {
  const { panel, key, open, close } = useOnePanel<'leave'>()
  const holds = member['leftOn'] === undefined
  const person = useSurvivor(member['person'])
  const why = holds ? shouldLeave(person) : undefined
  return (
    <>
      {why ? <Notice>{`${String(member['name'])}${why}，请登记离任；要补选的一并办理。`}</Notice> : null}
      <div className="bar">
        {holds ? <Button onClick={() => open('leave')}>离任、补选…</Button> : null}
        <FileOf row={member} />
      </div>
      {panel ? <LeaveForm key={key} member={member} reason={reasonOf(why)} close={close} /> : null}
      <RecordForm table="councilMember" id={member.id} columns={1} />
    </>
  )
}

/** 已去世 is why they should leave; 去世 is why they left. */
function reasonOf(why: string | undefined): string {
  return why?.replace('已', '') ?? ''
}
