// A finished .docx as paragraphs and tables in their order: what prints as PDF is what the Word file says, whoever rewrote its template.
import { strFromU8, unzipSync } from 'fflate'

export type DocxBlock =
  | { readonly kind: 'paragraph'; readonly style: string; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

/** Empty paragraphs are kept: they are the gaps of the page. Nothing where the file holds no document. */
export function readDocx(bytes: Uint8Array): readonly DocxBlock[] {
  const part = unzipSync(bytes)['word/document.xml']
  if (!part) return []
  const xml = new DOMParser().parseFromString(strFromU8(part), 'application/xml')
  const [body] = xml.getElementsByTagName('w:body')
  return [...(body?.children ?? [])].flatMap((element): DocxBlock[] => {
    if (element.tagName === 'w:p') return [{ kind: 'paragraph', style: styleOf(element), text: textOf(element) }]
    return element.tagName === 'w:tbl' ? [{ kind: 'table', rows: rowsOf(element) }] : []
  })
}

function styleOf(paragraph: Element): string {
  return paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? ''
}

/** Texts and line breaks of every run. */
function textOf(element: Element): string {
  return [...element.getElementsByTagName('*')]
    .map(({ tagName, textContent }) => (tagName === 'w:t' ? (textContent ?? '') : tagName === 'w:br' ? '\n' : ''))
    .join('')
}

function rowsOf(table: Element): readonly (readonly string[])[] {
  return [...table.getElementsByTagName('w:tr')].map((row) => [...row.getElementsByTagName('w:tc')].map(textOf))
}
