// From a chosen or dropped file to a kept blob: checked, pictures made small, stored by the main process (decisions.md 18).
import { fail, ok, type Result } from '../../shared/kernel/result'
import { house } from '../ui/house'
import { reencoded, refusal } from './photo'

export interface KeptFile {
  readonly blob: string
  readonly name: string
  readonly mime: string
  /** Bytes as stored. */
  readonly size: number
}

/**
 * Keeps one file beside the database. Pictures are re-encoded; a picture this runtime cannot read (HEIC) is kept as it is,
 * except as a portrait. Errors: `attachment.refused`, `attachment.no-house`, `attachment.not-a-picture`, and those of blob:put.
 */
export async function keepFile(file: File, as: 'attachment' | 'portrait' = 'attachment'): Promise<Result<KeptFile>> {
  const why = refusal(file)
  if (why) return fail('attachment.refused', why)
  const main = house()
  if (!main) return fail('attachment.no-house', '附件要在桌面程序里添加，这里没有可以存放文件的地方。')
  const prepared = await prepare(file, as)
  if (!prepared.ok) return prepared
  const bytes = new Uint8Array(await prepared.value.arrayBuffer())
  const kept = await main.call('blob:put', { bytes })
  if (!kept.ok) return fail(kept.failure.code, kept.failure.message)
  const mime = prepared.value.type || 'application/octet-stream'
  return ok({ blob: kept.value.id, name: file.name, mime, size: bytes.length })
}

async function prepare(file: File, as: 'attachment' | 'portrait'): Promise<Result<Blob>> {
  if (!file.type.startsWith('image/')) {
    if (as === 'attachment') return ok(file)
    return fail('attachment.not-a-picture', `「${file.name}」不是照片。请选择 JPG 或 PNG 图片。`)
  }
  try {
    return ok(await reencoded(file))
  } catch (error) {
    // Phones save HEIC, which Chromium cannot read: an attachment keeps the original, a portrait would stay blank.
    if (as === 'attachment') return ok(file)
    const text = error instanceof Error ? error.message : String(error)
    return fail(
      'attachment.not-a-picture',
      `「${file.name}」这种图片格式读不出来。请在手机或电脑上另存为 JPG 后再选。`,
      { text },
    )
  }
}

/** Address at which the window shows a kept blob. */
export function blobUrl(id: string): string {
  return `app://blob/${id}`
}
