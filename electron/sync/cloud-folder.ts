// Folders that another program carries to the internet and to other PCs by itself: OneDrive, 坚果云 and their like. There a file may be
// a placeholder without content, and two PCs' files may meet as conflict copies. Found by path, by the system's word, by their marks.
import type { Folder } from '../storage/folder/folder'
import { FailureError } from '../../shared/kernel/result'

/** Parts of a path, and what people call the program. */
const BY_PART: readonly (readonly [RegExp, string])[] = [
  [/^onedrive( - .+)?$/iu, 'OneDrive'],
  [/^icloud ?drive$|^com~apple~clouddocs$/iu, 'iCloud'],
  [/^(我的)?坚果云$|^nutstore( files)?$/iu, '坚果云'],
  [/^dropbox( \(.+\))?$/iu, 'Dropbox'],
  [/^google ?drive$|^googledrive.*$|^我的云端硬盘$/iu, 'Google Drive'],
  [/^baidusyncdisk$|^百度网盘(同步空间|同步盘)?$/iu, '百度网盘'],
  [/^wps ?(drive|云盘|网盘|cloud files)$/iu, 'WPS 云盘'],
  [/^(阿里云盘|aliyundrive|微云|微云同步助手|天翼云盘|移动云盘|和彩云)$/iu, '网盘'],
  [/^(nextcloud|owncloud|seafile|syncthing|mega|pcloud drive|resilio sync)$/iu, '同步软件'],
]

/** Files and folders by which such programs mark their own root. */
const BY_MARK: readonly (readonly [RegExp, string])[] = [
  [/^\.dropbox(\.cache)?$/iu, 'Dropbox'],
  [/^\.(nutstore.*|nutdata)$/iu, '坚果云'],
  [
    /^\.(stfolder|stignore|owncloudsync\.log|sync_[0-9a-f]+\.db|seafile-data|tmp\.drivedownload|tmp\.driveupload|sync)$/iu,
    '同步软件',
  ],
]

/** The picture of a folder is set in its desktop.ini, by the path of the program that owns it. */
const IN_DESKTOP_INI: readonly (readonly [RegExp, string])[] = [
  [/onedrive/iu, 'OneDrive'],
  [/icloud/iu, 'iCloud'],
  [/nutstore/iu, '坚果云'],
  [/dropbox/iu, 'Dropbox'],
  [/google.?drive|drivefs/iu, 'Google Drive'],
  [/baidunetdisk|baidusync/iu, '百度网盘'],
]

const DESKTOP_INI = 'desktop.ini'
const DESKTOP_INI_LIMIT = 64 * 1024
/** Folders looked into for marks: the chosen one and those it lies in. */
const LEVELS = 4

type Environment = Readonly<Record<string, string | undefined>>

/** What people call the program that carries this folder elsewhere; undefined where nothing shows one. Reads little, changes nothing. */
export async function cloudOf(
  path: string,
  folderAt: (path: string) => Folder,
  environment: Environment,
): Promise<string | undefined> {
  const parts = path.split(/[\\/]/u)
  const named = parts.map((part) => match(BY_PART, part)).find((name) => name !== undefined)
  if (named !== undefined) return named
  if (isUnderOneDrive(path, environment)) return 'OneDrive'
  for (const at of withParents(path)) {
    const found = await markedIn(folderAt(at))
    if (found !== undefined) return found
  }
  return undefined
}

/** Windows says where OneDrive lies, whatever it is called there: its known folders (桌面, 文档) may be moved into it. */
function isUnderOneDrive(path: string, environment: Environment): boolean {
  const plain = (text: string): string => `${text.replace(/[\\/]+/gu, '/').replace(/\/$/u, '')}/`.toLowerCase()
  return Object.entries(environment).some(
    ([name, root]) => /^onedrive/iu.test(name) && root && plain(path).startsWith(plain(root)),
  )
}

function withParents(path: string): readonly string[] {
  const found: string[] = []
  for (let at = path; found.length < LEVELS; at = parentOf(at)) {
    found.push(at)
    if (parentOf(at) === at) break
  }
  return found
}

/** A drive, a share and the root are their own parents. */
function parentOf(path: string): string {
  const bare = path.replace(/[\\/]+$/u, '')
  if (/^$|^[a-z]:$|^[\\/]{2}[^\\/]+[\\/][^\\/]+$/iu.test(bare)) return path
  const parent = bare.replace(/[\\/][^\\/]*$/u, '')
  return parent === '' ? '/' : parent === bare ? path : /^[a-z]:$/iu.test(parent) ? `${parent}\\` : parent
}

/** A folder that cannot be looked into shows no marks; whether it can be used is asked elsewhere. */
async function markedIn(folder: Folder): Promise<string | undefined> {
  try {
    const names = (await folder.list('')).map(({ name }) => name)
    const marked = names.map((name) => match(BY_MARK, name)).find((name) => name !== undefined)
    if (marked !== undefined || !names.includes(DESKTOP_INI)) return marked
    const bytes = await folder.read(DESKTOP_INI, DESKTOP_INI_LIMIT)
    return match(IN_DESKTOP_INI, letters(bytes))
  } catch (error) {
    if (error instanceof FailureError) return undefined
    throw error
  }
}

/** Written as ANSI or as UTF-16; the path of a program is plain letters in both. */
function letters(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '')).join('')
}

function match(patterns: readonly (readonly [RegExp, string])[], text: string): string | undefined {
  return patterns.find(([pattern]) => pattern.test(text))?.[1]
}
