// The parts of an .xlsx (a zip): which one is a sheet, and one part replaced with all others left byte for byte as they were.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { attributeOf, unescapeText } from './sheet-xml'

export interface Parts {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Sheet name → part name (xl/worksheets/sheet1.xml), in tab order. */
  readonly sheets: ReadonlyMap<string, string>
}

/** Opens a template. Failure `template.not-xlsx`: only .xlsx keeps its layout when filled. */
export function openParts(name: string, bytes: Uint8Array): Result<Parts> {
  let files: Record<string, Uint8Array>
  try {
    files = unzipSync(bytes)
  } catch {
    return notXlsx(name)
  }
  const sheets = sheetParts(files)
  return sheets.size === 0 ? notXlsx(name) : ok({ files, sheets })
}

function notXlsx(name: string): Result<never> {
  return fail(
    'template.not-xlsx',
    `《${name}》不是 .xlsx 模板，无法按原样填写。请用 Excel 或 WPS 另存为 .xlsx 后再选择。`,
  )
}

/** Zips the parts again, some of them replaced, in their old order. */
export function closeParts(parts: Parts, replaced: ReadonlyMap<string, string>): Uint8Array {
  const zip: Zippable = {}
  for (const [name, bytes] of Object.entries(parts.files)) {
    const text = replaced.get(name)
    zip[name] = text === undefined ? bytes : strToU8(text)
  }
  return zipSync(zip, { level: 6 })
}

export function partText(parts: Parts, name: string): string | undefined {
  const bytes = parts.files[name]
  return bytes && strFromU8(bytes)
}

function sheetParts(files: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, string> {
  const book = files['xl/workbook.xml']
  const relations = files['xl/_rels/workbook.xml.rels']
  const found = new Map<string, string>()
  if (!book || !relations) return found
  const targets = new Map<string, string>()
  for (const match of strFromU8(relations).matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)) {
    const id = attributeOf(match[1] ?? '', 'Id')
    const target = attributeOf(match[1] ?? '', 'Target')
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  for (const match of strFromU8(book).matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)) {
    const name = attributeOf(match[1] ?? '', 'name')
    const id = /\sr(?:\w*):id="([^"]*)"/.exec(match[1] ?? '')?.[1] ?? attributeOf(match[1] ?? '', 'id')
    const part = id && targets.get(id)
    if (name && part && files[part]) found.set(unescapeText(name), part)
  }
  return found
}
