// Cells on which several PCs differ are marked in the list; what is to be done about them stands in 待核对 and on the record's form.
import { useEffect, useMemo, useRef } from 'react'
import type { GridApi } from 'ag-grid-community'
import type { FieldSpec, TableSpec } from '../../shared/domain/field'
import { useConflicts, type Conflicts } from '../attention/useConflicts'
import type { Row } from '../data/office'

/** What the grid's context carries for the marks. */
export interface ConflictContext {
  readonly conflicts: { readonly current: Conflicts }
}

/** True for the field in question; a row removed elsewhere is marked on its title. */
export function isInConflict(
  field: FieldSpec,
  table: TableSpec,
  row: Row | undefined,
  context: Partial<ConflictContext> | undefined,
): boolean {
  const fields = row && context?.conflicts?.current.get(row.id)
  return fields !== undefined && (fields.has(field.name) || (field.name === table.title && fields.has('')))
}

/** The marks of a table, and the way to have them painted anew when they change. */
export function useConflictCells(table: string): {
  readonly marks: ConflictContext['conflicts']
  readonly follow: (api: GridApi<Row>) => void
} {
  const conflicts = useConflicts(table)
  const marks = useRef(conflicts)
  const grid = useRef<GridApi<Row>>(undefined)
  useEffect(() => {
    marks.current = conflicts
    // A style rule is asked again only where its cell is refreshed.
    if (grid.current && !grid.current.isDestroyed()) grid.current.refreshCells({ force: true })
  }, [conflicts])
  return useMemo(() => ({ marks, follow: (api) => void (grid.current = api) }), [])
}
