// Which attachments operations name: the values of every field that the catalogue says holds a file.
import { catalogue } from '../../../shared/domain/catalogue'
import type { Op } from '../../../shared/oplog/operation'
import { isBlobId } from '../../../shared/vault-format/blob'

const FIELDS: ReadonlyMap<string, readonly string[]> = new Map(
  catalogue.tables.map(({ name, fields }) => [
    name,
    fields.filter(({ kind }) => kind === 'blob').map((field) => field.name),
  ]),
)

/** Ids of attachments, each once. Also of those replaced or removed since: 撤销 and 回收站 bring them back. */
export function attachmentsIn(ops: readonly Op[]): readonly string[] {
  const found = new Set<string>()
  for (const { table, set } of ops)
    for (const field of FIELDS.get(table) ?? []) {
      const value = set?.[field]
      if (isBlobId(value)) found.add(value)
    }
  return [...found]
}
