// Printing 劳模捐赠清单 and 媒体报道目录: what is ticked, else the whole list on screen.
import { signersLine } from '../../../shared/domain/office/signers'
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { groupBy } from '../../../shared/kernel/group-by'
import { office } from '../../data/client'
import type { ListQuery, Row } from '../../data/office'
import { peopleOf } from '../../data/people-of'
import { today } from '../../ui/today'
import { PrintPanel } from '../PrintPanel'
import { officeName, readLists, todayWords } from '../roster/read'
import { donationListJob, givingDuties, mediaListJob } from './giving-sheets'

interface GivingPrintProps {
  readonly query: ListQuery
  readonly selected: readonly RowId[]
}

export function DonationPrint(of: GivingPrintProps) {
  const make = async () => {
    const donations = await wantedOf('donation', of, '名单里没有捐赠，没有可打印的内容。请先登记捐赠，或放宽条件。')
    return donationListJob({ donations, ...(await headOf('donationList')) })
  }
  return <PrintPanel make={make} version={JSON.stringify(of)} fileName="劳模捐赠清单" />
}

export function MediaPrint(of: GivingPrintProps) {
  const make = async () => {
    const reports = await wantedOf('mediaReport', of, '名单里没有报道，没有可打印的内容。请先登记报道，或放宽条件。')
    const rows = await office().find(
      'mediaPerson',
      'media',
      reports.map(({ id }) => id),
    )
    const people = await peopleOf(office(), rows)
    const named = new Map(
      [...groupBy(rows, (row) => String(row['media']))].map(([media, own]): [string, readonly string[]] => [
        media,
        [...new Set(own.flatMap((row) => people.get(String(row['person'])) ?? []))].map((each) =>
          String(each['name'] ?? ''),
        ),
      ]),
    )
    return mediaListJob({ reports, named, ...(await headOf('mediaList')) })
  }
  return <PrintPanel make={make} version={JSON.stringify(of)} fileName="媒体报道目录" />
}

async function wantedOf(table: string, { query, selected }: GivingPrintProps, none: string): Promise<readonly Row[]> {
  const rows = await office().rows(table, selected.length > 0 ? selected : await office().ids(query))
  if (rows.length === 0) throw new FailureError({ code: 'sheet.empty', message: none })
  return rows
}

async function headOf(sheet: 'donationList' | 'mediaList') {
  const [lists, unit] = await Promise.all([readLists(), officeName()])
  const signers = signersLine(lists['signer'] ?? [], sheet, givingDuties, today())
  return { lists, office: unit, date: todayWords(), signers }
}
