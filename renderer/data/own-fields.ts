// The writer's catalogue follows the definitions of the office's own fields, whoever wrote them: before any list or screen is told.
import { extendedCatalogue } from '../../shared/domain/catalogue'
import { OWN_FIELD } from '../../shared/domain/office/own-field-schema'
import { isVisible, withoutMarks } from '../../shared/oplog/row'
import type { RowRecord } from '../../shared/oplog/operation'
import type { Row } from './office'
import { isUnfinished, type Session } from './session'

/** Reads every definition; for opening, and after rows were put again from the log. */
export async function readOwnFields(session: Session): Promise<void> {
  if (!session.core.has(OWN_FIELD)) return
  session.definitions.clear()
  learnOwnFields(session, await session.database.rows(OWN_FIELD).toArray())
}

/** Takes over changed definitions; nothing happens without any. */
export function learnOwnFields(session: Session, changed: Iterable<RowRecord> | undefined): void {
  if (!changed) return
  for (const row of changed) session.definitions.set(row.id, row)
  session.catalogue = extendedCatalogue(session.core, ownFields(session))
}

/** Definitions as screens see them. */
export function ownFields(session: Session): readonly Row[] {
  const rows = [...session.definitions.values()]
  return rows
    .filter((row) => isVisible(row) && !isUnfinished(session, OWN_FIELD, row.id))
    .map((row) => withoutMarks(row) as Row)
}
