// 关联原件: which earlier inquiry this one repeats, chosen from those that are alike.
import type { RowId } from '../../../shared/oplog/operation'
import type { Row } from '../../data/office'
import { useRun } from '../../registers/useRun'
import { SidePanel } from '../../ui/SidePanel'
import { Earlier } from './Earlier'
import { useRepeated } from './useRepeated'

export function OriginalPanel({ row, close }: { readonly row: Row; readonly close: () => void }) {
  const run = useRun()
  const text = (field: string): string => String(row[field] ?? '')
  const person = typeof row['person'] === 'string' ? row['person'] : undefined
  const typing = {
    person,
    name: text('name'),
    phone: text('phone'),
    idNumber: text('idNumber'),
    content: text('content'),
  }
  const found = useRepeated(typing, row.id)
  const choose = async (original: RowId | undefined) => {
    const outcome = await run('inquiry.link', { inquiry: row.id, original: original ?? null })
    if (outcome.ok) close()
  }
  return (
    <SidePanel title="关联原件" onClose={close}>
      {found ? (
        <Earlier
          found={found}
          original={typeof row['original'] === 'string' ? row['original'] : undefined}
          onOriginal={(id) => void choose(id)}
        />
      ) : null}
    </SidePanel>
  )
}
