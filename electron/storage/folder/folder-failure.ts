// The failures a Folder may throw, each with what a person is told: the disk, the memory folder and the injected faults
// speak with one voice.
import { FailureError } from '../../../shared/kernel/result'

const sentences = {
  'folder.missing': '文件夹里没有要找的文件，可能刚被移走，或者还没有传到。程序会稍后再找。',
  'folder.exists': '同名文件已经在了，没有覆盖它。',
  'folder.busy': '文件正被别的程序占用（多半是杀毒软件在检查），程序会稍后再试。',
  'folder.full': '磁盘空间不足，文件没有写成。请清理这个文件夹所在的磁盘。',
  'folder.denied': '没有权限写这个文件夹。请让管理共享文件夹的人给本机的账号写入权限。',
  'folder.unreachable': '连不上这个文件夹，可能是网络断了、U 盘拔了，或者文件夹被改名、移走了。程序会一直再试。',
  'folder.timeout': '文件夹太久没有回应，程序会稍后再试。',
  'folder.toolarge': '文件比应有的大得多，没有读它。请导出诊断信息交给维护人员。',
} as const

export type FolderCode = keyof typeof sentences

/** The error a Folder throws. `data` is for support: system code, method, path of our own names. */
export function folderFailure(code: FolderCode, data: Readonly<Record<string, unknown>> = {}): FailureError {
  return new FailureError({ code, message: sentences[code], data })
}

/** The folder code of a thrown thing; undefined where it is none. */
export function folderCode(error: unknown): FolderCode | undefined {
  if (!(error instanceof FailureError)) return undefined
  return error.failure.code in sentences ? (error.failure.code as FolderCode) : undefined
}
