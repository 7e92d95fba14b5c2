// One spelling of every JSON value, so that equal data has equal bytes on every PC (hashes, fingerprints, comparisons).
import { fail, FailureError } from './result'

/** Nesting beyond this is refused: no data of the office is that deep, and recursion must not exhaust the stack. */
export const MAX_JSON_DEPTH = 64

/**
 * Canonical JSON: keys sorted by code unit, no spaces, `-0` as `0`. Throws a FailureError `json.invalid` for what JSON
 * cannot hold (undefined, NaN, functions, dates, cycles), since a silently dropped value would make unequal data equal.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0)
}

/** True where two JSON values are the same data, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  return canonicalJson(a) === canonicalJson(b)
}

/** True for `{…}` as JSON knows it: no class, no array, no null. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (depth < MAX_JSON_DEPTH) {
    if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`
    if (isPlainObject(value)) return writeObject(value, depth)
  }
  throw new FailureError(notJson(value))
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${write(value[key], depth + 1)}`)
  return `{${parts.join(',')}}`
}

function notJson(value: unknown) {
  const message = '这项数据的格式程序不能保存，没有写入。请重新填写；仍不行请导出诊断信息。'
  return fail('json.invalid', message, { type: typeof value }).failure
}
