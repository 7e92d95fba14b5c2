// Keeps what a document said, and tells what the last one of its kind said otherwise.
import { madeDocumentId } from '../../../shared/domain/evidence/made-document'
import { chineseDate } from '../../../shared/kernel/plain-date'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import type { Office } from '../../data/office'
import { changesSince } from './changes'
import type { Facts } from './fill-docx'
import type { DocumentKind } from './kinds'

/** '' for the first of its kind. Codes: those of document.made. */
export async function changedSince(
  office: Office,
  of: RowId,
  kind: DocumentKind,
  facts: Facts,
): Promise<Result<string>> {
  const before = await office.row('madeDocument', madeDocumentId(of, kind))
  const outcome = await office.run('document.made', { of, kind, facts: JSON.stringify(facts) })
  if (!outcome.ok) return fail(outcome.failure.code, outcome.failure.message)
  if (typeof before?.['facts'] !== 'string') return ok('')
  const changes = changesSince(JSON.parse(before['facts']) as Facts, facts)
  const last = `与 ${chineseDate(String(before['madeOn']))}生成的一份相比`
  return ok(
    changes.length === 0
      ? `${last}，数字和名单没有变化。`
      : `${last}，有 ${changes.length} 处不同：${changes.join('；')}。`,
  )
}
