// latest.yml of a release: what a newer version says of itself, believed only after its signature. Written as JSON, which every YAML
// reader reads, so that there is one way to read it and none to misread it.
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { isSignedBy } from '../vault/update-signature'

export const RELEASE_FILE = 'latest.yml'
export const SIGNATURE_FILE = 'latest.yml.sig'
/** Far above any installer of this program (about 100 MB). */
export const MOST_BYTES = 1024 * 1024 * 1024

const version = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/

const release = z.object({
  version: z.string().regex(version),
  /** A bare name: nothing signed by mistake can point out of the folder. */
  file: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,100}\.exe$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  size: z.number().int().positive().max(MOST_BYTES),
  /** For people: what is new, in Chinese. */
  notes: z.string().max(20_000),
})

export type Release = z.infer<typeof release>

export interface Found {
  readonly text: Uint8Array
  /** Content of latest.yml.sig; undefined where it is missing. */
  readonly signature: Uint8Array | undefined
}

/**
 * The release that a folder offers, or why not: `update.no-key` · `update.unsigned` · `update.forged` (changed since it was signed, or
 * signed by somebody else) · `update.unreadable` (signed, but not understood) · `update.not-newer`.
 */
export function readRelease(found: Found, publicKey: string, current: string): Result<Release> {
  if (publicKey === '') return fail('update.no-key', '本版本没有内置更新公钥，不能从共享更新。请向制作单位索取安装包。')
  if (!found.signature)
    return fail('update.unsigned', '更新没有签名（缺少 latest.yml.sig），没有采用。请把发布的文件全部放进更新文件夹。')
  if (!isSignedBy(publicKey, found.text, new TextDecoder().decode(found.signature)))
    return fail(
      'update.forged',
      '更新的签名不对：文件被改动过，或者不是制作单位发布的，没有采用。请重新取得发布的文件，并告诉管理共享文件夹的人。',
    )
  const read = release.safeParse(parse(new TextDecoder().decode(found.text)))
  if (!read.success)
    return fail('update.unreadable', '更新的说明文件（latest.yml）看不懂，没有采用。请重新取得发布的文件。')
  if (!isNewer(read.data.version, current))
    return fail('update.not-newer', `更新文件夹里是 ${read.data.version} 版，本机是 ${current} 版，不用更新。`)
  return ok(read.data)
}

/** Compares number by number: 0.10.0 is newer than 0.9.2. A current version with a suffix (0.3.0-beta) comes before its release. */
export function isNewer(offered: string, current: string): boolean {
  const [now = '', suffix] = current.split('-', 2)
  const [mine, theirs] = [now, offered].map((text) => text.split('.').map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (theirs?.[at] ?? 0) - (mine?.[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return suffix !== undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined // the schema refuses it, and the person is told
  }
}
