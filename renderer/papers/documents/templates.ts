// Which template a document is made from: the office's own where it has put one in place, else the one that comes with the program.
import { pairId } from '../../../shared/kernel/ids'
import { fail, ok, orThrow, type Result } from '../../../shared/kernel/result'
import type { RowId } from '../../../shared/oplog/operation'
import { blobUrl } from '../../attachments/keep'
import type { Office, Row } from '../../data/office'
import { house } from '../../ui/house'
import { builtInTemplate } from './built-in'
import { checkTemplate } from './check-template'
import { specOf, type DocumentKind } from './kinds'

/** `table` of these rows among 外部模板. */
export const DOCUMENT = 'document'

/** One row per kind on every PC. */
export function templateId(kind: DocumentKind): RowId {
  return pairId('exportTemplate', DOCUMENT, kind)
}

/** The bytes in use. Failure `template.gone`: the office's own is not on this PC yet. */
export async function templateOf(kind: DocumentKind, row: Row | undefined): Promise<Result<Uint8Array>> {
  const blob = row?.['blob']
  if (typeof blob !== 'string' || blob === '') return ok(builtInTemplate(kind))
  const answer = await fetch(blobUrl(blob))
  if (answer.ok) return ok(new Uint8Array(await answer.arrayBuffer()))
  return fail(
    'template.gone',
    `本会的${specOf(kind).label}模板《${String(row?.['fileName'] ?? '')}》还没有到本机。同步后再试，或在“设置 → 外部模板”恢复内置的。`,
  )
}

/** Puts an edited template in place; answers the needed blanks it lacks. Codes: those of `checkTemplate`, blob:put and template.save. */
export async function putTemplate(office: Office, kind: DocumentKind, file: File): Promise<Result<readonly string[]>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const lacking = checkTemplate(kind, bytes)
  if (!lacking.ok) return lacking
  const kept = await house()?.call('blob:put', { bytes: new Uint8Array(bytes) })
  if (!kept) return fail('template.no-house', '模板要在桌面程序里更换。')
  const blob = orThrow(kept as Result<{ id: string }>).id
  const saved = await keepRow(office, kind, { blob, fileName: file.name.slice(0, 120) })
  return saved.ok ? lacking : saved
}

/** Back to the one that comes with the program. */
export function restoreBuiltIn(office: Office, kind: DocumentKind): Promise<Result<null>> {
  return keepRow(office, kind, { blob: null, fileName: null })
}

async function keepRow(
  office: Office,
  kind: DocumentKind,
  values: Readonly<Record<string, string | null>>,
): Promise<Result<null>> {
  const named = { name: specOf(kind).label, table: DOCUMENT, ...values }
  const outcome = await office.run('template.save', { id: templateId(kind), values: named })
  return outcome.ok ? ok(null) : fail(outcome.failure.code, outcome.failure.message)
}
