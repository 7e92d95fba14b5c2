// What the checks found about a person, each with its reason; nothing is corrected by itself (product.md §1, decisions.md 30).
import { Alert } from 'antd'
import type { Row } from '../../../data/office'
import { useTable } from '../../../registers/source'
import { findingsOf } from '../../../../shared/issues/findings'

export function Findings({ row }: { readonly row: Row }) {
  const table = useTable('person')
  const found = findingsOf(table, row)
  if (found.length === 0) return null
  return (
    <div className="findings" role="status" aria-label="核对提示">
      {found.map((finding) => (
        <Alert
          key={`${finding.code}${finding.field ?? ''}`}
          type={finding.level === 'error' ? 'error' : 'warning'}
          showIcon
          title={finding.message}
          className="gap-below"
        />
      ))}
    </div>
  )
}
