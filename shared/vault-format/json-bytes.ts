// Canonical JSON as ASCII bytes: the one spelling of headers and small files, so that what is read back is what was written.
import { canonicalJson } from '../kernel/canonical'

/** Bytes of a JSON value; throws `json.invalid` for what JSON cannot hold. */
export function jsonBytes(value: unknown): Uint8Array {
  const text = canonicalJson(value).replace(/[^\u0020-\u007e]/g, escape)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}

/** The value whose `jsonBytes` these are; undefined for any other bytes, even if JSON. */
export function readJsonBytes(bytes: Uint8Array): unknown {
  const text = textOf(bytes)
  try {
    const value = JSON.parse(text) as unknown
    return canonicalJson(value).replace(/[^\u0020-\u007e]/g, escape) === text ? value : undefined
  } catch {
    return undefined // not JSON, or nested beyond what canonical JSON allows
  }
}

function textOf(bytes: Uint8Array): string {
  let text = ''
  for (let from = 0; from < bytes.length; from += CHUNK) {
    text += String.fromCharCode.apply(undefined, bytes.subarray(from, from + CHUNK) as unknown as number[])
  }
  return text
}

/** Arguments of one call. */
const CHUNK = 8192

function escape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
