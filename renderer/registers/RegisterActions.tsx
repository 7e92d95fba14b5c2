// The questions a register asks before it changes many rows: paste, bulk edit, removal, full copy. Each shows what will happen first.
import type { TableSpec } from '../../shared/domain/field'
import type { Lists } from './lists'
import { later } from '../ui/later'
import type { GridActions } from './useGridActions'

const BulkEdit = later(() => import('./BulkEdit').then((screen) => screen.BulkEdit))
const FullCopy = later(() => import('./FullCopy').then((screen) => screen.FullCopy))
const PastePreview = later(() => import('./PastePreview').then((screen) => screen.PastePreview))
const RemoveRows = later(() => import('./RemoveRows').then((screen) => screen.RemoveRows))

export interface RegisterActionsProps {
  readonly table: TableSpec
  readonly lists: Lists
  readonly actions: GridActions
}

export function RegisterActions({ table, lists, actions }: RegisterActionsProps) {
  const { open, show } = actions
  const close = (): void => show(undefined)
  switch (open?.kind) {
    case 'paste':
      return <PastePreview table={table} plan={open.plan} onClose={close} />
    case 'bulk':
      return <BulkEdit table={table} lists={lists} ids={open.ids} onClose={close} />
    case 'remove':
      return open.ids.length > 0 ? <RemoveRows table={table} ids={open.ids} onClose={close} /> : null
    case 'full-copy':
      return (
        <FullCopy table={table} ids={open.ids} fields={actions.fields()} onCopy={actions.copyFull} onClose={close} />
      )
    default:
      return null
  }
}
