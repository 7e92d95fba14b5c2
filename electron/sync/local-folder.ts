// This PC's own disk as the sync process uses it: its failures must not be taken for the share's, since what to do is different.
import type { Folder } from '../storage/folder/folder'
import { folderCode, type FolderCode } from '../storage/folder/folder-failure'
import { FailureError } from '../../shared/kernel/result'

const sentences: Partial<Record<FolderCode, readonly [code: string, message: string]>> = {
  'folder.full': ['local.full', '本机磁盘空间不足，同步暂停，已记下的数据不受影响。请清理本机磁盘。'],
  'folder.denied': ['local.denied', '本机的数据文件夹不能写入，同步暂停。请检查权限，或请维护人员处理。'],
  'folder.busy': ['local.busy', '本机的数据文件被别的程序（多半是杀毒软件）占用，程序会稍后再试。'],
  'folder.unreachable': ['local.broken', '本机磁盘读写出错，同步暂停。请尽快备份，并请维护人员检查磁盘。'],
  'folder.timeout': ['local.slow', '本机磁盘太久没有回应，程序会稍后再试。'],
}

/** The folder with failures `local.…` instead of `folder.…`, except those that answer a question (missing, exists, toolarge). */
export function localFolder(folder: Folder): Folder {
  return {
    list: (path) => translated(folder.list(path)),
    read: (path, limit) => translated(folder.read(path, limit)),
    create: (path, bytes) => translated(folder.create(path, bytes)),
    rename: (from, to) => translated(folder.rename(from, to)),
    replace: (path, bytes) => translated(folder.replace(path, bytes)),
    remove: (path) => translated(folder.remove(path)),
  }
}

async function translated<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    const code = folderCode(error)
    const sentence = code && sentences[code]
    if (!sentence) throw error
    throw new FailureError({ code: sentence[0], message: sentence[1] })
  }
}
