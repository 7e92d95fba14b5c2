// One studio beside the list: where it stands, what may be done now, and its own rows.
import type { Row } from '../../data/office'
import { useOnePanel } from '../../ui/useOnePanel'
import { ledBy, StudioStanding } from './StudioStanding'
import { StepForm, StudioSteps, type StudioStep } from './StudioSteps'
import { StudioTabs } from './StudioTabs'

export function StudioPanel({ studio }: { readonly studio: Row }) {
  const { panel, key, open, close } = useOnePanel<StudioStep>()
  return (
    <>
      <StudioStanding studio={studio} />
      <p role="status">{ledBy(studio)}</p>
      <div className="bar">
        <StudioSteps studio={studio} open={open} />
      </div>
      {panel ? <StepForm key={key} studio={studio} step={panel} close={close} /> : null}
      <StudioTabs studio={studio} columns={1} />
    </>
  )
}
