// A list of somebody's rows where adding one and opening one each have a panel of their own beside it.
import { Fragment, type ReactNode } from 'react'
import type { RowId } from '../../shared/oplog/operation'
import { useOnePanel } from '../ui/useOnePanel'
import { ChildList, type ChildListProps } from './ChildList'

interface ChildPanelsProps extends Omit<ChildListProps, 'onAdd' | 'onEdit'> {
  readonly add: (close: () => void) => ReactNode
  readonly show: (id: RowId, close: () => void) => ReactNode
}

export function ChildPanels({ add, show, ...list }: ChildPanelsProps) {
  const { panel, key, open, close } = useOnePanel<{ readonly row: RowId | undefined }>()
  const shown = panel && (panel.row === undefined ? add(close) : show(panel.row, close))
  return (
    <>
      <ChildList {...list} onAdd={() => open({ row: undefined })} onEdit={(row) => open({ row: row.id })} />
      <Fragment key={key}>{shown}</Fragment>
    </>
  )
}
