// What the 撤销 and 重做 buttons say.
import { office } from '../client'
import type { UndoState } from '../office'
import { useReading } from './reading'

const NOTHING: UndoState = {}

/** Labels of the next undo and redo of this operator on this PC. `operator` changes with 切换操作员. */
export function useUndoState(operator: string): UndoState {
  return (
    useReading(
      `undo ${operator}`,
      () => office().undoState(),
      () => true,
    ).value ?? NOTHING
  )
}
