// The sheets of a whole campaign that go into its 归档包, with the numbers masked: who needs them in full prints and logs them.
import { signersLine } from '../../../shared/domain/office/signers'
import { today } from '../../ui/today'
import type { SheetJob } from '../page-model'
import type { VisitPaper } from './read-visits'
import { signListDuties, signListJob } from './sign-list'
import { visitRegisterDuties, visitRegisterJob } from './visit-register'

export function campaignSheets({ lines, head, lists }: VisitPaper): readonly { what: string; job: SheetJob }[] {
  const on = String(head.campaign?.['on'] ?? today())
  const signers = (sheet: string, duties: readonly string[]) =>
    signersLine(lists['signer'] ?? [], sheet, duties, today())
  return [
    {
      what: '走访慰问登记表',
      job: visitRegisterJob(lines, head, on, lists, signers('visitRegister', visitRegisterDuties)),
    },
    {
      what: '慰问金（品）签领表',
      job: signListJob(lines, head, lists, { signers: signers('signList', signListDuties), full: false }),
    },
  ]
}
