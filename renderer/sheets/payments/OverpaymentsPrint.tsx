// Printing 多发待追回台账: the ticked rows, or the list as it stands on screen.
import { signersLine } from '../../../shared/domain/office/signers'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { ListQuery } from '../../data/office'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { officeName, readLists, todayWords } from '../roster/read'
import { overpaymentDuties, overpaymentRegisterJob } from './overpayment-register'

interface OverpaymentsPrintProps {
  readonly query: ListQuery
  /** Ticked rows; none = the whole list. */
  readonly selected: readonly RowId[]
}

export function OverpaymentsPrint({ query, selected }: OverpaymentsPrintProps) {
  const make = async () => {
    const ids = selected.length > 0 ? selected : await office().ids(query)
    const [found, lists, scheme, unit] = await Promise.all([
      office().rows('overpayment', ids),
      readLists(),
      office().all('scheme'),
      officeName(),
    ])
    const rows = [...found].sort((a, b) => (`${String(a['from'])} ${a.id}` < `${String(b['from'])} ${b.id}` ? -1 : 1))
    const signers = signersLine(lists['signer'] ?? [], 'overpaymentRegister', overpaymentDuties, today())
    return overpaymentRegisterJob({ rows, office: unit, date: todayWords(), signers }, { ...lists, scheme })
  }
  return <PrintPanel make={make} version={JSON.stringify([query, selected])} fileName="多发待追回台账" />
}
