// The guard at every door through which operations come: nothing malformed reaches the log or a row. Never throws.
import { isPlainObject, MAX_JSON_DEPTH } from '../kernel/canonical'
import { fail, ok, type Result } from '../kernel/result'
import type { Op, OpKind, Txn } from './operation'
import { isRegisterKey, LINK, REMOVED } from './register-key'
import { isStamp } from './stamp'

export const OP_KINDS: readonly OpKind[] = ['set', 'remove', 'restore', 'link', 'unlink', 'decide']

const LONGEST_NAME = 200

/** Reads one operation from anything; Failure `operation.invalid` names the part that is wrong. */
export function readOp(value: unknown): Result<Op> {
  try {
    const wrong = isPlainObject(value) ? wrongPart(value) : 'shape'
    return wrong === undefined ? ok(value as unknown as Op) : invalidOperation(wrong)
  } catch {
    // Only hostile getters and proxies come here; data that came through JSON or structured clone cannot.
    return invalidOperation('shape')
  }
}

/** Reads one transaction from anything; Failure `transaction.invalid`. */
export function readTxn(value: unknown): Result<Txn> {
  try {
    const wrong = isPlainObject(value) ? wrongInTxn(value) : 'shape'
    if (wrong === undefined) return ok(value as unknown as Txn)
    return fail('transaction.invalid', '一次操作的记录不完整，已跳过。请导出诊断信息交给维护人员。', { part: wrong })
  } catch {
    return fail('transaction.invalid', '一次操作的记录不完整，已跳过。请导出诊断信息交给维护人员。', { part: 'shape' })
  }
}

/** The Failure for an operation whose `part` is wrong. */
export function invalidOperation(part: string): { ok: false; failure: { code: string; message: string } } {
  return fail('operation.invalid', '一条变更的内容不完整，已跳过，其余数据不受影响。请导出诊断信息交给维护人员。', {
    part,
  })
}

/** A table, transaction or row name: text of 1 to 200 characters. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME
}

/** A key `pred` may hold. */
export function isPredKey(key: string): boolean {
  return key === REMOVED || key === LINK || isRegisterKey(key)
}

/** Which kinds need which parts: set and decide write registers, link and unlink name the other row. */
export function partsFit(kind: OpKind, hasSet: boolean, hasOther: boolean): boolean {
  if (kind === 'set' || kind === 'decide') return hasSet && !hasOther
  if (kind === 'link' || kind === 'unlink') return hasOther && !hasSet
  return !hasSet && !hasOther
}

/** JSON the log can hold: finite numbers, plain objects, not deeper than canonical JSON allows. */
export function isValue(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (depth >= MAX_JSON_DEPTH) return false
  if (Array.isArray(value)) return Array.from(value as unknown[]).every((item) => isValue(item, depth + 1))
  return isPlainObject(value) && Object.values(value).every((item) => isValue(item, depth + 1))
}

/** A register and what may be written to it: elements of a set hold true or null. */
export function isWrite(key: string, value: unknown): boolean {
  return isRegisterKey(key) && (key.includes(':') ? value === true || value === null : isValue(value))
}

function wrongPart(op: Record<string, unknown>): string | undefined {
  if (!isStamp(op['id'])) return 'id'
  if (!isName(op['txn'])) return 'txn'
  if (!OP_KINDS.includes(op['kind'] as OpKind)) return 'kind'
  if (!isName(op['table']) || op['table'].startsWith('_')) return 'table'
  if (!isName(op['row'])) return 'row'
  if (!partsFit(op['kind'] as OpKind, op['set'] !== undefined, op['other'] !== undefined)) return 'kind'
  if (op['other'] !== undefined && (!isName(op['other']) || op['other'] === op['row'])) return 'other'
  if (op['set'] !== undefined && !isSet(op['set'])) return 'set'
  return isPred(op['pred'], op['id']) ? undefined : 'pred'
}

function isSet(set: unknown): boolean {
  if (!isPlainObject(set)) return false
  const keys = Object.keys(set)
  return keys.length > 0 && keys.every((key) => isWrite(key, set[key]))
}

function isPred(pred: unknown, id: string): boolean {
  if (!isPlainObject(pred)) return false
  return Object.keys(pred).every((key) => {
    const stamps: unknown = pred[key]
    return isPredKey(key) && Array.isArray(stamps) && stamps.every((stamp) => isStamp(stamp) && stamp !== id)
  })
}

function wrongInTxn(txn: Record<string, unknown>): string | undefined {
  for (const name of ['id', 'device', 'command'] as const) if (!isName(txn[name])) return name
  for (const name of ['by', 'label'] as const) if (typeof txn[name] !== 'string') return name
  if (typeof txn['at'] !== 'number' || !Number.isFinite(txn['at'])) return 'at'
  if (txn['undoes'] !== undefined && !isName(txn['undoes'])) return 'undoes'
  return txn['part'] === undefined || isPart(txn['part']) ? undefined : 'part'
}

function isPart(part: unknown): boolean {
  if (!isPlainObject(part)) return false
  const { k, n } = part
  return Number.isSafeInteger(k) && Number.isSafeInteger(n) && (k as number) >= 1 && (k as number) <= (n as number)
}
