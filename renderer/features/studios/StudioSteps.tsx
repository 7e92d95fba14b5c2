// What may be done with a studio now, and the form of the step that was chosen: alike on its page and beside the list.
import { Button } from 'antd'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'
import { useSurvivor } from '../../registers/useSurvivor'
import { useGo } from '../../ui/go'
import { ChangeLeader, CorrectLeader } from './LeaderForm'
import { paths } from './paths'
import { RevokeForm } from './RevokeForm'

export type StudioStep = 'change' | 'correct' | 'revoke'

export const stepTitles: Readonly<Record<StudioStep, string>> = {
  change: '变更领衔人',
  correct: '更正领衔人',
  revoke: '撤销工作室',
}

interface StudioStepsProps {
  readonly studio: Row
  readonly open: (step: StudioStep) => void
}

export function StudioSteps({ studio, open }: StudioStepsProps) {
  const go = useGo()
  const run = useRun()
  const person = useSurvivor(studio['person'])
  return (
    <>
      {studio['state'] === 'revoked' ? (
        <Button onClick={() => void run('studio.restore', { studio: studio.id })}>恢复在册</Button>
      ) : (
        <>
          <Button onClick={() => open('change')}>变更领衔人…</Button>
          <Button onClick={() => open('correct')}>更正领衔人…</Button>
          <Button onClick={() => open('revoke')}>撤销…</Button>
        </>
      )}
      {person ? <Button onClick={() => go(paths.person(person.id))}>领衔人档案</Button> : null}
    </>
  )
}

interface StepFormProps {
  readonly studio: Row
  readonly step: StudioStep
  readonly close: () => void
}

export function StepForm({ studio, step, close }: StepFormProps) {
  if (step === 'revoke') return <RevokeForm studio={studio} close={close} />
  return step === 'correct' ? (
    <CorrectLeader studio={studio} close={close} />
  ) : (
    <ChangeLeader studio={studio} close={close} />
  )
}
