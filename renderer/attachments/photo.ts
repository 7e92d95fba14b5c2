// Photos are re-encoded in the renderer to at most 1600 px (decisions.md 18): a phone's 12 MB picture becomes some 300 kB, and its GPS data stays behind.

/** Longest side of a stored photo, px. */
export const LONGEST_SIDE = 1600
/** Largest attachment, bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024

export interface Size {
  readonly width: number
  readonly height: number
}

/** The size a picture is drawn at: never enlarged, longest side at most `limit`, no side below 1 px. */
export function fitted(size: Size, limit = LONGEST_SIDE): Size {
  const scale = Math.min(1, limit / Math.max(size.width, size.height))
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}

/** Why a file cannot be attached, in words for the clerk; undefined when it can. */
export function refusal(file: { readonly name: string; readonly size: number }): string | undefined {
  if (file.size === 0) return `「${file.name}」是空文件，没有添加。请检查原文件。`
  if (file.size > LARGEST_FILE)
    return `「${file.name}」有 ${megabytes(file.size)}，超过 20 MB，没有添加。请压缩或分开扫描后再添加。`
  return undefined
}

/** 1.5 MB, 320 KB: sizes as people read them. */
export function fileSize(bytes: number): string {
  return bytes >= 1024 * 1024 ? megabytes(bytes) : `${Math.max(1, Math.round(bytes / 1024))} KB`
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** Re-encodes a picture as JPEG within the limit; throws when the bytes are no picture this runtime can read. */
export async function reencoded(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    const { width, height } = fitted(picture)
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no 2d canvas')
    // Transparent scans would turn black in JPEG.
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    pen.drawImage(picture, 0, 0, width, height)
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.86 })
  } finally {
    picture.close()
  }
}
