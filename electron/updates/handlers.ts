// The channels of 从共享更新: one Updates per run of the program, over the share or a folder the person chose.
import { join } from 'node:path'
import { app } from 'electron'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { note } from '../app/log'
import { chooseFolder, folderName, pathOf } from '../app/sync/chosen'
import { sharePathNow, syncProcess } from '../app/sync/sync'
import type { Handlers } from '../ipc/handler'
import type { Release } from './release'
import { startInstaller } from './start-installer'
import { Updates } from './updates'

/** Put in by the build from MWH_UPDATE_PUBLIC_KEY; '' where it was not set. */
declare const __UPDATE_PUBLIC_KEY__: string

type UpdateHandlers = Pick<Handlers, Extract<keyof Handlers, `update:${string}`>>

let running: Updates | undefined

export const updateHandlers: UpdateHandlers = {
  'update:where': () => {
    const share = sharePathNow()
    return {
      version: app.getVersion(),
      hasKey: publicKey() !== '',
      share: share === undefined ? null : folderName(share),
      fetched: running?.fetched ? offered(running.fetched) : null,
    }
  },
  'update:choose-folder': async (_input, window) => {
    const chosen = await chooseFolder(window)
    return chosen ? { folder: chosen.handle, name: folderName(chosen.path) } : null
  },
  'update:check': async ({ folder }) => {
    const path = folder === undefined ? share() : pathOf(folder)
    if (!path.ok) return path
    const found = await updates().check(path.value)
    if (!found.ok) return found
    return ok(offered(found.value))
  },
  'update:fetch': () => updates().fetch(),
  'update:progress': () => updates().progress ?? null,
  'update:cancel': () => {
    updates().cancel()
    return null
  },
  'update:install': () => install(),
}

async function install(): Promise<Result<null>> {
  const ready = await updates().ready()
  if (!ready.ok) return ready
  note('info', `update: starting the installer of ${ready.value.version}`)
  const started = await startInstaller(ready.value.path)
  // Closing waits until the writer has written everything (closing.ts); the installer waits for the program to end.
  if (started.ok) app.quit()
  return started
}

/** What the page may know of a release: not where it lies. */
function offered({ version, notes, size }: Release) {
  return { version, notes, size }
}

function updates(): Updates {
  return (running ??= new Updates({
    publicKey: publicKey(),
    current: app.getVersion(),
    keep: join(app.getPath('userData'), 'update'),
    platform: process.platform,
    backUp: () => syncProcess.ask('backupNow', null),
  }))
}

/** Tests bring a key of their own; never in a packaged app, where an environment must not decide whom to trust. */
function publicKey(): string {
  return (app.isPackaged ? undefined : process.env['MWH_UPDATE_PUBLIC_KEY']) ?? __UPDATE_PUBLIC_KEY__
}

function share(): Result<string> {
  const path = sharePathNow()
  return path === undefined
    ? fail('update.no-share', '这台电脑还没有连接共享文件夹。请选择放更新的文件夹（如 U 盘），或先到“数据同步”设置。')
    : ok(path)
}
