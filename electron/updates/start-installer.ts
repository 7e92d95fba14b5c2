// Starting an installer that was proven: the only place where the program runs another program's file.
import { spawn } from 'node:child_process'
import { fail, ok, type Result } from '../../shared/kernel/result'

/** Resolves when Windows has started it, apart from this program. Failure: `update.not-started` (held by antivirus, say). */
export function startInstaller(path: string): Promise<Result<null>> {
  return new Promise((resolve) => {
    const child = spawn(path, [], { detached: true, stdio: 'ignore' })
    child.once('spawn', () => {
      child.unref()
      resolve(ok(null))
    })
    child.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        fail('update.not-started', 'Windows 没有让安装包运行（可能被杀毒软件拦下），本机没有改动。请联系维护人员。', {
          system: error.code ?? 'unknown',
        }),
      ),
    )
  })
}
