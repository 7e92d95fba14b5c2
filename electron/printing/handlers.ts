// The print channels of the contract, answered by this room (owner: printing).
import { fail } from '../../shared/kernel/result'
import type { Handlers } from '../ipc/handler'

const notYet = () => fail('print.unavailable', '打印功能还没有接上。')

export const printing: Pick<Handlers, 'print:make' | 'print:preview' | 'print:dialog' | 'print:save' | 'print:jobs'> = {
  'print:make': notYet,
  'print:preview': notYet,
  'print:dialog': notYet,
  'print:save': notYet,
  'print:jobs': () => [],
}
