// Ending a round in the middle: everything it did so far is whole and known, so the next one goes on where it stopped.
import { FailureError } from '../../shared/kernel/result'

/** Asked for when this PC leaves the share or the program ends. */
export interface Halt {
  asked: boolean
}

const HALTED = { code: 'sync.halted', message: '数据同步已停下，已取到的数据都在本机，再次加入时接着取。' }

/** Throws `sync.halted` once somebody has asked; called between one file and the next, since a long history takes minutes. */
export function goOn({ halt }: { readonly halt: Halt }): void {
  if (halt.asked) throw new FailureError(HALTED)
}
