// Which paths a Folder accepts: our own names only, so that nothing read from a share can point out of it, differ by case,
// or be a name that Windows reserves (sync-design.md §7.10).
import { folderFailure } from './folder-failure'

const NAME = /^[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9]))*$/
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/
/** Beside a root of 180 characters this stays under the 260 of Windows. */
const LONGEST_PATH = 100

/** The parts of a path; [] for the root, written ''. Throws `folder.denied` where a part is not a name of ours. */
export function pathParts(path: string): readonly string[] {
  if (path === '') return []
  const parts = path.split('/')
  const ours = path.length <= LONGEST_PATH && parts.every((part) => NAME.test(part) && !RESERVED.test(part))
  if (!ours) throw folderFailure('folder.denied', { reason: 'name', length: path.length })
  return parts
}

/** As `pathParts`, for the path of a file: at least one part. */
export function fileParts(path: string): readonly string[] {
  if (path === '') throw folderFailure('folder.denied', { reason: 'name', length: 0 })
  return pathParts(path)
}
