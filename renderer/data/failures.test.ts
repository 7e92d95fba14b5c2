import { describe, expect, it } from 'vitest'
import { fail, FailureError } from '../../shared/kernel/result'
import { failureOf } from './failures'

const named = (name: string, message: string, inner?: unknown): Error =>
  Object.assign(new Error(message), { name, inner })

describe('what the database throws', () => {
  it('is a full disk only where the storage says so, at any depth', () => {
    expect(failureOf(named('QuotaExceededError', '')).code).toBe('disk.full')
    expect(failureOf(named('AbortError', 'aborted', named('UnknownError', 'IO error'))).code).toBe('disk.full')
    expect(failureOf(named('TypeError', 'x is not a function')).code).toBe('unexpected')
  })

  it('is never a full disk where a command refused, whatever its code is called', () => {
    const refused = fail('trip-quota.sum', '名额合计不对，没有保存。')
    expect(failureOf(new FailureError(refused.failure))).toEqual(refused.failure)
  })
})
