// 归档包: everything that proves a batch or a campaign in one zip, with a 归档目录 that says what is in it and what lacks.
import { strToU8, zipSync, type Zippable } from 'fflate'
import { sha256Hex } from '../../../shared/kernel/digest'

export interface PackedFile {
  /** Name inside the pack. */
  readonly name: string
  /** What it is: 银行回单, 发放表（财务版）. */
  readonly what: string
  readonly bytes: Uint8Array
}

export interface PackFacts {
  /** 批次号. */
  readonly number: string
  /** Lines at the head of the 目录: title, period, people and sum. */
  readonly head: readonly string[]
  /** What the archive still lacks, in words. */
  readonly lacking: readonly string[]
  /** Files that are known but not on this PC. */
  readonly absent: readonly string[]
  /** YYYY-MM-DD. */
  readonly on: string
}

/** The bytes of the zip. The same files give the same bytes: entries carry the day, not the second. */
export function archivePack(files: readonly PackedFile[], facts: PackFacts): Uint8Array {
  const folder = `${plainName(facts.number)} 归档`
  const named = withNames(files)
  const zip: Zippable = {}
  const mtime = new Date(`${facts.on}T00:00:00`)
  zip[`${folder}/归档目录.txt`] = [strToU8(contents(named, facts)), { mtime, level: 6 }]
  // PDFs, photos and workbooks are compressed already.
  for (const { name, bytes } of named) zip[`${folder}/${name}`] = [bytes, { mtime, level: 0 }]
  return zipSync(zip)
}

/** No two entries of one name, and none that a Windows PC cannot unpack. */
function withNames(files: readonly PackedFile[]): readonly PackedFile[] {
  const used = new Set<string>()
  return files.map((file) => {
    const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/su.exec(plainName(file.name)) ?? []
    let name = `${stem}${ending}`
    for (let at = 2; used.has(name.toLowerCase()); at++) name = `${stem}（${at}）${ending}`
    used.add(name.toLowerCase())
    return { ...file, name }
  })
}

function plainName(name: string): string {
  return name.replace(/[\\/:*?"<>|\u0000-\u001f]/gu, ' ').trim() || '未命名'
}

/** Read with Notepad, so with BOM and CRLF; the digest lets an auditor see that a file is the one that was packed. */
function contents(files: readonly PackedFile[], { head, lacking, absent, on }: PackFacts): string {
  const lines = [
    ...head,
    `归档日期：${on}`,
    '',
    `文件 ${files.length} 个：`,
    ...files.map(
      ({ name, what, bytes }, at) => `${at + 1}. ${name}　${what}　${bytes.length} 字节　${sha256Hex(bytes)}`,
    ),
    '',
    lacking.length === 0 ? '缺件清单：不缺。' : `缺件清单（${lacking.length} 项）：`,
    ...lacking.map((piece) => `· ${piece}`),
    ...(absent.length === 0 ? [] : ['', '不在本机、没有放进来的附件：', ...absent.map((name) => `· ${name}`)]),
  ]
  return `\ufeff${lines.join('\r\n')}\r\n`
}
