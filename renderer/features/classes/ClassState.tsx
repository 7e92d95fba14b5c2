// The steps of a class and the ways back; calling it off asks for the reason.
import { classSteps } from '../../../shared/domain/classes/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import { StateSteps } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

interface ClassStateProps {
  readonly id: RowId
  readonly state: string
  readonly onCancel: () => void
}

export function ClassState({ id, state, onCancel }: ClassStateProps) {
  const run = useRun()
  const move = (to: string) => (to === 'void' ? onCancel() : void run('class.move', { class: id, to }))
  return <StateSteps steps={classSteps} state={state} move={move} />
}
