// A policy document from a file: the text of a .txt or .docx, its first line for the title. Anything else is pasted by hand.
import { strFromU8, unzipSync } from 'fflate'
import { longestPolicy } from '../../../shared/domain/inquiries/policy-schema'
import { characterCount } from '../../../shared/kernel/text'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { decodeText } from '../../importing/reading/decode'

export interface PolicyFile {
  readonly title: string
  readonly text: string
}

const body = 'word/document.xml'
/** Bytes of unpacked text; a .docx that claims more is not a document. */
const mostBytes = 30 * 1024 * 1024
const titleLength = 120

/** Codes `policy-file.kind`, `policy-file.broken`, `policy-file.empty`, `policy-file.long`. */
export function readPolicyFile(name: string, bytes: Uint8Array): Result<PolicyFile> {
  const kind = /\.(txt|docx)$/iu.exec(name)?.[1]?.toLowerCase()
  if (kind === undefined)
    return fail(
      'policy-file.kind',
      `“${name}”读不出文字。请选 .docx 或 .txt；PDF 和旧的 .doc 请打开后复制全文，粘贴到正文里。`,
    )
  const text = kind === 'txt' ? ok(decodeText(bytes)) : docxText(name, bytes)
  if (!text.ok) return text
  const lines = text.value.split(/\r\n|\r|\n/u).map((line) => line.replace(/[\s\u3000]+$/u, ''))
  const clean = lines.filter((line) => line.trim() !== '').join('\n')
  if (clean === '')
    return fail('policy-file.empty', `“${name}”里没有文字，可能是扫描的图片。请找文字版，或手工录入要引用的条文。`)
  const length = characterCount(clean)
  if (length > longestPolicy)
    return fail('policy-file.long', `“${name}”有 ${length} 个字，最多 ${longestPolicy} 个字。请分成几件录入。`)
  const title = (clean.split('\n', 1)[0] ?? '').trim()
  return ok({ title: [...title].slice(0, titleLength).join(''), text: clean })
}

/** Paragraphs as Word shows them, one a line; a table's cells are paragraphs too. */
function docxText(name: string, bytes: Uint8Array): Result<string> {
  const broken = (text: string) =>
    fail('policy-file.broken', `“${name}”打不开，可能已损坏或有密码。请用 Word 或 WPS 打开后另存为 .docx 再选。`, {
      text,
    })
  try {
    const parts = unzipSync(bytes, { filter: (file) => file.name === body && file.originalSize <= mostBytes })
    const part = parts[body]
    if (!part) return broken(`no ${body}`)
    const document = new DOMParser().parseFromString(strFromU8(part), 'application/xml')
    if (document.querySelector('parsererror')) return broken('not XML')
    return ok([...document.getElementsByTagName('w:p')].map(paragraphText).join('\n'))
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  }
}

function paragraphText(paragraph: Element): string {
  const signs: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n' }
  return [...paragraph.getElementsByTagName('*')]
    .map((part) => (part.tagName === 'w:t' ? (part.textContent ?? '') : (signs[part.tagName] ?? '')))
    .join('')
}
