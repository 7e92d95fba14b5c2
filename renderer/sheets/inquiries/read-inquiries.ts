// What the papers of 来信来访 are made of, read through the office's door at the moment of printing.
import { FailureError } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { office } from '../../data/client'
import type { Row } from '../../data/office'

/** Throws FailureError `sheet.gone`. */
export async function readInquiry(id: RowId): Promise<{ readonly inquiry: Row; readonly steps: readonly Row[] }> {
  const [inquiry, steps] = await Promise.all([office().row('inquiry', id), office().children('inquiryStep', id)])
  if (!inquiry) throw gone('这件来电来访')
  const key = (row: Row): string => `${String(row['date'] ?? '')} ${row.id}`
  return { inquiry, steps: [...steps].sort((a, b) => (key(a) < key(b) ? -1 : 1)) }
}

/** Throws FailureError `sheet.gone`. */
export async function readTransfer(id: RowId): Promise<{ readonly inquiry: Row; readonly transfer: Row }> {
  const transfer = await office().row('inquiryTransfer', id)
  if (!transfer) throw gone('这张转办单')
  const { inquiry } = await readInquiry(String(transfer['inquiry']))
  return { inquiry, transfer }
}

/** Registered from one day to another, both included. */
export async function readPeriod(from: string, to: string): Promise<readonly Row[]> {
  const ids = await office().ids({
    table: 'inquiry',
    filters: [{ field: 'date', is: 'between', from, to }],
    sort: [{ by: { field: 'date' } }],
  })
  return office().rows('inquiry', ids)
}

function gone(what: string): FailureError {
  return new FailureError({
    code: 'sheet.gone',
    message: `${what}已被删除，没有可打印的内容。可在回收站恢复后再打印。`,
  })
}
