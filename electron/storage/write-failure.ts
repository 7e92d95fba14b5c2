// What a person is told when the disk refuses: which of the few real causes it was and what to do about it.
import { fail, type Failure } from '../../shared/kernel/result'

const sentences: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOSPC: ['disk.full', '磁盘空间不足，文件没有保存。请清理磁盘或换一个位置再试。'],
  EDQUOT: ['disk.full', '磁盘空间不足，文件没有保存。请清理磁盘或换一个位置再试。'],
  EACCES: ['disk.denied', '没有权限写到这个位置，文件没有保存。请换一个文件夹再试。'],
  EROFS: ['disk.denied', '这个位置是只读的，文件没有保存。请换一个文件夹再试。'],
  EBUSY: ['disk.busy', '这个文件正被别的程序（如 WPS、Excel）打开，没有保存。请关闭它再试，或换一个文件名。'],
  // Windows answers EPERM when the file to replace is open in another program.
  EPERM: ['disk.busy', '这个文件正被别的程序（如 WPS、Excel）打开，没有保存。请关闭它再试，或换一个文件名。'],
  ENOENT: ['disk.gone', '要保存到的文件夹不在了（U 盘或网络盘可能已断开），文件没有保存。请换一个位置再试。'],
}

/** A thrown file error as a failure; anything unknown keeps its system code as data for support. */
export function writeFailure(error: unknown): { ok: false; failure: Failure } {
  const system = (error as NodeJS.ErrnoException).code ?? 'unknown'
  const [code, message] = sentences[system] ?? [
    'disk.failed',
    '文件没有保存成功。请换一个位置再试；仍不行请导出诊断信息。',
  ]
  return fail(code, message, { system })
}
