// The page of an area's dated rules: what holds without one, the rules as a list, and one of them beside it.
import type { ReactNode } from 'react'
import type { RowId, Value } from '../../shared/oplog/operation'
import { Notice } from '../ui/Notice'
import { PageFrame } from '../ui/PageFrame'
import { SidePanel } from '../ui/SidePanel'
import { useOnePanel } from '../ui/useOnePanel'
import { ChildList } from './ChildList'
import { RecordForm } from './RecordForm'
import { useTable } from './source'
import { useRowCommand } from './useRowCommand'

interface DatedRulesProps {
  readonly table: string
  /** The area's command that saves one: it checks periods that overlap. */
  readonly saveBy: string
  readonly title: string
  readonly now: string
  readonly tools: ReactNode
  /** What holds where the office has written nothing, and what it should write. */
  readonly children: ReactNode
  readonly empty: string
  /** What a new rule's inputs show at first. */
  readonly initial: Readonly<Record<string, Value>>
}

export function DatedRules({ table, saveBy, title, now, tools, children, empty, initial }: DatedRulesProps) {
  const { panel, key, open, close } = useOnePanel<{ readonly id?: RowId }>()
  return (
    <PageFrame title={title} now={now} tools={tools}>
      <div className="page-body">
        <div className="page-main">
          <Notice>{children}</Notice>
          <ChildList table={table} empty={empty} onAdd={() => open({})} onEdit={(row) => open({ id: row.id })} />
        </div>
        {panel ? <RulePanel key={key} {...panel} {...{ table, saveBy, initial, close }} /> : null}
      </div>
    </PageFrame>
  )
}

interface RulePanelProps extends Pick<DatedRulesProps, 'table' | 'saveBy' | 'initial'> {
  /** Absent = a new one. */
  readonly id?: RowId
  readonly close: () => void
}

function RulePanel({ id, table, saveBy, initial, close }: RulePanelProps) {
  const deliver = useRowCommand(saveBy)
  const { label } = useTable(table)
  return (
    <SidePanel title={id === undefined ? `新增${label}` : `修改${label}`} onClose={close}>
      <RecordForm
        table={table}
        columns={1}
        deliver={deliver}
        initial={initial}
        onSaved={close}
        onCancel={close}
        {...(id === undefined ? {} : { id })}
      />
    </SidePanel>
  )
}
