// The steps of a class and the ways back.
import { classSteps } from '../../../shared/domain/classes/picklists'
import type { RowId } from '../../../shared/oplog/operation'
import { StateSteps } from '../../registers/StateSteps'
import { useRun } from '../../registers/useRun'

export function ClassState({ id, state }: { readonly id: RowId; readonly state: string }) {
  const run = useRun()
  return <StateSteps steps={classSteps} state={state} move={(to) => void run('class.move', { class: id, to })} />
}
