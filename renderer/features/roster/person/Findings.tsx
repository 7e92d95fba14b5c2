// What the checks found about a person, each with its reason; nothing is corrected by itself (product.md §1, decisions.md 30).
import type { Row } from '../../../data/office'
import { useTable } from '../../../registers/source'
import { Notice } from '../../../ui/Notice'
import { findingsOf } from '../../../../shared/issues/findings'

export function Findings({ row }: { readonly row: Row }) {
  const table = useTable('person')
  const found = findingsOf(table, row)
  if (found.length === 0) return null
  return (
    <div className="findings" role="status" aria-label="核对提示">
      {found.map((finding) => (
        <Notice key={`${finding.code}${finding.field ?? ''}`} failure={finding} />
      ))}
    </div>
  )
}
