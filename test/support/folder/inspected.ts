// A folder that a test may also look into and change behind everybody's back: in memory, or on a real disk.
import type { Folder } from '../../../electron/storage/folder/folder'

export interface Inspected extends Folder {
  /** Bytes it can still take through the port; writing more fails with `folder.full`. */
  room: number
  /** Puts a file under any name, also one that no program of ours would write. */
  put(path: string, bytes: Uint8Array): void
  /** Takes a file or a whole folder away; nothing happens where there is none. */
  drop(path: string): void
  /** Every file with its bytes, by path in text order. The bytes are the folder's own: look, do not write. */
  files(): ReadonlyMap<string, Uint8Array>
  /** What a backup or a disk image of it would hold; both go their own ways from here. */
  copy(): Inspected
}
