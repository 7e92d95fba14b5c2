// A file as the clerk chose it → its bytes, or why there are none: too large is said before it is read, and a file that is gone is named.
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { tooLarge } from './sniff'

/** Failures: `file.too-large` without reading a byte; `file.unreadable` where it was moved, locked or its disk pulled out. */
export async function takeFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<Result<Uint8Array>> {
  const large = tooLarge(file.name, file.size)
  if (large) return large
  try {
    return ok(new Uint8Array(await file.arrayBuffer()))
  } catch (error) {
    return fail(
      'file.unreadable',
      `《${file.name}》读不出来，可能已被移动、改名，U 盘已拔出，或正被别的程序占用。请关闭它或复制到桌面后再选一次。`,
      { text: error instanceof Error ? error.name : String(error) },
    )
  }
}
