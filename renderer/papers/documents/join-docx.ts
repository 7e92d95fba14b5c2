// Several filled copies of one template as one .docx: each copy a section of its own, so that it begins a page and its pages count from 1.
import PizZip from 'pizzip'
import { fail, ok, type Result } from '../../../shared/kernel/result'

/**
 * The bytes of all copies in one file; styles, pictures and footers are the first one's. Failure `document.join`: the template is built in a
 * way that cannot be put together.
 */
export function joinDocx(copies: readonly Uint8Array[]): Result<Uint8Array> {
  const [first] = copies
  if (!first) return fail('document.empty', '没有可以生成的人。')
  const zip = new PizZip(first)
  const whole = zip.file('word/document.xml')?.asText() ?? ''
  const bodies: string[] = []
  let section = ''
  for (const copy of copies) {
    const parted = partsOf(new PizZip(copy).file('word/document.xml')?.asText() ?? '')
    if (!parted) return fail('document.join', '这个模板不能合在一个文件里。请改选“每人一份”。')
    bodies.push(parted.body)
    section = parted.section
  }
  const open = whole.slice(0, whole.indexOf('<w:body>') + '<w:body>'.length)
  const own = section
    .replace(/<w:pgNumType[^>]*\/>/u, '')
    .replace(/(<w:pgMar\b[^>]*\/>)/u, '$1<w:pgNumType w:start="1"/>')
  const between = `<w:p><w:pPr>${own}</w:pPr></w:p>`
  zip.file('word/document.xml', `${open}${bodies.join(between)}${own}</w:body></w:document>`)
  return ok(zip.generate({ type: 'uint8array', compression: 'DEFLATE' }))
}

/** The text of a document and its last section, which says paper and margins. */
function partsOf(xml: string): { readonly body: string; readonly section: string } | undefined {
  const from = xml.indexOf('<w:body>')
  const at = xml.lastIndexOf('<w:sectPr')
  const end = xml.lastIndexOf('</w:sectPr>')
  if (from < 0 || at < from || end < at) return undefined
  return { body: xml.slice(from + '<w:body>'.length, at), section: xml.slice(at, end + '</w:sectPr>'.length) }
}
