// What an attachment is, told by its first bytes: a name can lie, and what we call it decides how Chromium treats it.

const signatures: readonly { readonly type: string; readonly at: number; readonly bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/bmp', at: 0, bytes: [0x42, 0x4d] },
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { type: 'application/pdf', at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

/** The media type of pictures and PDF; anything else (SVG and HTML too, which could carry scripts) is opaque bytes. */
export function mediaType(bytes: Uint8Array): string {
  const found = signatures.find(({ at, bytes: start }) => start.every((byte, i) => bytes[at + i] === byte))
  return found?.type ?? 'application/octet-stream'
}
