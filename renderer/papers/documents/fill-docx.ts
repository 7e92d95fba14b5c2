// A .docx template and the words that go into its blanks. docxtemplater finds blanks however Word has split them, and keeps fonts, tables
// and pictures as the office made them.
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { asFailure, fail, ok, type Result } from '../../../shared/kernel/result'

export type Word = string | readonly Facts[]
/** Blank → what stands there; a list repeats its part. */
export type Facts = { readonly [blank: string]: Word }

/** A blank as a template uses it; `within` is the list around it, '' for none. */
export interface UsedBlank {
  readonly name: string
  readonly within: string
  /** Whether a part of the template is repeated for it. */
  readonly list: boolean
}

interface Part {
  readonly type: string
  readonly value?: string
  readonly subparsed?: readonly Part[]
}

/** The .docx with every blank filled in; one without a word stays empty. Codes: those of `openTemplate`. */
export function fillDocx(template: Uint8Array, facts: Facts): Result<Uint8Array> {
  const opened = openTemplate(template)
  if (!opened.ok) return opened
  opened.value.document.render(facts)
  return ok(opened.value.document.toUint8Array({ compression: 'DEFLATE' }))
}

/** Every blank of a template, in its order. Codes: those of `openTemplate`. */
export function blanksOf(template: Uint8Array): Result<readonly UsedBlank[]> {
  const opened = openTemplate(template)
  return opened.ok ? ok(opened.value.parsed.flatMap((parts) => used(parts, ''))) : opened
}

interface Opened {
  readonly document: Docxtemplater
  readonly parsed: readonly (readonly Part[])[]
}

/** Codes: `document.not-docx`, `document.broken` with the places where a brace is missing or lists cross. */
function openTemplate(template: Uint8Array): Result<Opened> {
  const parsed: (readonly Part[])[] = []
  const watch = {
    name: 'blanks',
    set: ({ inspect }: { readonly inspect?: { readonly postparsed?: readonly Part[] } }): void => {
      if (inspect?.postparsed) parsed.push(inspect.postparsed)
    },
  }
  const options = { paragraphLoop: true, linebreaks: true, errorLogging: false, stripInvalidXMLChars: true }
  try {
    const zip = new PizZip(template)
    if (!zip.file('word/document.xml')) return notWord('no word/document.xml')
    const document = new Docxtemplater(zip, { ...options, nullGetter: () => '', modules: [watch] })
    return ok({ document, parsed })
  } catch (error) {
    return brokenTemplate(error)
  }
}

function used(parts: readonly Part[], within: string): readonly UsedBlank[] {
  return parts.flatMap((part) => {
    if (part.type !== 'placeholder' || part.value === undefined) return []
    const own = { name: part.value, within, list: part.subparsed !== undefined }
    return [own, ...used(part.subparsed ?? [], part.value)]
  })
}

interface TagError {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly TagError[] }
}

/** What is wrong with which blank, in words; anything else is not a Word file. */
function brokenTemplate(error: unknown): Result<never> {
  const { properties } = error as TagError
  if (properties?.id === undefined) return notWord(String(asFailure(error).data?.['text'] ?? ''))
  const errors = properties.errors ?? [error as TagError]
  const said = errors.slice(0, 5).map((each) => errorWords(each.properties?.id ?? '', each.properties?.xtag ?? ''))
  return fail('document.broken', `模板里有写错的空：${[...new Set(said)].join('；')}。请在 Word 里改好再换上。`)
}

function notWord(text: string): Result<never> {
  const message = '这个文件不是 Word 的 .docx 文档，不能用作模板。请用 Word 或 WPS 另存为 .docx。'
  return fail('document.not-docx', message, { text })
}

const wrongs: Readonly<Record<string, (tag: string) => string>> = {
  unopened_tag: (tag) => `“${tag}}”少了左括号 {`,
  unclosed_tag: (tag) => `“{${tag}”少了右括号 }`,
  duplicate_open_tag: (tag) => `“${tag}”多了左括号 {`,
  duplicate_close_tag: (tag) => `“${tag}”多了右括号 }`,
  unclosed_loop: (tag) => `{#${tag}} 没有对应的 {/${tag}}`,
  unopened_loop: (tag) => `{/${tag}} 前面没有 {#${tag}}`,
  closing_tag_does_not_match_opening_tag: (tag) => `{#${tag}} 和后面的 {/…} 不是同一个名称`,
  unbalanced_loop_tags: () => '重复的部分一头在表格里、一头在表格外',
}

function errorWords(id: string, tag: string): string {
  return wrongs[id]?.(tag) ?? `“${tag}”不能识别`
}
