// A finished file to where the person chooses; the main process owns the dialog and the path (architecture.md, security defaults).
import { fail, type Result } from '../../shared/kernel/result'
import { house } from '../ui/house'

/** Saves bytes; null when the person cancels. With a password (6 to 64 characters) the .xlsx opens only with it. */
export async function saveFile(
  name: string,
  bytes: Uint8Array,
  password?: string,
): Promise<Result<{ name: string } | null>> {
  const main = house()
  if (!main) return fail('file.no-house', '只能在桌面程序里保存文件。请从桌面图标打开本程序再试。')
  const own = new Uint8Array(bytes)
  const answer =
    password === undefined
      ? await main.call('file:save', { name, bytes: own })
      : await main.call('file:save-protected', { name, bytes: own, password })
  return answer.ok ? { ok: true, value: answer.value } : fail(answer.failure.code, answer.failure.message)
}
