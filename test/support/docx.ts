// Reads a .docx as Word shows it: paragraphs and table cells in order, with no library of ours in between.
import { strFromU8, unzipSync } from 'fflate'

/** Text of each paragraph; a table's cells are paragraphs too. */
export function paragraphsOf(docx: Uint8Array): readonly string[] {
  const xml = partOf(docx, 'word/document.xml')
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((match) => plain(match[1] ?? '')).join(''),
  )
}

export function docxText(docx: Uint8Array): string {
  return paragraphsOf(docx).join('\n')
}

/** XML of one part; '' where there is none. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = unzipSync(docx)[name]
  return part ? strFromU8(part) : ''
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}
