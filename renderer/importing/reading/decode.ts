// Bytes of a text file → text. Offices send UTF-8 with and without BOM, UTF-16 ("Unicode 文本") and GB 18030 (domain.md §5.1).

/** BOM first, then strict UTF-8, then GB 18030, which decodes every GBK and GB 2312 file. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: the only other thing Chinese offices write is the GB family.
    return new TextDecoder('gb18030').decode(bytes)
  }
}
