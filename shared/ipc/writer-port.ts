// What is said on the port between sync process and writer: numbered questions to the writer's OfficeLog, their answers, and the
// writer's word of its own commits. Results, since an error's code does not survive being thrown across.
import type { Failure, Result } from '../kernel/result'
import type { Committed, OfficeLog } from './replication'

export type LogMethod = keyof OfficeLog

export interface ToWriter {
  readonly id: number
  readonly method: LogMethod
  readonly args: readonly unknown[]
}

export type FromWriter = { readonly id: number; readonly result: Result<unknown> } | { readonly committed: Committed }

/** The writer went away before it answered; ask again when it is back. */
export const LOG_GONE: Failure = {
  code: 'log.gone',
  message: '窗口正在重新载入，同步稍后自动继续；数据没有改动。',
}
