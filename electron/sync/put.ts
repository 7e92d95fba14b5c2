// Puts a file on the share so that a reader finds all of it or nothing, and believes that it lies there only after reading it back.
import { encodeBase32 } from '../../shared/kernel/base32'
import { waited } from '../../shared/kernel/ports'
import { FailureError } from '../../shared/kernel/result'
import { temporaryPath } from '../../shared/vault-format/names'
import { folderCode } from '../storage/folder/folder-failure'
import type { Station } from './station'

/** So long a name is tried again that an antivirus or indexer holds; then it waits for the next round. */
const PATIENCE_MS = 60_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 8_000

/**
 * Writes `bytes` under `path`, whose name carries their hash: an equal name can only hold equal bytes or damage. Throws the
 * folder's failure, or `put.unproven` where what is read back is not what was written (the next round tries again).
 */
export async function putProven(station: Station, path: string, bytes: Uint8Array): Promise<void> {
  await patiently(station, () => putOnce(station, path, bytes))
  if (await isThere(station, path, bytes)) return
  throw new FailureError({
    code: 'put.unproven',
    message: '共享文件夹说已写好，读回来却不一样，程序会再写一次。若总是这样，请检查共享文件夹所在的磁盘。',
  })
}

/** Whether the share holds exactly these bytes under the name. */
export async function isThere(station: Station, path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    const read = await station.share.read(path, bytes.length)
    return sameBytes(read, bytes)
  } catch (error) {
    if (folderCode(error) === 'folder.missing' || folderCode(error) === 'folder.toolarge') return false
    throw error
  }
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

/** Each try takes a new temporary name: what a broken one left behind is never built upon. */
async function putOnce(station: Station, path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryPath(station.device, encodeBase32(station.ports.random.bytes(10)))
  await station.share.create(temporary, bytes)
  await station.share.rename(temporary, path)
}

/** Runs `act` again after a growing, jittered pause while the share says that something else holds the file. */
async function patiently(station: Station, act: () => Promise<void>): Promise<void> {
  const { timer, random } = station.ports
  for (let spent = 0, pause = FIRST_PAUSE_MS; ;) {
    try {
      return await act()
    } catch (error) {
      const again = folderCode(error) === 'folder.busy' || folderCode(error) === 'folder.missing'
      if (!again || spent >= PATIENCE_MS) throw error
    }
    const jittered = pause * (0.75 + (random.bytes(1)[0] ?? 0) / 512)
    await waited(timer, jittered)
    spent += jittered
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2)
  }
}
