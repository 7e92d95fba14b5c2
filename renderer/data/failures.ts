// What the browser's database throws, in words for the clerk: above all a full disk, which must leave nothing half-applied.
import { asFailure, FailureError, type Failure } from '../../shared/kernel/result'

const DISK_FULL: Failure = {
  code: 'disk.full',
  message: '磁盘空间不足，这一步没有保存，原有数据没有改动。请清理磁盘（至少留出 1 GB）后再试。',
}

/**
 * Any thrown thing as a Failure; a storage quota or disk error anywhere in its chain of causes is `disk.full`. A refusal of a command
 * says what it says, whatever words it uses (quotas of 疗休养 are not those of a disk).
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailureError) return error.failure
  return causes(error).some(isDiskFull) ? DISK_FULL : asFailure(error)
}

/** Chromium reports a full disk as QuotaExceededError, or as UnknownError / DataError naming the disk. */
function isDiskFull({ name, message }: { readonly name: string; readonly message: string }): boolean {
  return /QuotaExceeded/u.test(name) || /quota|disk full|no space|IO error|FILE_ERROR_NO_SPACE/iu.test(message)
}

function causes(error: unknown): { name: string; message: string }[] {
  const chain: { name: string; message: string }[] = []
  for (let at = error; at !== null && typeof at === 'object' && chain.length < 8;) {
    const each = at as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown }
    chain.push({ name: String(each.name ?? ''), message: String(each.message ?? '') })
    at = each.inner ?? each.cause
  }
  return chain
}
