// What a file really is, from its bytes: names lie (HTML saved as .xls, a .docx renamed to .xlsx).
import { unzipSync } from 'fflate'
import { CFB } from '@e965/xlsx'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { decodeText } from './decode'

export type Sniffed =
  | { readonly kind: 'xlsx' | 'xls'; readonly bytes: Uint8Array }
  | { readonly kind: 'html' | 'xml' | 'csv'; readonly text: string }

/** Largest file read, in bytes; 100 MB of .xlsx is over a million rows and no roster. */
export const LARGEST_FILE = 100 * 1024 * 1024
/** Largest sum of unpacked parts: a zip bomb says 10 MB and unpacks to many GB. */
export const LARGEST_UNPACKED = 1024 * 1024 * 1024

export const WHAT_WE_READ = '请选择 .xlsx、.xls 或 .csv 文件；文件打得开的话，可用 Excel 或 WPS 另存为 .xlsx 再导入。'

/** Names the format, or says in Chinese why the file cannot be read: `file.empty`, `file.too-large`, `file.protected`, `file.damaged`, `file.not-workbook`. */
export function sniff(name: string, bytes: Uint8Array): Result<Sniffed> {
  if (bytes.length === 0)
    return fail('file.empty', `《${name}》是空文件（0 字节），没有可导入的内容。请让对方重新发送。`)
  const large = tooLarge(name, bytes.length)
  if (large) return large
  if (startsWith(bytes, [0x50, 0x4b])) return sniffZip(name, bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffCompound(name, bytes)
  return sniffText(name, bytes)
}

/** `file.too-large` where a file of `size` bytes is above what is read. */
export function tooLarge(name: string, size: number): Result<never> | undefined {
  if (size <= LARGEST_FILE) return undefined
  return fail(
    'file.too-large',
    `《${name}》有 ${Math.round(size / 1048576)} MB，超过 100 MB 的上限。请只保留名册的工作表，另存后再导入。`,
  )
}

function sniffZip(name: string, bytes: Uint8Array): Result<Sniffed> {
  const parts: string[] = []
  let unpacked = 0
  try {
    unzipSync(bytes, { filter: (part) => ((unpacked += part.originalSize), parts.push(part.name), false) })
  } catch {
    return fail('file.damaged', `《${name}》不完整或已损坏，打不开。请让对方重新发送，或用 Excel、WPS 打开后另存。`)
  }
  if (unpacked > LARGEST_UNPACKED)
    return fail(
      'file.too-large',
      `《${name}》解开后超过 1 GB，不像名册，没有打开。请用 Excel 只保留名册的工作表，另存后再导入。`,
    )
  if (!parts.some((part) => part.startsWith('xl/') || part === 'content.xml')) return notWorkbook(name)
  return ok({ kind: 'xlsx', bytes })
}

function sniffCompound(name: string, bytes: Uint8Array): Result<Sniffed> {
  let streams: string[]
  try {
    streams = (CFB.read(bytes, { type: 'buffer' }).FullPaths as string[]).map((path) => path.split('/').pop() ?? '')
  } catch {
    return fail('file.damaged', `《${name}》不完整或已损坏，打不开。请让对方重新发送，或用 Excel、WPS 打开后另存。`)
  }
  if (streams.includes('EncryptedPackage')) return protectedFile(name)
  if (!streams.some((stream) => stream === 'Workbook' || stream === 'Book')) return notWorkbook(name)
  return ok({ kind: 'xls', bytes })
}

function sniffText(name: string, bytes: Uint8Array): Result<Sniffed> {
  const head = bytes.subarray(0, 4096)
  const utf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46]) || (!utf16 && head.includes(0))) return notWorkbook(name)
  const text = decodeText(bytes)
  const start = text.slice(0, 4096)
  if (text.trim() === '') return fail('file.empty', `《${name}》里没有内容。请让对方重新发送。`)
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return ok({ kind: 'xml', text })
  if (/<(html|table|!doctype html|head|body|meta)\b/i.test(start)) return ok({ kind: 'html', text })
  return ok({ kind: 'csv', text })
}

/** The failure that makes the wizard ask for the opening password. */
export function protectedFile(name: string): Result<never> {
  return fail('file.protected', `《${name}》设有打开密码。请输入密码后再导入。`)
}

function notWorkbook(name: string): Result<never> {
  return fail('file.not-workbook', `《${name}》不是表格文件（可能改过扩展名）。${WHAT_WE_READ}`)
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte)
}
