// Adding an operator and going on in their name.
import { asFailure, type Failure } from '../../shared/kernel/result'
import type { RowId } from '../../shared/oplog/operation'
import { office } from '../data/client'
import { takeOperator } from './session'

/** Adds an operator and takes the seat; the failure to show where that was refused. */
export async function addOperator(name: string): Promise<Failure | undefined> {
  try {
    const outcome = await office().run('operator.add', { name: name.trim() })
    if (!outcome.ok) return outcome.failure
    await takeOperator({ id: (outcome.answer as { id: RowId }).id, name: name.trim() })
    return undefined
  } catch (error) {
    return asFailure(error)
  }
}
