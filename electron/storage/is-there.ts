// Whether a path can be reached now: nothing else is asked of it, so any refusal means no.
import { access } from 'node:fs/promises'

/** True for a file or folder that is there and may be looked at. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
