// The one shape in which anything that can go wrong answers: a stable code, a Chinese sentence, data for support.

/** A failure that a person may see. `code` is stable and tested; `message` says in Chinese what happened, where, and what to do. */
export interface Failure {
  readonly code: string
  readonly message: string
  /** For support only; never personal data in clear. */
  readonly data?: Readonly<Record<string, unknown>>
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(
  code: string,
  message: string,
  data?: Readonly<Record<string, unknown>>,
): { ok: false; failure: Failure } {
  return { ok: false, failure: data === undefined ? { code, message } : { code, message, data } }
}

/** A Failure that has to cross a throwing boundary (Dexie transactions, workers). Its code survives structured clone in `name`-free form. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(`${failure.code}: ${failure.message}`)
    this.name = 'FailureError'
  }
}

/** Unwraps a Result where the caller is itself inside something that turns a throw into a Failure. */
export function orThrow<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new FailureError(result.failure)
}

/** Reads any thrown thing as a Failure; an unforeseen error becomes `unexpected` with its text as data, never as the message. */
export function asFailure(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'unexpected',
    message: '程序遇到意外情况，这一步没有做，数据没有改动。请再试一次；仍不行请导出诊断信息。',
    data: { text },
  }
}
